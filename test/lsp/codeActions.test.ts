import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, CodeActionRequest, type Range, type TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { Client, editor } from './client';
import { notes, outage } from './texts';

const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

async function actions(client: Client, uri: string, range = everywhere, only?: string[]): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  return ((await client.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context })) ?? []) as CodeAction[];
}

/** The place of a stretch of the text. */
function at(client: Client, uri: string, found: string): Range {
  const document = client.document(uri);
  const offset = document.getText().indexOf(found);
  return { start: document.positionAt(offset), end: document.positionAt(offset + found.length) };
}

const codes = async (client: Client, uri: string) => (await client.diagnostics(uri)).map(({ code }) => code);

const editsOf = ({ edit }: CodeAction) => (edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits ?? [];

test('each quick fix of each finding can be applied, and the first of a finding mends it', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const offered = await actions(client, uri);
  assert.ok(offered.length > 4);
  for (const { title, kind, edit, diagnostics, isPreferred } of offered) {
    const copy = await client.open(outage, `file:///ops/postmortems/${encodeURIComponent(title)}.md`);
    assert.equal(kind, 'quickfix');
    assert.ok(edit && diagnostics?.[0]);
    const before = (await codes(client, copy)).filter((code) => code === diagnostics[0]?.code).length;
    client.apply(JSON.parse(JSON.stringify(edit).replaceAll(uri, copy)));
    const after = (await codes(client, copy)).filter((code) => code === diagnostics[0]?.code).length;
    assert.ok(isPreferred ? after < before : after <= before, `“${title}”: ${before} before, ${after} after`);
  }
});

test('fixes name the version they are made for', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  await client.type(uri, 'could not be paid', 'took no payments');
  const [action] = await actions(client, uri, at(client, uri, '14:12'));
  const [change] = action?.edit?.documentChanges ?? [];
  assert.deepEqual((change as TextDocumentEdit).textDocument, { uri, version: 2 });
});

test('the preferred fix of a time without a time zone adds the zone that the document uses', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const [action] = await actions(client, uri, at(client, uri, '14:12'));
  assert.ok(action?.isPreferred && action.edit);
  assert.deepEqual(
    action.diagnostics?.map(({ code }) => code),
    ['time-zone-missing'],
  );
  client.apply(action.edit);
  assert.match(client.text(uri), /\*\*14:12 UTC\*\*/);
});

test('a fix that several findings share is offered once, for all of them', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const shared = (await actions(client, uri)).filter(({ diagnostics = [] }) => diagnostics.length > 1);
  assert.ok(shared.length > 0);
  assert.equal(new Set(shared.map(({ title }) => title)).size, shared.length);
});

test('a cursor inside a finding is enough, and one elsewhere finds nothing', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const { start } = at(client, uri, '4:12');
  assert.ok((await actions(client, uri, { start, end: start })).length > 0);
  const other = at(client, uri, 'never gave it back').start;
  assert.deepEqual(await actions(client, uri, { start: other, end: other }), []);
});

test('only what is asked for', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  assert.ok((await actions(client, uri, everywhere, ['quickfix'])).length > 0);
  assert.deepEqual(await actions(client, uri, everywhere, ['source.fixAll', 'refactor']), []);
});

const corrective = /section “Corrective/;

test('an inserted section has tab stops where the client has them', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const action = (await actions(client, uri)).find(({ title }) => corrective.test(title));
  const [edit] = editsOf(action as CodeAction);
  assert.ok(edit && 'snippet' in edit);
  assert.match(edit.snippet.value, /\$\{1:/);
});

test('and is plain text where it has none', async () => {
  const workspace = { workspaceEdit: { documentChanges: true } };
  await using client = await Client.start({ ...editor, workspace });
  const uri = await client.open(outage);
  const action = (await actions(client, uri)).find(({ title }) => corrective.test(title));
  const [edit] = editsOf(action as CodeAction);
  assert.ok(edit && 'newText' in edit);
  assert.doesNotMatch(edit.newText, /\$\{/);
});

test('a client without versioned edits gets simple ones', async () => {
  await using client = await Client.start({});
  const uri = await client.open(outage);
  const action = (await actions(client, uri)).find(({ title }) => corrective.test(title));
  assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
  client.apply(action?.edit ?? {});
  assert.match(client.text(uri), /^## Corrective/m);
});

test('positions hold behind emoji and with CRLF, and inserted lines end as the others do', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage.replace('- **14:12**', '- 🚨🚨 **14:12**').replaceAll('\n', '\r\n'));
  const [zone] = await actions(client, uri, at(client, uri, '14:12'));
  client.apply(zone?.edit ?? {});
  assert.match(client.text(uri), /🚨🚨 \*\*14:12 UTC\*\*/);
  const section = (await actions(client, uri)).find(({ title }) => corrective.test(title));
  client.apply(section?.edit ?? {});
  assert.match(client.text(uri), /## Corrective/);
  assert.doesNotMatch(client.text(uri), /(?<!\r)\n/);
});

test('offers nothing in other Markdown', async () => {
  await using client = await Client.start();
  assert.deepEqual(await actions(client, await client.open(notes, 'file:///home/ada/notes.md')), []);
});
