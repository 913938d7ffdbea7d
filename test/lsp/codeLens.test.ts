import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeLens, CodeLensRequest } from 'vscode-languageserver-protocol/node';
import { Client, editor } from './client';
import { notes, outage } from './texts';

const capabilities = { ...editor, workspace: { ...editor.workspace, configuration: true } };
const workspace = { settings: { codeLens: true } };

const lenses = async (client: Client, uri: string): Promise<CodeLens[]> =>
  (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];

/** Each lens with the line it is above. */
const shown = async (client: Client, uri: string): Promise<string[]> =>
  (await lenses(client, uri)).map(({ range, command }) => `${client.text(uri).split('\n')[range.start.line]} « ${command?.title}`);

const tasks = `
## Corrective and Preventative Measures

- [ ] Add an alert on the connections of orders-db at 80% (owner: Ana)
- [ ] Add a limit of 50 connections to the migration job (owner: [TODO: who owns it])
- [x] Add a test of the pool size to the deploy pipeline (owner: Bo)
- [ ] Improve monitoring
`;

test('says above title, sections and tasks what is there and what is missing', async () => {
  await using client = await Client.start(capabilities, {}, workspace);
  const uri = await client.open((outage + tasks).replace(/- .*Escalated.*\n/, ''));
  assert.deepEqual(await shown(client, uri), [
    '# Postmortem: the checkout could not be paid « 204/400–600 words · outage 1 h 15 min · detected at once',
    '## Issue Summary « 6 of 6',
    '## Timeline « 5 of 6 · 1 missing',
    '## Root Cause and Resolution « 2 of 2',
    '## Corrective and Preventative Measures « 2 of 2',
    '## Corrective and Preventative Measures « 4 tasks · 1 done · 2 without an owner · 1 not specific',
  ]);
});

test('asks for no owners where nobody has one and the profile wants none', async () => {
  await using client = await Client.start(capabilities, {}, workspace);
  const uri = await client.open(outage + tasks.replaceAll(/ \(owner: .*\)/g, ''));
  assert.match((await shown(client, uri)).at(-1) ?? '', /« 4 tasks · 1 done · 1 not specific$/);
});

test('a click shows the outline, offers what is missing, or goes to the first task without an owner', async () => {
  await using client = await Client.start(capabilities, { lensCommands: true }, workspace);
  const uri = await client.open((outage + tasks).replace(/- .*Escalated.*\n/, ''));
  const commands = (await lenses(client, uri)).map(({ command }) => command);
  assert.deepEqual(
    commands.map((command) => command?.command),
    [
      'postmortem.showOutline',
      'postmortem.showOutline',
      'postmortem.insertSection',
      'postmortem.showOutline',
      'postmortem.showOutline',
      'postmortem.goTo',
    ],
  );
  const [, place] = commands.at(-1)?.arguments ?? [];
  assert.match(client.text(uri).split('\n')[place.line] ?? '', /limit of 50 connections/);
});

test('is plain text for a client without the commands', async () => {
  await using client = await Client.start(capabilities, {}, workspace);
  for (const { command } of await lenses(client, await client.open(outage))) assert.equal(command?.command, '');
});

test('there are none by default, nor in other documents', async () => {
  await using silent = await Client.start();
  assert.deepEqual(await lenses(silent, await silent.open(outage)), []);
  await using client = await Client.start(capabilities, {}, workspace);
  assert.deepEqual(await lenses(client, await client.open(notes, 'file:///ops/notes.md')), []);
});

test('says how long it took until the incident was detected', async () => {
  await using client = await Client.start(capabilities, {}, workspace);
  const uri = await client.open(outage.replace('**14:05 UTC** - A', '**14:11 UTC** - A'));
  assert.match((await shown(client, uri))[0] ?? '', /« \d+\/400–600 words · outage 1 h 15 min · detected after 6 min$/);
});
