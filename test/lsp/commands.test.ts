import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorCodes, ExecuteCommandRequest, ResponseError } from 'vscode-languageserver-protocol/node';
import type { Inspection } from '../../server/src/api/types';
import { Commands, type ListedProfile, OutlineRequest } from '../../server/src/lsp/protocol';
import { Client } from './client';
import { outage } from './texts';

const execute = (client: Client, command: string, ...args: unknown[]) =>
  client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });

test('inserts a missing section as one edit for the present version', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  assert.equal(await execute(client, Commands.insert, uri, 'section:corrective'), true);
  assert.equal(client.applied.length, 1);
  assert.equal(client.document(uri).version, 2);
  assert.match(client.text(uri), /connections\.\n\n## Corrective and Preventative Measures\n/);
  const missing = (await client.diagnostics(uri)).filter(({ code }) => code === 'section-missing');
  assert.deepEqual(missing, []);
});

test('inserts the line of a missing element into its section', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage.replace(/- .*Escalated.*\n/, ''));
  assert.equal(await execute(client, Commands.insert, uri, 'element:escalation'), true);
  assert.match(client.text(uri), /## Timeline[\s\S]*which team or person the incident was escalated to[\s\S]*## Root Cause/);
});

test('inserts all that is missing at once', async () => {
  await using client = await Client.start();
  const uri = await client.open('', 'file:///repo/0x19-postmortem/README.md');
  assert.equal(await execute(client, Commands.insert, uri, 'all'), true);
  assert.equal(client.applied.length, 1);
  assert.match(client.text(uri), /## Issue Summary[\s\S]*## Timeline[\s\S]*## Root Cause and Resolution[\s\S]*## Corrective/);
});

test('inserts nothing that it does not know, and into nothing that is not open', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  assert.equal(await execute(client, Commands.insert, uri, 'section:weather'), false);
  assert.equal(await execute(client, Commands.insert, 'file:///nowhere.md', 'all'), false);
  assert.deepEqual(client.applied, []);
});

test('says what is read from a document, with stars for secrets', async () => {
  await using client = await Client.start();
  const key = ['AKIA', 'QYLPMN5HFIQR7XYA'].join('');
  const uri = await client.open(outage.replace('## Timeline', `The key was ${key}.\n\n## Timeline`));
  const read = (await execute(client, Commands.inspect, uri)) as Inspection;
  assert.equal(read.kind, 'postmortem');
  assert.ok(read.timeline.length > 2 && read.sections.some(({ id }) => id === 'timeline'));
  assert.ok(!JSON.stringify(read).includes(key));
  assert.equal(await execute(client, Commands.inspect, await client.open('# Recipes\n', 'file:///repo/recipes.md')), null);
  assert.equal(await execute(client, Commands.inspect, 'file:///nowhere.md'), null);
});

test('gives the template as a snippet', async () => {
  await using client = await Client.start();
  const snippet = await execute(client, Commands.template);
  assert.match(String(snippet), /^# [\s\S]*\$\{1:[\s\S]*## Timeline/);
  assert.equal(await execute(client, Commands.template, 'incident'), snippet);
  await assert.rejects(execute(client, Commands.template, 'unheard-of'), /no profile/);
});

test('says which profiles there are', async () => {
  await using client = await Client.start();
  const [first, ...others] = (await execute(client, Commands.profiles)) as ListedProfile[];
  assert.deepEqual(first, { id: 'incident', name: 'Incident postmortem' });
  assert.ok(others.some(({ id }) => id === 'google-sre'));
});

test('lists those first whose titles the document has, where its profile is not sure', async () => {
  await using client = await Client.start();
  const text = outage.replace('## Root Cause and Resolution', '## Root cause');
  const uri = await client.open(text, 'file:///notes/checkout.md');
  const profile = async () => (await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } }))?.profile;
  assert.deepEqual(await profile(), { id: 'incident', name: 'Incident postmortem', sure: false });
  const [first, second] = (await execute(client, Commands.profiles, uri)) as ListedProfile[];
  assert.deepEqual([first?.id, first?.likely, second?.id], ['alx', true, 'incident']);
  await execute(client, Commands.setProfile, uri, 'incident');
  assert.equal((await profile())?.sure, true);
});

