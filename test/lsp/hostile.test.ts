import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import {
  CodeActionRequest,
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
} from 'vscode-languageserver-protocol/node';
import { OutlineRequest } from '../../server/src/lsp/protocol';
import { Client } from './client';
import { outage } from './texts';

/** Texts that nobody means to write, and editors hold nevertheless. */
const texts: Record<string, string> = {
  'random bytes': randomBytes(20_000).toString('latin1'),
  'bytes that are no UTF-8': randomBytes(20_000).toString('utf8'),
  'zero bytes': '\0'.repeat(1000),
  'lone surrogates': `${outage}\n- **14:50 \ud800** - \udc00 ${'\ud83d'.repeat(50)}\n`,
  'one line of ten megabytes': 'x'.repeat(10 * 1024 * 1024),
  'a line of nothing but times': 'a 14:05 '.repeat(300),
  'a paragraph of very many lines': 'lorem ipsum\n'.repeat(2000),
  'half-typed front matter': `---\ntitle: "Outage\ntags: [a, b\n${outage}`,
  'front matter alone': '---\n---',
  'old Macintosh line ends': outage.replaceAll('\n', '\r'),
  'deep nesting': `${'> '.repeat(2000)}14:05\n${'  '.repeat(500)}- a\n${'['.repeat(3000)}`,
  'many sections': '## Timeline\n\n- 14:05 a\n'.repeat(100),
};

for (const [name, text] of Object.entries(texts)) {
  test(`answers every request for ${name}`, async () => {
    await using client = await Client.start();
    const uri = await client.open(text);
    const [textDocument, position] = [{ uri }, { line: 3, character: 7 }];
    const range = { start: position, end: { line: 1e9, character: 1e9 } };
    const { connection } = client;
    assert.equal((await client.pull(uri)).kind, 'full');
    await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context: { diagnostics: [] } });
    await connection.sendRequest(CompletionRequest.type, { textDocument, position });
    await connection.sendRequest(OutlineRequest, { textDocument });
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.equal(await client.stop(), 0);
    assert.deepEqual(client.logged, []);
  });
}

test('goes on after an edit beyond the text and one of an unknown document', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const far = { line: 1e6, character: 1e6 };
  const contentChanges = [{ range: { start: far, end: { line: 0, character: 0 } }, text: '# All gone\n' }];
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version: 2 }, contentChanges });
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri: 'file:///nowhere.md', version: 2 },
    contentChanges,
  });
  assert.equal((await client.pull(uri)).kind, 'full');
});

test('keeps count of the lines after edits beyond the text', async () => {
  const text = '## Timeline\n\n- 14:05 UTC - a\n';
  await using client = await Client.start();
  const edited = await client.open(text);
  const fresh = await client.open(`${text}\n\n## Impact\n\n- 14:07 b\n`, 'file:///ops/postmortems/fresh.md');
  const far = (line: number) => ({ line, character: 0 });
  const contentChanges = [
    { range: { start: far(40), end: far(41) }, text: '\n' },
    { range: { start: far(50), end: far(53) }, text: '\n## Impact\n\n' },
    { range: { start: far(60), end: far(60) }, text: '- 14:07 b\n' },
  ];
  const textDocument = { uri: edited, version: 2 };
  await client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  const [first, second] = [await client.pull(edited), await client.pull(fresh)];
  assert.ok(first.kind === 'full' && second.kind === 'full' && first.items.length > 0);
  assert.deepEqual(
    first.items.map(({ range, code }) => ({ range, code })),
    second.items.map(({ range, code }) => ({ range, code })),
  );
});
