import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { type ClientCapabilities, type Hover, HoverRequest, MarkupKind } from 'vscode-languageserver-protocol/node';
import { Client, editor } from './client';
import { notes, outage } from './texts';

const withMarkdown: ClientCapabilities = {
  ...editor,
  textDocument: { ...editor.textDocument, hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] } },
};

/** What a hover says in the middle of the first occurrence of a text, as lines. */
async function lines(client: Client, uri: string, text: string): Promise<string[]> {
  const hover = await at(client, uri, text);
  return hover ? (hover.contents as { value: string }).value.split('\n') : [];
}

function at(client: Client, uri: string, text: string): Promise<Hover | null> {
  const document = client.document(uri);
  const start = document.getText().indexOf(text);
  assert.notEqual(start, -1, `“${text}” is in the text`);
  return client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: document.positionAt(start + 1) });
}

const document = `---
profile: google-sre
---

# Postmortem: the shop was down

## Summary

The shop was down from 2026-03-04 22:50 UTC to 2026-03-05 00:10 UTC. The request distribution layer balancer (RDLB) was full.

## Sequence of events

- **22:50 UTC** - The outage began: the RDLB was full.
- **23:10 UTC** - An alert fired.
- **00:10 UTC** - Resolved by a restart.
- **20:00 IST** - A report was sent.
- **21:00 Eastern Time** - The vendor answered.
- **21:30** - The vendor called.

## Action items

- [ ] Alert when 80% of the connections of web-01 are taken (owner: Ana, due: 2026-04-01, OPS-12)
- [ ] Improve monitoring
- [x] Add a limit to the queue of shop-api (owner: Bo)
`;

describe('a hover', () => {
  const CASES: readonly (readonly [what: string, over: string, ...said: string[]])[] = [
    [
      'gives the instant in the user’s zone, another day there',
      '22:50 UTC** - The',
      '22:50 UTC on 2026-03-04',
      '01:50 on 2026-03-05, the day after, in your zone (Africa/Nairobi)',
      'The incident started.',
    ],
    [
      'counts from the start and from the entry before',
      '00:10 UTC** - Resolved',
      '00:10 UTC on 2026-03-05',
      '03:10 in your zone (Africa/Nairobi)',
      'The incident was resolved.',
      'After midnight: one day later than the entry before.',
      '1 h 20 min after 22:50 UTC, when the incident started',
      '1 h after the entry before, 23:10 UTC',
    ],
    [
      'lists the meanings of a zone',
      '20:00 IST',
      '20:00 IST on 2026-03-05',
      'IST has several meanings. Its offset would say which.',
      '+05:30 (India): 14:30 UTC',
      '+02:00 (Israel): 18:00 UTC',
      '+01:00 (Ireland): 19:00 UTC',
    ],
    [
      'knows what the season makes of a zone',
      '21:00 Eastern',
      '21:00 Eastern Time on 2026-03-05',
      '02:00 UTC on 2026-03-06, the day after',
      '05:00 on 2026-03-06, the day after, in your zone (Africa/Nairobi)',
      '1 d 3 h after 22:50 UTC, when the incident started',
    ],
    [
      'says what a time without a zone lacks',
      '21:30',
      '21:30 on 2026-03-05',
      'That instant is not known: no time zone is given. Add one, for example 21:30 UTC, or say once which zone all times are in.',
    ],
    [
      'says what belongs in a section',
      'Summary',
      'Summary: 3 of 3 things asked for',
      'Found: Duration · Start and end · Time zone of start and end.',
    ],
    [
      'says what a section counts as',
      'Sequence of events',
      'Sequence of events: 2 of 2 things asked for',
      'Counts as “Timeline”.',
      'Found: When it was detected · How it was resolved.',
    ],
    [
      'says what makes a task specific',
      'Alert when',
      'Task',
      'Specific: it gives a number.',
      'Owner: Ana',
      'Due: 2026-04-01',
      'Ticket: OPS-12',
    ],
    [
      'says what a task lacks',
      'Improve monitoring',
      'Task',
      'Not specific yet: which metric, on which system, at which threshold?',
      'Owner: missing',
      'Ticket: missing',
    ],
    ['says that a task is done', 'Add a limit', 'Task, done', 'Specific: it names a thing.', 'Owner: Bo'],
    ['spells out an abbreviation', 'RDLB was', 'RDLB: request distribution layer balancer'],
    ['has nothing to say of words', 'An alert'],
    ['has nothing to say of a title that is no part', 'Postmortem: the'],
  ];
  it('says', async (t) => {
    await using client = await Client.start(editor, { userZone: 'Africa/Nairobi' });
    const uri = await client.open(document);
    for (const [what, over, ...said] of CASES) await t.test(what, async () => assert.deepEqual(await lines(client, uri, over), said));
  });
});

test('a hover is Markdown where the client shows it, whatever the document says', async () => {
  await using client = await Client.start(withMarkdown, { userZone: 'UTC' });
  const uri = await client.open(
    outage.replace('5%.', '5%.\n- **14:08 UTC** - See [log](x).').replace('## Timeline', '## Timeline of *all* <b>'),
  );
  const hover = await at(client, uri, '15:20 UTC** - Resolved');
  assert.deepEqual(hover?.contents, {
    kind: 'markdown',
    value: '**15:20 UTC on 2026-03-04**\n\n- The incident was resolved.\n- 1 h 15 min after 14:05 UTC, when the incident started',
  });
  assert.equal(client.document(uri).getText(hover?.range), '15:20 UTC');
  assert.match((await lines(client, uri, 'Timeline of'))[0] ?? '', /^\*\*Timeline of all/);
});

test('a document that is no postmortem has no hovers', async () => {
  await using client = await Client.start();
  const uri = await client.open(notes, 'file:///ops/notes.md');
  assert.equal(await at(client, uri, '14:'), null);
});