test('gives the template of another profile, which names it', async () => {
  await using client = await Client.start();
  const snippet = await execute(client, Commands.template, 'google-sre');
  assert.match(String(snippet), /^---\nprofile: google-sre\n---\n\n# [\s\S]*\$\{1:/);
});

test('writes the profile into the document, which is then read by it', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage, 'file:///notes/checkout.md');
  const profile = async () => (await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } }))?.profile.id;
  assert.equal(await profile(), 'alx');
  for (const id of ['google-sre', 'atlassian', 'pagerduty', 'aws-coe', 'alx']) {
    assert.equal(await execute(client, Commands.setProfile, uri, id), true);
    assert.equal(await profile(), id);
    assert.equal(client.text(uri), `---\nprofile: ${id}\n---\n\n${outage}`);
  }
  assert.equal(client.applied.length, 5);
  assert.equal(await execute(client, Commands.setProfile, uri, 'alx'), false);
  assert.equal(await execute(client, Commands.setProfile, 'file:///nowhere.md', 'alx'), false);
  await assert.rejects(execute(client, Commands.setProfile, uri, 'unheard-of'), /no profile/);
  assert.equal(client.applied.length, 5);
});

const invalid = (message: RegExp) => (error: unknown) =>
  error instanceof ResponseError && error.code === ErrorCodes.InvalidParams && message.test(error.message);

test('refuses a command that it does not have, whatever objects have by nature', async () => {
  await using client = await Client.start();
  for (const command of ['postmortem.fly', 'constructor', '__proto__', 'toString', 'hasOwnProperty', ''])
    await assert.rejects(execute(client, command, 'file:///a.md'), invalid(/There is no command “.*”\. There are postmortem\.insert, /));
});

test('says which argument is missing or wrong', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  for (const [command, args, message] of [
    [Commands.insert, [], /Argument 1 of postmortem\.insert is missing\. Pass the URI of a document as a string/],
    [Commands.insert, [uri], /Argument 2 of postmortem\.insert is missing/],
    [Commands.insert, [{ uri }, 'all'], /Argument 1 of postmortem\.insert is \{"uri":"file/],
    [Commands.insert, [uri, null], /Argument 2 of postmortem\.insert is null/],
    [Commands.setProfile, [uri], /Argument 2 of postmortem\.setProfile is missing\. Pass the id of a profile/],
    [Commands.setProfile, [7, 'alx'], /Argument 1 of postmortem\.setProfile is 7/],
    [Commands.setProfile, [uri, 'constructor'], /There is no profile “constructor”/],
    [Commands.template, [['alx']], /Argument 1 of postmortem\.template is \["alx"\]/],
    [Commands.template, ['__proto__'], /There is no profile “__proto__”/],
    [Commands.profiles, [true], /Argument 1 of postmortem\.profiles is true/],
  ] as const)
    await assert.rejects(execute(client, command, ...args), invalid(message), `${command} ${JSON.stringify(args)}`);
  await assert.rejects(
    client.connection.sendRequest(ExecuteCommandRequest.type, { command: Commands.insert, arguments: 'all' as unknown as [] }),
    invalid(/Argument 1 of postmortem\.insert is missing/),
  );
  assert.deepEqual(client.applied, []);
  assert.equal(client.text(uri), outage);
});

test('names a new postmortem by the habit of those that there are', async () => {
  await using client = await Client.start();
  const uris = ['file:///ops/incidents/2026-03-04-dns%20down.md', 'file:///ops/README.md', 'file:///other/incidents/dns.md'];
  assert.deepEqual(await execute(client, Commands.newFile, 'Pool exhausted', '2026-11-29', 'file:///ops', uris), {
    uri: 'file:///ops/incidents/2026-11-29-pool%20exhausted.md',
    like: 'file:///ops/incidents/2026-03-04-dns%20down.md',
  });
  assert.deepEqual(await execute(client, Commands.newFile, 'Pool exhausted', '2026-11-29', 'file:///ops/', []), {
    uri: 'file:///ops/postmortems/2026-11-29-pool-exhausted.md',
  });
  const snippet = await execute(client, Commands.template, 'google-sre', 'Pool: exhausted', '---\ndate: 2026-03-04\n---\n');
  assert.match(String(snippet), /^---\nprofile: google-sre\ndate: "\[TODO: date\]"\n---\n\n# Postmortem: Pool: exhausted\n/);
});
