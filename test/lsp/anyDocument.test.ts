import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { Commands, OutlineRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { outage } from './texts';

// Documents are not all files, and not all called Markdown.

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'postmortem-uris-')));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, 'strict'), { recursive: true });
writeFileSync(path.join(folder, '.postmortem.json'), '{ "rules": { "time-zone-missing": "off" }, "ignore": ["left/**"] }');
writeFileSync(path.join(folder, 'strict/.postmortem.json'), '{ "rules": { "time-zone-missing": "error" } }');

const root = pathToFileURL(folder).href;
const below = (name: string) => new URL(`${root}/${name}`).pathname;

const inWorkspace = () => Client.start({ ...editor, workspace: { ...editor.workspace, configuration: true } }, {}, { folders: [root] });

/** The severity of the findings of a rule; undefined where there are none. */
const severity = async (client: Client, uri: string) =>
  (await client.diagnostics(uri)).find(({ code }) => code === 'time-zone-missing')?.severity;

const uris = [
  'untitled:Untitled-1',
  'untitled:/x',
  'untitled:///x/y.md',
  'git:/shop/postmortems/a.md?%7B%22ref%22%3A%22~%22%7D',
  'vscode-notebook-cell:/shop/a.ipynb#W0sZmlsZQ%3D%3D',
  'vscode-vfs://github/shop/postmortems/a.md',
  'file:///',
  'file://server/share/a.md',
  'untitled:',
  'mailto:someone@example.org',
  'no-uri-at-all',
  '',
];

for (const uri of uris)
  test(`answers every request for a document by the URI “${uri}”`, async () => {
    await using client = await inWorkspace();
    await client.open(outage, uri);
    const { connection } = client;
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    assert.ok((await client.diagnostics(uri)).length > 0);
    const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
    assert.ok((actions ?? []).length > 0);
    assert.equal((await connection.sendRequest(OutlineRequest, { textDocument }))?.uri, uri);
    await connection.sendRequest(CompletionRequest.type, { textDocument, position: { line: 8, character: 0 } });
    assert.ok(((await connection.sendRequest(DocumentSymbolRequest.type, { textDocument })) ?? []).length > 0);
    assert.ok(((await connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? []).length > 0);
    const execute = (command: string, ...args: unknown[]) =>
      connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    assert.equal(await execute(Commands.insert, uri, 'section:corrective'), true);
    assert.equal(await execute(Commands.setProfile, uri, 'google-sre'), true);
    assert.ok(((await execute(Commands.profiles, uri)) as unknown[]).length > 1);
    assert.match(client.text(uri), /profile: google-sre[\s\S]*## Corrective/);
    await client.close(uri);
    assert.deepEqual(await client.diagnostics(uri), []);
    assert.deepEqual(client.logged, []);
  });

test('a text that was never saved is read as one at the top of the workspace', async () => {
  await using client = await inWorkspace();
  assert.equal(await severity(client, await client.open(outage, 'untitled:Untitled-1')), undefined);
  assert.equal(await severity(client, await client.open(outage, 'untitled:/elsewhere/new.md')), undefined);
});

test('a document whose path is in the workspace is read by the configuration there, whatever its scheme', async () => {
  await using client = await inWorkspace();
  for (const uri of [
    `untitled:${below('strict/new.md')}`,
    `git:${below('strict/a.md')}?HEAD`,
    `vscode-notebook-cell:${below('strict/a.ipynb')}#W0`,
  ])
    assert.equal(await severity(client, await client.open(outage, uri)), 1, uri);
  assert.deepEqual(await client.diagnostics(await client.open(outage, `git:${below('left/a.md')}?HEAD`)), []);
});

test('a path says that it is a postmortem’s in every scheme', async () => {
  await using client = await Client.start();
  for (const uri of ['git:/shop/postmortems/a.md?HEAD', 'untitled:/shop/postmortems/a.qmd']) {
    const outline = await client.connection.sendRequest(OutlineRequest, { textDocument: { uri: await client.open('', uri) } });
    assert.ok(outline, uri);
  }
});

for (const language of ['markdown', 'gfm', 'mdx', 'quarto', 'rmd', 'pandoc'])
  test(`reads a document in the language ${language}`, async () => {
    await using client = await Client.start();
    assert.ok((await client.diagnostics(await client.open(outage, undefined, language))).length > 0);
  });

for (const language of ['prompt', 'instructions', 'chatagent', 'skill', 'plaintext', 'constructor'])
  test(`leaves a document in the language ${language} alone`, async () => {
    await using client = await Client.start();
    assert.deepEqual(await client.diagnostics(await client.open(outage, undefined, language)), []);
  });
