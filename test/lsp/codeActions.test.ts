import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
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
  const offered = await actions(client, uri, everywhere, ['quickfix']);
  assert.ok(offered.length > 4);
  for (const { title, kind, edit, diagnostics, isPreferred } of offered.filter((action) => !action.kind?.startsWith('refactor'))) {
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
  assert.deepEqual(await actions(client, uri, everywhere, ['source.fixAll', 'refactor.extract']), []);
  const kinds = (await actions(client, uri, everywhere, ['refactor.rewrite'])).map(({ kind }) => kind);
  assert.ok(kinds.length > 0 && kinds.every((kind) => kind?.startsWith('refactor.rewrite.postmortem.')));
  assert.ok((await actions(client, uri, everywhere, ['refactor'])).every(({ kind }) => kind?.startsWith('refactor')));
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

/** An editor that asks for edits late and shows what is not possible. */
const lateEditor = {
  ...editor,
  textDocument: {
    ...editor.textDocument,
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
  },
};

test('a refactoring comes without its edit, which is made when it is chosen', async () => {
  await using client = await Client.start(lateEditor, { userZone: 'Africa/Nairobi' });
  const uri = await client.open(outage.replace(/(?<=\*\*14:(?:12|41))/g, ' UTC'));
  const offered = await actions(client, uri, at(client, uri, 'A monitoring'), ['refactor.rewrite']);
  const chosen = offered.find(({ title }) => title.endsWith('to UTC+3')) as CodeAction;
  assert.deepEqual([chosen.edit, chosen.kind], [undefined, 'refactor.rewrite.postmortem.zone']);
  const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, chosen);
  client.apply(edit ?? {});
  assert.match(client.text(uri), /\*\*17:05 UTC\+3\*\*/);
  await assert.rejects(client.connection.sendRequest(CodeActionResolveRequest.type, chosen), /changed/);
});

test('what is not possible says why, where the editor shows that', async () => {
  const text = outage.replaceAll('UTC', 'IST');
  for (const [capabilities, shown] of [
    [lateEditor, true],
    [editor, false],
  ] as const) {
    await using client = await Client.start(capabilities);
    const uri = await client.open(text);
    const offered = await actions(client, uri, at(client, uri, '14:05'), ['refactor']);
    const reasons = offered.flatMap(({ disabled }) => disabled?.reason ?? []);
    assert.equal(/^IST can be/.test(reasons[0] ?? ''), shown, String(reasons));
  }
});

test('an editor that looks for a light bulb is offered no refactorings', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const params = { textDocument: { uri }, range: everywhere, context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic } };
  const offered = (await client.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  assert.ok(offered.length > 0 && offered.every(({ kind }) => kind === 'quickfix'));
});

test('all findings of a rule are fixed at once, where they have one fix', async () => {
  for (const capabilities of [lateEditor, editor]) {
    await using client = await Client.start(capabilities);
    const uri = await client.open(outage);
    const action = (await actions(client, uri, at(client, uri, '14:12'))).find(({ title }) =>
      title.startsWith('Fix all of “time-zone-missing”'),
    );
    assert.ok(action, 'it is offered');
    const { edit } = action.edit ? action : await client.connection.sendRequest(CodeActionResolveRequest.type, action);
    client.apply(edit ?? {});
    assert.ok(!(await codes(client, uri)).includes('time-zone-missing'));
    assert.match(client.text(uri), /\*\*14:12 UTC\*\*[\s\S]*\*\*14:41 UTC\*\*/);
  }
});

test('fixing everything adds the zone that the user set, and none that is no zone', async () => {
  for (const [zone, added] of [
    ['EAT', true],
    ['soon', false],
  ] as const) {
    await using client = await Client.start(
      { ...editor, workspace: { ...editor.workspace, configuration: true } },
      {},
      { settings: { fixAll: { zone } } },
    );
    const uri = await client.open(outage);
    const [action] = await actions(client, uri, everywhere, ['source.fixAll']);
    if (action?.edit) client.apply(action.edit);
    assert.equal(/\*\*14:12 EAT\*\*/.test(client.text(uri)), added);
  }
});
