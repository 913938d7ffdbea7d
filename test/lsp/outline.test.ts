import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { type Outline, type OutlineNode, OutlineRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { notes, outage } from './texts';

async function outlineOf(client: Client, uri: string): Promise<Outline> {
  const outline = await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } });
  assert.ok(outline);
  return outline;
}

const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.children ?? [])]);

const find = ({ nodes }: Outline, id: string) => {
  const node = all(nodes).find((one) => one.id === id);
  assert.ok(node, `${id} is among ${all(nodes).map((one) => one.id)}`);
  return node;
};

test('shows the sections in order, the missing one in its place, with words and findings', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const outline = await outlineOf(client, uri);
  assert.deepEqual(
    outline.nodes.map(({ id, state }) => `${id} ${state}`),
    ['section:summary found', 'section:timeline attention', 'section:root-cause found', 'section:corrective missing'],
  );
  assert.deepEqual([outline.uri, outline.version, outline.profile.id], [uri, 1, 'alx']);
  assert.deepEqual([outline.words.min, outline.words.max], [400, 600]);
  assert.ok(outline.words.count > 100);
  const found = await client.diagnostics(uri);
  assert.equal(outline.findings.error, found.filter(({ severity }) => severity === 1).length);
  assert.equal(outline.findings.warning, found.filter(({ severity }) => severity === 2).length);
});

test('shows below a section what is asked of it, found or missing', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage.replace(/- .*Escalated.*\n/, ''));
  const outline = await outlineOf(client, uri);
  const [duration, escalation] = [find(outline, 'element:duration'), find(outline, 'element:escalation')];
  assert.equal(duration.state, 'found');
  assert.equal(duration.range?.start.line, 4);
  assert.deepEqual([escalation.state, escalation.range, escalation.insert], ['missing', undefined, 'element:escalation']);
  assert.match(escalation.description, /is missing: say which team/);
  assert.match(find(outline, 'section:timeline').description, /5 of the 6 things asked for/);
});

test('shows the timeline with times and elapsed time', async () => {
  await using client = await Client.start();
  const outline = await outlineOf(client, await client.open(outage));
  const group = all(outline.nodes).find(({ kind }) => kind === 'timeline');
  assert.equal(group?.detail, '5');
  assert.deepEqual(
    group?.children?.map(({ state }) => state),
    ['found', 'attention', 'found', 'attention', 'found'],
  );
  const last = find(outline, 'entry:4');
  assert.match(last.label, /^15:20 UTC · Resolved by/);
  assert.equal(last.detail, '+1 h 15 min · resolved');
  assert.deepEqual(last.milestones, ['resolved']);
  assert.deepEqual(
    group.children?.map(({ severity }) => severity),
    [undefined, 'warning', undefined, 'warning', undefined],
  );
  assert.match(last.description, /The incident was resolved\. 1 h 15 min after 14:05 UTC, when the incident started\./);
  assert.equal(last.selectionRange?.start.line, 14);
});

test('names an entry that says nothing yet by its time alone', async () => {
  await using client = await Client.start();
  const uri = await client.open(
    '# Postmortem\n\n## Timeline\n\n- 10:02 UTC - Release 42 was deployed\n- **10:20 UTC** - [TODO: what happened]\n',
  );
  const outline = await outlineOf(client, uri);
  assert.deepEqual(
    ['entry:0', 'entry:1'].map((id) => find(outline, id).label),
    ['10:02 UTC · Release 42 was deployed', '10:20 UTC'],
  );
});

test('shows the action items, the vague ones as such', async () => {
  await using client = await Client.start();
  const tasks =
    '\n## Corrective and Preventative Measures\n\n- [ ] Add an alert on the connections of orders-db at 80%\n- [ ] Improve monitoring\n';
  const outline = await outlineOf(client, await client.open(outage + tasks));
  const group = all(outline.nodes).find(({ kind }) => kind === 'actions');
  assert.deepEqual(
    group?.children?.map(({ state }) => state),
    ['found', 'attention'],
  );
  assert.match(group?.children?.[1]?.description ?? '', /Not specific yet/);
});

test('ids are unlike each other and stay while the text is edited', async () => {
  await using client = await Client.start();
  const uri = await client.open(`${outage}\n## Timeline\n\n- 16:00 UTC - Again.\n\n## Thanks\n\n## Thanks\n`);
  const ids = all((await outlineOf(client, uri)).nodes).map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  await client.type(uri, 'A monitoring', 'At night a monitoring');
  const outline = await outlineOf(client, uri);
  assert.equal(outline.version, 2);
  assert.deepEqual(
    all(outline.nodes).map(({ id }) => id),
    ids,
  );
});

test('an empty postmortem is all to be written; another document has no outline', async () => {
  await using client = await Client.start();
  const outline = await outlineOf(client, await client.open('', 'file:///repo/0x19-postmortem/README.md'));
  assert.equal(outline.nodes.length, 4);
  assert.ok(outline.nodes.every(({ state, insert }) => state === 'missing' && insert));
  const uri = await client.open(notes, 'file:///home/ada/notes.md');
  assert.equal(await client.connection.sendRequest(OutlineRequest, { textDocument: { uri } }), null);
  assert.equal(await client.connection.sendRequest(OutlineRequest, { textDocument: { uri: 'file:///nowhere.md' } }), null);
});

test('gives sections, entries and tasks as symbols', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as DocumentSymbol[];
  assert.deepEqual(
    symbols.map(({ name }) => name),
    ['Issue Summary', 'Timeline', 'Root Cause and Resolution'],
  );
  assert.equal(symbols[1]?.children?.length, 5);
});

test('as a flat list where the client knows no other', async () => {
  await using client = await Client.start({ ...editor, textDocument: {} });
  const uri = await client.open(outage);
  const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) as SymbolInformation[];
  assert.equal(symbols.length, 8);
  assert.deepEqual([symbols[2]?.containerName, symbols[2]?.location.uri], ['Timeline', uri]);
});

test('folds the sections, the blank lines behind them left out', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const folds = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) ?? [];
  const lines = folds.map(({ startLine, endLine }) => `${startLine}-${endLine}`);
  for (const fold of ['2-6', '8-14', '16-21']) assert.ok(lines.includes(fold), `${fold} is among ${lines}`);
});
