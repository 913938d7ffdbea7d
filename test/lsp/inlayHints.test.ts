import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DidChangeConfigurationNotification,
  type InlayHint,
  InlayHintRefreshRequest,
  InlayHintRequest,
} from 'vscode-languageserver-protocol/node';
import { Client, editor } from './client';
import { notes, outage } from './texts';

const asking = { ...editor, workspace: { ...editor.workspace, configuration: true, inlayHint: { refreshSupport: true } } };

/** The hints in a document, each written into its line where a reader sees it. */
async function shown(client: Client, uri: string, from = 0, to = 1000): Promise<string[]> {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  const hints: InlayHint[] = (await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range })) ?? [];
  return hints.map(({ position: { line, character }, label }) => {
    const text = client.text(uri).split('\n')[line] ?? '';
    return `${text.slice(0, character)}«${label}»${text.slice(character, character + 8)}`;
  });
}

const timeline = (...entries: string[]) => outage.replace(/(?<=## Timeline\n\n)[^#]+/, `${entries.join('\n')}\n\n`);

test('shows after the time of each entry how long it was after the start', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage.replaceAll(/(14:12|14:41)/g, '$1 UTC'));
  assert.deepEqual(await shown(client, uri), [
    '- **14:12 UTC**«+7 min» - The o',
    '- **14:30 UTC**«+25 min» - That ',
    '- **14:41 UTC**«+36 min» - Escal',
    '- **15:20 UTC**«+1 h 15 min» - Resol',
  ]);
  assert.deepEqual(await shown(client, uri, 12, 13), ['- **14:30 UTC**«+25 min» - That ']);
});

test('a hint comes after the zone, the brackets and the end of a range', async () => {
  await using client = await Client.start();
  const uri = await client.open(
    timeline('- 13:55 UTC: Release 7.', '- [14:10] (UTC) The checkout failed.', '- 14:15–14:20 UTC: We looked.', '- 14:30Z Fixed.'),
  );
  assert.deepEqual(await shown(client, uri), [
    '- 13:55 UTC«−10 min»: Releas',
    '- 14:15–14:20 UTC«+10 min»: We loo',
    '- 14:30Z«+25 min» Fixed.',
  ]);
});

test('a hint says from when it is counted', async () => {
  await using client = await Client.start();
  const uri = await client.open(outage);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = await client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  assert.equal(hints?.at(-1)?.tooltip, '1 h 15 min after 14:05 UTC, when the incident started');
});

test('there are no hints where times cannot be compared, nor in other documents', async () => {
  await using client = await Client.start();
  assert.deepEqual(await shown(client, await client.open(timeline('- 14:10 - Failed.', '- 20:00 IST - Fixed.'))), []);
  assert.deepEqual(await shown(client, await client.open(notes, 'file:///ops/notes.md')), []);
});

test('hints go and come with the setting, and are asked for again when it changes', async () => {
  let settings: unknown = { inlayHints: { elapsed: false } };
  await using client = await Client.start(asking, {}, { askUser: async () => settings });
  let refreshes = 0;
  const refreshed = new Promise<void>((resolve) =>
    client.connection.onRequest(InlayHintRefreshRequest.type, () => {
      refreshes++;
      resolve();
    }),
  );
  const uri = await client.open(outage);
  assert.deepEqual(await shown(client, uri), []);
  await client.type(uri, 'A monitoring', 'One monitoring');
  assert.deepEqual(await shown(client, uri), []);
  assert.equal(refreshes, 0);
  settings = {};
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshed;
  assert.equal((await shown(client, uri)).length, 2);
});
