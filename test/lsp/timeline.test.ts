import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodeAction, CodeActionRequest, ExecuteCommandRequest } from 'vscode-languageserver-protocol/node';
import { Commands, PictureRequest, type PlacedTimeline, TimelineRequest } from '../../server/src/lsp/protocol';
import { Client } from './client';
import { notes, outage } from './texts';

async function timelineOf(client: Client, uri: string): Promise<PlacedTimeline> {
  const timeline = await client.connection.sendRequest(TimelineRequest, { textDocument: { uri } });
  assert.ok(timeline);
  return timeline;
}

test('gives the timeline of the present version, with the place of each entry and milestone', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const { version, entries, points, lengths } = await timelineOf(client, uri);
  assert.deepEqual([version, entries.length], [1, 5]);
  const lines = outage.split('\n');
  for (const { time = '', place } of entries) assert.ok(lines[place.start.line]?.includes(time.split(' ')[0] as string), time);
  for (const { time, place } of points)
    assert.ok(lines[place.start.line]?.startsWith(time.split(' ')[0] as string, place.start.character), time);
  assert.ok(lengths.some(({ to }) => to === 'resolved'));
});

test('follows each edit', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  await client.type(uri, '## Timeline\n\n', '## Timeline\n\n- 2026-01-01 09:00 UTC - The first sign.\n');
  const { version, entries } = await timelineOf(client, uri);
  assert.deepEqual([version, entries.length, entries[0]?.text], [client.document(uri).version, 6, 'The first sign.']);
});

test('is null for another document, and refuses what is no request', async () => {
  await using client = await Client.start();
  const uri = await client.open(notes, 'file:///home/ada/notes.md');
  assert.equal(await client.connection.sendRequest(TimelineRequest, { textDocument: { uri } }), null);
  await assert.rejects(client.connection.sendRequest('postmortem/timeline', {}), /takes \{ textDocument/);
});

const draw = (client: Client, uri: string, kind: string) =>
  client.connection.sendRequest(ExecuteCommandRequest.type, { command: Commands.drawTimeline, arguments: [uri, kind] });

test('is inserted as a Mermaid diagram, and drawn again in the same place', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  assert.equal(await draw(client, uri, 'timeline'), true);
  assert.match(client.text(uri), /\n\n```mermaid\n%% postmortem-timeline: [^\n]+\ntimeline\n {2}title [\s\S]+?\n```\n\n## Root/);
  assert.equal(await draw(client, uri, 'gantt'), true);
  assert.equal(client.text(uri).split('```mermaid').length, 2);
  assert.match(client.text(uri), /%% postmortem-timeline: [^\n]+\ngantt\n/);
  await client.type(uri, '15:20 UTC', '15:25 UTC');
  const stale = (await client.diagnostics(uri)).filter(({ code }) => code === 'timeline-diagram-stale');
  assert.equal(stale.length, 1);
  await assert.rejects(draw(client, uri, 'pie'), /no diagram “pie”/);
});

test('is offered as a diagram at its entries, as long as there is none', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const offered = async (found: string) => {
    const start = client.document(uri).positionAt(client.text(uri).indexOf(found));
    const context = { diagnostics: [], only: ['refactor'] };
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start, end: start },
      context,
    });
    return ((actions ?? []) as CodeAction[]).map(({ title }) => title).filter((title) => title.includes('Mermaid'));
  };
  assert.deepEqual(await offered('Resolved by'), [
    'Insert the timeline as a Mermaid diagram',
    'Insert the timeline as a Mermaid Gantt chart',
  ]);
  assert.deepEqual(await offered('## Root'), []);
  await draw(client, uri, 'timeline');
  assert.deepEqual(await offered('Resolved by'), []);
});

test('draws the timeline of any text', async () => {
  await using client = await Client.start();
  const draw = (text: unknown) => client.connection.sendRequest(PictureRequest, { text: text as string });
  assert.match(await draw(outage), /<svg.*data-row="entry:4"/s);
  assert.match(await draw(''), /no timeline/);
  await assert.rejects(draw(7), /takes \{ text \}/);
});
