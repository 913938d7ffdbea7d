import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  ExecuteCommandRequest,
  FileChangeType,
  type PreviousResultId,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { Commands, type WorkspaceCheck } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { folderWith } from './folder';
import { notes, outage } from './texts';

const capable = {
  ...editor,
  window: { workDoneProgress: true },
  workspace: { ...editor.workspace, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

type Folder = ReturnType<typeof folderWith>;

const start = ({ uri }: Folder, settings: unknown = {}) => Client.start(capable, {}, { folders: [uri('')], settings });

const ask = (client: Client, previousResultIds: PreviousResultId[] = []): Promise<WorkspaceDiagnosticReport> =>
  client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });

/** What is reported, by the end of the URI. */
const told = ({ items }: { items: WorkspaceDocumentDiagnosticReport[] }, folder: Folder) =>
  Object.fromEntries(
    items.map((item) => [item.uri.slice(folder.uri('').length), item.kind === 'full' ? item.items.length > 0 : 'unchanged']),
  );

const resultsOf = ({ items }: WorkspaceDiagnosticReport): PreviousResultId[] =>
  items.flatMap(({ uri, resultId }) => (resultId === undefined ? [] : [{ uri, value: resultId }]));

const changed = (client: Client, uri: string, type: FileChangeType) =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });

test('reports every postmortem of the workspace, and leaves out what Git and the configuration ignore', async () => {
  await using folder = folderWith({
    'checkout-postmortem.md': outage,
    'old/search-postmortem.mdown': outage,
    'notes.md': notes,
    'build/copy-postmortem.md': outage,
    'drafts/draft-postmortem.md': outage,
    '.gitignore': 'build/\n',
    '.postmortem.json': '{ "ignore": ["drafts/**"] }',
  });
  await using client = await start(folder);
  const provider = client.initialized.capabilities.diagnosticProvider;
  assert.equal(provider?.workspaceDiagnostics, true);
  const report = await ask(client);
  assert.deepEqual(told(report, folder), { 'checkout-postmortem.md': true, 'old/search-postmortem.mdown': true });
  const uri = await client.open(outage, folder.uri('checkout-postmortem.md'));
  const [first] = report.items;
  assert.ok(first?.kind === 'full');
  assert.equal(first.version, null);
  assert.deepEqual(first.items, await client.diagnostics(uri));
});

test('reports what has changed since a result, and takes back what is gone', async () => {
  await using folder = folderWith({ 'a-postmortem.md': outage, 'b-postmortem.md': outage, 'c-postmortem.md': outage });
  await using client = await start(folder);
  const first = await ask(client);
  const same = await ask(client, resultsOf(first));
  assert.deepEqual(told(same, folder), { 'a-postmortem.md': 'unchanged', 'b-postmortem.md': 'unchanged', 'c-postmortem.md': 'unchanged' });

  folder.write('b-postmortem.md', outage.replace('## Timeline', '## Timeline\n\n- 25:99 - An impossible time.'));
  await changed(client, folder.uri('b-postmortem.md'), FileChangeType.Changed);
  folder.remove('c-postmortem.md');
  await changed(client, folder.uri('c-postmortem.md'), FileChangeType.Deleted);
  const second = await ask(client, resultsOf(same));
  assert.deepEqual(told(second, folder), { 'a-postmortem.md': 'unchanged', 'b-postmortem.md': true, 'c-postmortem.md': false });
});

test('goes by the text of a document that is open, and by its file again when it is closed', async () => {
  await using folder = folderWith({ 'a-postmortem.md': outage });
  await using client = await start(folder);
  const findings = async () => {
    const [item] = (await ask(client)).items;
    assert.ok(item?.kind === 'full');
    return { version: item.version, ids: item.items.map(({ code }) => code) };
  };
  const uri = await client.open(outage, folder.uri('a-postmortem.md'));
  await client.type(uri, '## Timeline\n\n', '## Timeline\n\n- 25:99 - An impossible time.\n');
  const open = await findings();
  assert.equal(open.version, 2);
  assert.ok(open.ids.includes('time-invalid'));
  await client.close(uri);
  const closed = await findings();
  assert.equal(closed.version, null);
  assert.ok(!closed.ids.includes('time-invalid'));
  // Asked for once more by its own request, it is the file’s too.
  assert.deepEqual(
    (await client.diagnostics(uri)).map(({ code }) => code),
    closed.ids,
  );
});

test('sends a long answer in parts, says how far it is, and answers again only when something has changed', async () => {
  const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`n${index}-postmortem.md`, outage]));
  await using folder = folderWith(files);
  await using client = await start(folder);
  const parts: WorkspaceDocumentDiagnosticReport[][] = [];
  const kinds: string[] = [];
  client.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
      kinds.push(kind);
    });
  });
  const inParts = (name: string, previousResultIds: PreviousResultId[], cancel?: CancellationTokenSource) => {
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, name, ({ items }) => {
      parts.push(items);
    });
    return client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds, partialResultToken: name }, cancel?.token);
  };
  const last = await inParts('first', []);
  assert.ok(parts.length >= 2);
  const everything = { items: [...parts.flat(), ...last.items] };
  assert.equal(everything.items.length, 60);
  assert.deepEqual(kinds, ['begin', 'end']);

  let isAnswered = false;
  const waiting = inParts('second', resultsOf(everything)).then((report) => {
    isAnswered = true;
    return report;
  });
  // An answer that came at once would be here before that of a later request.
  await ask(client);
  assert.equal(isAnswered, false);
  parts.length = 0;
  folder.write('new-postmortem.md', outage);
  await changed(client, folder.uri('new-postmortem.md'), FileChangeType.Created);
  const next = { items: [...(await waiting).items] };
  const news = { items: [...parts.flat(), ...next.items] };
  assert.equal(told(news, folder)['new-postmortem.md'], true);
  assert.equal(Object.values(told(news, folder)).filter((one) => one === 'unchanged').length, 60);

  const cancel = new CancellationTokenSource();
  const cancelled = inParts('third', resultsOf(news), cancel);
  await ask(client);
  cancel.cancel();
  await assert.rejects(cancelled, /cancel/);
});

test('reads no more files than the user wants, until the workspace is to be checked', async () => {
  await using folder = folderWith({ 'a-postmortem.md': outage, 'b-postmortem.md': outage, 'notes.md': notes });
  await using client = await start(folder, { workspace: { maxFiles: 2 } });
  assert.deepEqual((await ask(client)).items, []);
  const kinds: string[] = [];
  client.connection.onProgress(WorkDoneProgress.type, 'check', ({ kind }) => {
    kinds.push(kind);
  });
  const check: WorkspaceCheck = await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: Commands.check,
    workDoneToken: 'check',
  });
  assert.deepEqual([check.files, check.postmortems, kinds], [3, 2, ['begin', 'end']]);
  assert.ok(check.findings.error > 0);
  assert.deepEqual(told(await ask(client), folder), { 'a-postmortem.md': true, 'b-postmortem.md': true });
  assert.deepEqual(client.published, []);
});

test('sends what it found to a client that never asks for it, and takes it back when the file is opened', async () => {
  await using folder = folderWith({ 'a-postmortem.md': outage });
  await using client = await start(folder);
  await client.connection.sendRequest(ExecuteCommandRequest.type, { command: Commands.check });
  const uri = folder.uri('a-postmortem.md');
  await client.pushed((params) => params.uri === uri && params.diagnostics.length > 0);
  await client.open(outage, uri);
  await client.pushed((params) => params.uri === uri && params.diagnostics.length === 0);
});
