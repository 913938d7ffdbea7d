import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type PasteTimelineParams, PasteTimelineRequest } from '../../server/src/lsp/protocol';
import { Client } from './client';
import { notes } from './texts';

const LOG = '2026-03-04T14:20:30Z pool *exhausted*\n2026-03-04T14:25:00Z restarted';
const CHAT = 'Ada Lovelace\n  5:20 PM\nrestarted';
const HEAD = '# Postmortem: checkout, 2026-03-04\n\n## Summary\n\nThe checkout was down.\n\n```\nlog\n```\n\n';
const TIMELINE = '## Timeline\n\n- **14:05 UTC** - An alert.\n- **15:00 UTC** - Resolved.\n';

const paste = (client: Client, uri: string, text: string, more: Partial<PasteTimelineParams> = {}) =>
  client.connection.sendRequest(PasteTimelineRequest, { textDocument: { uri }, text, ...more });

/** The place after some words of a document. */
function after(client: Client, uri: string, found: string) {
  const document = client.document(uri);
  const position = document.positionAt(document.getText().indexOf(found) + found.length);
  return { range: { start: position, end: position } };
}

test('makes entries of a log, and changes nothing else', async () => {
  await using client = await Client.start();
  const uri = await client.open(HEAD + TIMELINE);
  const found = await paste(client, uri, LOG, after(client, uri, 'An alert.'));
  assert.ok(found);
  const { edits, ...told } = found;
  assert.deepEqual(told, { version: 1, format: 'Log', events: 2, added: 2, zoneless: false, named: false, inTimeline: true });
  assert.deepEqual(
    edits.map(({ newText }) => newText),
    ['\n- **14:20 UTC** - pool \\*exhausted\\*\n- **14:25 UTC** - restarted'],
  );
  const entries = TIMELINE.replace(/alert\.\n/, `alert.${edits[0]?.newText}\n`);
  assert.equal(TextDocument.applyEdits(client.document(uri), edits), HEAD + entries);
});

test('says whether zones and names are open, and takes both', async () => {
  await using client = await Client.start();
  const uri = await client.open(HEAD + TIMELINE);
  const found = await paste(client, uri, CHAT);
  assert.deepEqual([found?.format, found?.zoneless, found?.named, found?.inTimeline], ['Slack', true, true, false]);
  const told = await paste(client, uri, CHAT, { zone: 'Africa/Nairobi', names: 'roles' });
  assert.deepEqual(
    told?.edits.map(({ newText }) => newText),
    ['\n- **14:20 UTC** - Responder 1: restarted'],
  );
});

test('is a paste of the timeline only where it cannot be meant otherwise', async () => {
  await using client = await Client.start();
  const uri = await client.open(`${HEAD + TIMELINE}- \n`);
  const one = LOG.slice(0, LOG.indexOf('\n'));
  const at = async (words: string, text: string) => (await paste(client, uri, text, after(client, uri, words)))?.inTimeline;
  assert.equal(await at('Resolved.\n- ', one), true);
  assert.equal(await at('Resolved.', one), false);
  assert.equal(await at('Resolved.', LOG), true);
  assert.equal(await at('was down.', LOG), false);
  assert.equal(await at('log', LOG), undefined);
});

test('leaves alone what is not recognised, and other documents', async () => {
  await using client = await Client.start();
  const uri = await client.open(HEAD + TIMELINE);
  assert.equal(await paste(client, uri, 'restarted at 14:05'), null);
  assert.equal(await paste(client, await client.open(notes, 'file:///ops/notes.md'), LOG), null);
  assert.equal(await paste(client, 'file:///nowhere.md', LOG), null);
  const found = await paste(client, uri, `${LOG}\n`.repeat(60_000));
  assert.match(found?.problem ?? '', /too long/);
  assert.deepEqual(found?.edits, []);
  await assert.rejects(
    client.connection.sendRequest('postmortem/pasteTimeline', { textDocument: { uri } }),
    /postmortem\/pasteTimeline takes \{ textDocument: \{ uri \}, text \}/,
  );
});
