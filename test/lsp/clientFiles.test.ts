import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ExecuteCommandRequest, WorkspaceDiagnosticRequest } from 'vscode-languageserver-protocol';
import { Commands } from '../../server/src/lsp/names';
import { ActionsRequest, FindRequest, ReadRequest, StatRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { folderWith } from './folder';
import { outage } from './texts';

const ROOT = 'memfs://shop/repo/';

/** Which folder is open, and which paths in it are symbolic links. */
interface Options {
  root?: string;
  links?: readonly string[];
  folders?: string[];
}

/** An editor that reads files for the server: those of these texts; each URI that was asked for is in `asked`. */
async function reader(texts: Record<string, string>, { root = ROOT, links = [], folders = [root] }: Options = {}) {
  const files = new Map(Object.entries(texts).map(([name, text]) => [new URL(name, root).href, text]));
  const asked = new Set<string>();
  const client = Client.spawn({});
  client.connection.onRequest(StatRequest, ({ uri }) => {
    asked.add(uri);
    const text = files.get(uri);
    const isFolder = [...files.keys()].some((file) => file.startsWith(`${uri}/`));
    if (text === undefined && !isFolder) return null;
    return { type: isFolder ? 'folder' : 'file', isLink: links.some((name) => root + name === uri), mtime: 1, size: text?.length ?? 0 };
  });
  client.connection.onRequest(ReadRequest, ({ uri }) => {
    asked.add(uri);
    return files.get(uri) ?? null;
  });
  client.connection.onRequest(FindRequest, ({ uri }) => [...files.keys()].filter((file) => file.startsWith(uri)));
  await client.initialize(editor, { files: true }, { folders });
  return { client, asked };
}

const rulesOf = async (client: Client, uri: string) => (await client.diagnostics(uri)).map(({ code }) => code);

/** What is said of a configuration that is read through the client. */
async function saidOf(config: unknown, more: Record<string, string> = {}, links: string[] = []) {
  const { client, asked } = await reader({ '.postmortem.jsonc': JSON.stringify(config), ...more }, { links });
  await using _ = client;
  const { diagnostics } = await client.pushed(({ uri }) => uri === `${ROOT}.postmortem.jsonc`);
  return { messages: diagnostics.map(({ message }) => String(message)), asked };
}

test('reads the configuration of a document through the client, with what it extends', async () => {
  const { client } = await reader({
    '.postmortem.jsonc': '{"extends": "./base/team.jsonc"}',
    'base/team.jsonc': '{"rules": {"time-zone-missing": "off"}}',
  });
  await using _ = client;
  const uri = await client.open(outage, `${ROOT}postmortems/checkout.md`);
  assert.ok(!(await rulesOf(client, uri)).includes('time-zone-missing'));
  const elsewhere = await client.open(outage, 'memfs://other/repo/postmortems/checkout.md');
  assert.ok((await rulesOf(client, elsewhere)).includes('time-zone-missing'));
});

test('makes a profile of a template that the client reads', async () => {
  const { client } = await reader({
    '.postmortem.jsonc': '{"custom": {"team": {"template": "./template.md"}}, "profile": "team"}',
    'template.md': '# Postmortem\n\n## Lessons for the team\n\nWhat did we learn?\n',
  });
  await using _ = client;
  const uri = await client.open(outage, `${ROOT}postmortems/checkout.md`);
  assert.match(JSON.stringify(await client.diagnostics(uri)), /Lessons for the team/);
});

test('asks for nothing outside of the folder that is open', async () => {
  const { messages, asked } = await saidOf(
    { extends: ['../secret.jsonc', './%2e%2e/secret.jsonc', '..\\secret.jsonc'] },
    { '../secret.jsonc': '{}' },
  );
  assert.equal(messages.length, 3);
  assert.ok(messages.some((message) => /is outside/.test(message)));
  // Whether a repository begins above is all that is asked of what is outside.
  for (const uri of asked) assert.ok(uri.startsWith(ROOT) || uri.endsWith('/.git'), uri);
});

test('follows no link, as nobody can say where it leads', async () => {
  const files = { 'team.jsonc': '{"rules": {"time-zone-missing": "off"}}', 'linked/team.jsonc': '{}' };
  const { messages, asked } = await saidOf({ extends: ['./team.jsonc', './linked/team.jsonc'] }, files, ['team.jsonc', 'linked']);
  assert.deepEqual(
    messages.map((message) => /“[^”]+” is outside/.test(message)),
    [true, true],
  );
  assert.ok(!asked.has(`${ROOT}linked/team.jsonc`));
});

test('reads no file that is too large', async () => {
  const { messages } = await saidOf({ extends: './large.jsonc' }, { 'large.jsonc': ' '.repeat(1_000_001) });
  assert.match(messages.join(), /“\.\/large\.jsonc” is larger than 1 MB/);
});

test('finds the postmortems of a workspace through the client, without what Git leaves out', async () => {
  const { client } = await reader({
    'postmortems/a postmortem.md': outage,
    'drafts/2026-01-02-postmortem.md': outage,
    'drafts/kept/2026-01-03-postmortem.md': outage,
    'notes.txt': outage,
    'binary-postmortem.md': `\0${outage}`,
    '.gitignore': 'drafts/*\n!drafts/kept\n',
  });
  await using _ = client;
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.deepEqual(
    items.map(({ uri }) => uri),
    [`${ROOT}drafts/kept/2026-01-03-postmortem.md`, `${ROOT}postmortems/a%20postmortem.md`],
  );
});

for (const [root, config, page] of [
  ['vscode-vfs://github/shop/checkout/', undefined, 'https://github.com/shop/checkout/issues/new'],
  ['vscode-vfs://github%2B7b2276223a317d/shop/checkout/', undefined, 'https://github.com/shop/checkout/issues/new'],
  [ROOT, '[remote "origin"]\n  url = git@gitlab.com:shop/checkout.git\n', 'https://gitlab.com/shop/checkout/-/issues/new'],
  [ROOT, undefined, null],
] as const)
  test(`knows the page for a new issue in ${root}${config ? ' with a clone' : ''}`, async () => {
    const task = '## Action items\n\n- [ ] Add an alert on the queue’s length\n';
    const { client } = await reader(
      { 'incidents/a-postmortem.md': `${outage}\n${task}`, ...(config && { '.git/config': config }) },
      { root },
    );
    await using _ = client;
    const { groups } = await client.connection.sendRequest(ActionsRequest, {});
    const item = groups[0]?.items[0];
    const command = { command: Commands.issuePage, arguments: [item] };
    const found: string | null = await client.connection.sendRequest(ExecuteCommandRequest.type, command);
    assert.equal(found?.split('?')[0] ?? null, page);
  });

test('reads the files of its own machine itself', async () => {
  await using folder = folderWith({ '.postmortem.jsonc': '{"rules": {"time-zone-missing": "off"}}', 'a-postmortem.md': outage });
  const { client, asked } = await reader({}, { folders: [folder.uri('')] });
  await using _ = client;
  const uri = await client.open(outage, folder.uri('b-postmortem.md'));
  assert.ok(!(await rulesOf(client, uri)).includes('time-zone-missing'));
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.deepEqual(items.map(({ uri }) => uri).sort(), [folder.uri('a-postmortem.md'), uri]);
  assert.deepEqual([...asked], []);
});

test('a client that fails to read is one without files', async () => {
  const client = Client.spawn({});
  await using _ = client;
  await client.initialize(editor, { files: true }, { folders: [ROOT] });
  const uri = await client.open(outage, `${ROOT}postmortems/checkout.md`);
  assert.ok((await rulesOf(client, uri)).includes('time-zone-missing'));
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  assert.deepEqual(
    items.map((item) => item.uri),
    [uri],
  );
});
