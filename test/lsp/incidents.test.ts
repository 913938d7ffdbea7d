import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IncidentsRequest, SimilarRequest } from '../../server/src/lsp/protocol';
import { Client, editor } from './client';
import { folderWith } from './folder';
import { notes } from './texts';

interface Told {
  title: string;
  date: string;
  severity?: string;
  cause: string;
  tasks: string;
}

const postmortem = ({ title, date, severity, cause, tasks }: Told) => `---
type: postmortem${severity ? `\nseverity: ${severity}` : ''}
---

# Postmortem: ${title}

## Summary

${title} on ${date} from 14:00 UTC to 15:00 UTC.

## Root cause

${cause}

## Timeline

- ${date} 14:00 UTC - The incident started: ${title}.
- ${date} 14:06 UTC - Detected by an alert.
- ${date} 15:00 UTC - Resolved.

## Action items

${tasks}
`;

const pool = 'The connection pool of the checkout database was exhausted by the retry loop of the payment-gateway.';
const task = '- [ ] Limit the retries of the payment-gateway to three (owner: Ana, due: 2026-02-01)';

const files = {
  'postmortems/a.md': postmortem({ title: 'Checkout failed', date: '2026-01-05', severity: 'SEV1', cause: pool, tasks: task }),
  'postmortems/b.md': postmortem({ title: 'Payments hung', date: '2026-03-02', cause: pool, tasks: task }),
  'postmortems/c.md': postmortem({
    title: 'Images were missing',
    date: '2025-11-20',
    cause: 'A certificate of the CDN expired.',
    tasks: '- [x] Renew certificates by cert-manager (owner: Ben)',
  }),
  'notes.md': notes,
};

test('gives every incident, the newest first, with what was measured and what is drawn', async () => {
  await using folder = folderWith(files);
  await using client = await Client.start(editor, {}, { folders: [folder.uri('')] });
  const { incidents, durations, quarters, trend, tooMany } = await client.connection.sendRequest(IncidentsRequest, {});
  assert.equal(tooMany, 0);
  assert.deepEqual(
    incidents.map(({ title, date, severity, milestones: { seconds }, open, overdue }) => [
      title,
      date,
      severity,
      seconds.detected,
      seconds.resolved,
      open,
      overdue,
    ]),
    [
      ['Payments hung', '2026-03-02', undefined, 360, 3600, 1, 1],
      ['Checkout failed', '2026-01-05', 'SEV1', 360, 3600, 1, 1],
      ['Images were missing', '2025-11-20', undefined, 360, 3600, 0, 0],
    ],
  );
  assert.equal(durations['time to detect']?.median, 360);
  assert.deepEqual(
    quarters.map(({ quarter }) => quarter),
    ['2025 Q4', '2026 Q1'],
  );
  assert.deepEqual([trend?.median, trend?.dots.map(({ uri }) => uri)], [3600, incidents.map(({ uri }) => uri)]);
});

test('finds what is like the open document as it is written, with the open tasks they share', async () => {
  await using folder = folderWith(files);
  await using client = await Client.start(editor, {}, { folders: [folder.uri('')] });
  const uri = await client.open(files['postmortems/a.md'], folder.uri('postmortems/a.md'));
  const similar = () => client.connection.sendRequest(SimilarRequest, { textDocument: { uri } });
  const [first] = (await similar()) ?? [];
  assert.equal(first?.uri, folder.uri('postmortems/b.md'));
  assert.deepEqual(
    first?.open.map(({ line, position }) => [line, position.line]),
    [[23, 22]],
  );
  assert.ok(first?.shared.includes('pool'));
  await client.type(uri, pool, 'The certificate of the CDN expired.');
  await client.type(uri, task, '');
  await client.type(uri, 'Checkout failed', 'Images failed');
  assert.equal((await similar())?.[0]?.uri, folder.uri('postmortems/c.md'));
});

test('has nothing like a document that is no postmortem, and refuses what is no request', async () => {
  await using client = await Client.start();
  const uri = await client.open(notes, 'file:///home/ada/notes.md');
  assert.equal(await client.connection.sendRequest(SimilarRequest, { textDocument: { uri } }), null);
  await assert.rejects(client.connection.sendRequest('postmortem/similar', {}), /takes \{ textDocument/);
});
