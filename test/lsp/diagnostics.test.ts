import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  type Diagnostic,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { OutlineRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { notes, outage } from './texts';

const bareTimes = (items: Diagnostic[]) => items.filter(({ code }) => code === 'time-zone-missing');

const failure = (code: number) => (error: unknown) => error instanceof ResponseError && error.code === code;

test('answers a pull with the findings, each with its rule and the rule’s page', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const items = await client.diagnostics(uri);
  const [time] = bareTimes(items);
  assert.equal(client.document(uri).getText(time?.range), '14:12');
  assert.deepEqual([time?.source, time?.severity], ['postmortem', 2]);
  assert.ok(items.some(({ code, severity }) => code === 'section-missing' && severity === 1));
  for (const { codeDescription, code } of items) {
    const { href = '' } = codeDescription ?? {};
    assert.ok(href.endsWith(`rules/${code}.md`), href);
    assert.ok(existsSync(fileURLToPath(href)), `${href} is shipped`);
  }
});

test('links to the client’s own page of a rule where it names one', async () => {
  await using client = await Client.start(editor, { rulePage: 'command:open?%5B%22{rule}%22%5D' });
  const [time] = bareTimes(await client.diagnostics(await client.open(outage)));
  assert.equal(time?.codeDescription?.href, 'command:open?%5B%22time-zone-missing%22%5D');
});

test('one place of a cause speaks for all, the others are hints that lead to it', async () => {
  const capable = { ...editor, textDocument: { ...editor.textDocument, publishDiagnostics: { relatedInformation: true } } };
  await using client = await Client.start(capable);
  const uri = await client.open(outage);
  const [first, second, ...more] = bareTimes(await client.diagnostics(uri));
  assert.deepEqual(more, []);
  assert.deepEqual([first?.severity, second?.severity], [2, 4]);
  assert.match(String(first?.message), /^2 clock times have no time zone\. .* 14:12 UTC/);
  assert.equal(second?.message, 'Time without a time zone: 14:41. Add one, for example 14:41 UTC.');
  assert.equal(first?.relatedInformation, undefined);
  assert.deepEqual(
    second?.relatedInformation?.map(({ location }) => location),
    [{ uri, range: first?.range }],
  );
  await client.type(uri, '14:12', '14:12 UTC');
  const [left] = bareTimes(await client.diagnostics(uri));
  assert.deepEqual([left?.severity, left?.message, left?.relatedInformation], [2, second?.message, undefined]);
});

test('names no other places to a client that does not show them', async () => {
  await using client = await Client.start({ ...editor, textDocument: { ...editor.textDocument, publishDiagnostics: {} } });
  const items = await client.diagnostics(await client.open(outage));
  assert.equal(bareTimes(items).length, 2);
  assert.ok(items.every(({ relatedInformation }) => relatedInformation === undefined));
});

test('follows each edit', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 2);
  await client.type(uri, '**14:12**', '**14:12 UTC**');
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 1);
  await client.type(uri, 'the nightly migration', 'at 02:00 the nightly migration');
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 2);
});

test('says “unchanged” as long as nothing it found has changed', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const { resultId } = await client.pull(uri);
  assert.deepEqual(await client.pull(uri, resultId), { kind: 'unchanged', resultId });
  await client.type(uri, '14:41', '14:41 UTC');
  const after = await client.pull(uri, resultId);
  assert.equal(after.kind, 'full');
  assert.notEqual(after.resultId, resultId);
});

test('drops what was asked of a version that is gone, and asks to be asked again', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  client.hold();
  const asked = client.pull(uri);
  void client.type(uri, '14:12', '14:12 UTC');
  await client.release();
  await assert.rejects(
    asked,
    (error) => failure(LSPErrorCodes.ServerCancelled)(error) && (error as ResponseError<unknown>).data !== undefined,
  );
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 1);
});

test('honours a cancelled request', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const source = new CancellationTokenSource();
  client.hold();
  const asked = client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
  source.cancel();
  await client.release();
  await assert.rejects(asked, failure(LSPErrorCodes.RequestCancelled));
});

test('is silent in other Markdown', async () => {
  await using client = await Client.start();
  assert.deepEqual(await client.diagnostics(await client.open(notes, 'file:///home/ada/notes.md')), []);
});

test('has nothing to say of a document that is not open', async () => {
  await using client = await Client.start();
  assert.deepEqual(await client.diagnostics('file:///nowhere.md'), []);
});

test('sends nothing to a client that pulls at once', async () => {
  const client = await Client.start();
  client.hold();
  const uri = await client.open(outage);
  const asked = client.diagnostics(uri);
  await client.release();
  assert.ok((await asked).length > 0);
  await client.type(uri, '14:12', '14:12 UTC');
  await client.diagnostics(uri);
  await client.close(uri);
  await client.stop();
  assert.deepEqual(client.published, []);
});

test('sends nothing to a client that says that it surely pulls', async () => {
  const client = await Client.start(editor, { pullsDiagnostics: true });
  const uri = await client.open(outage);
  await client.type(uri, '14:12', '14:12 UTC');
  // Answered when what was sent before has been handled.
  await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } });
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 1);
  await client.stop();
  assert.deepEqual(client.published, []);
});

test('sends to a client that announces that it pulls until it does, and then takes back what it sent', async () => {
  const client = await Client.start();
  const uri = await client.open(outage);
  const others = await client.open(notes, 'file:///home/ada/notes.md');
  assert.equal(bareTimes((await client.pushed((params) => params.uri === uri && params.version === 1)).diagnostics).length, 2);
  await client.type(uri, '14:12', '14:12 UTC');
  assert.equal(bareTimes((await client.pushed((params) => params.uri === uri && params.version === 2)).diagnostics).length, 1);
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 1);
  // It came before the answer, so no finding was shown twice.
  assert.deepEqual(client.published.at(-1), { uri, diagnostics: [] });
  const published = client.published.length;
  await client.type(uri, '14:41', '14:41 UTC');
  assert.equal(bareTimes(await client.diagnostics(uri)).length, 0);
  await client.diagnostics(others);
  await client.close(uri);
  await client.stop();
  assert.equal(client.published.length, published);
});

test('pushes to a client that does not pull: on opening, after edits, and nothing any more on closing', async () => {
  await using client = await Client.start({});
  const uri = await client.open(outage);
  assert.equal(bareTimes((await client.pushed(({ version }) => version === 1)).diagnostics).length, 2);
  await client.type(uri, '14:12', '14:12 UTC');
  assert.equal(bareTimes((await client.pushed(({ version }) => version === 2)).diagnostics).length, 1);
  await client.close(uri);
  const cleared = await client.pushed(({ version }) => version === undefined);
  assert.deepEqual(cleared, { uri, diagnostics: [] });
});

test('pushes only the newest of several versions that come at once', async () => {
  const client = await Client.start({});
  const uri = await client.open(outage);
  for (const word of ['stopping', 'ending', 'killing'])
    void client.type(uri, `by ${client.text(uri).match(/Resolved by (\w+)/)?.[1]}`, `by ${word}`);
  await client.pushed(({ version }) => version === 4);
  await client.stop();
  assert.deepEqual(
    client.published.map(({ version }) => version).sort(),
    client.published.map(({ version }) => version),
  );
  assert.equal(client.published.filter(({ version }) => version === 4).length, 1);
});
