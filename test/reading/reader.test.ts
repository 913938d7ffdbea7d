import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Reader } from '../../server/src';
import { type Examined, examine } from '../../server/src/examine';
import { withFixes } from '../found';

const path = 'file:///ops/0x19-postmortem/README.md';

const TEXT = `# The shop was down

## Issue Summary

On 2026-03-01 from 14:05 UTC to 15:20 UTC the shop was down for all users, because a disk was full.

## Timeline

### Sunday

- 14:05 UTC - An alert fired, and the shop was down.
- 14:20 - We suspected the network, but it was not the cause.

### 15:20

The disk was emptied, and the shop was back.

## Root Cause and Resolution

The disk of db-1 was full of logs.
It was emptied, and the [logs](https://x.y/logs)
are rotated now. Bob forgot to do so, which was careless of him.

## Corrective and Preventative Measures

- [ ] Add an alert at 80% of the disk on db-1
`;

/** Edits after which what was read before must not be taken for what is read now: what is put in the place of what. */
const EDITS: Record<string, readonly [string, string]> = {
  'a title goes, and what it titled is told without one': ['## Issue Summary\n\n', ''],
  'a title comes': ['The disk of db-1', '## Impact\n\nThe disk of db-1'],
  'a zone is declared behind the times': ['are rotated now.', 'are rotated now.\n\nAll times are in UTC.'],
  'the first date goes': ['On 2026-03-01 from', 'From'],
  'what stands below a heading with a time is told of it': ['The disk was emptied, and the shop was back.', 'All was quiet.'],
  'nothing but what is behind the timeline changes': ['full of logs', 'full of old logs'],
  'a space is typed at the end of a line': ['full of logs.\n', 'full of logs. \n'],
  'an address at the end of a line gets longer': ['https://x.y/logs', 'https://x.y/old-logs'],
  'an entry is indented': ['- 14:20 - We', '  - 14:20 - We'],
  'lines end otherwise': ['full of logs.\nIt', 'full of logs.\r\nIt'],
  'the last time goes': ['### 15:20\n', '### Later\n'],
};

const said = ({ findings, postmortem }: Examined) => {
  const found = withFixes(findings, postmortem);
  return { found, read: postmortem };
};

describe('a reading that goes on from the last one', () => {
  for (const [what, [from, to]] of Object.entries(EDITS))
    it(`is that of a fresh reader when ${what}`, () => {
      const changed = TEXT.replace(from, to);
      assert.notEqual(changed, TEXT);
      const reader = new Reader();
      for (const text of [TEXT, changed, TEXT, changed, changed.replace('Add an', 'Add one'), TEXT])
        assert.deepEqual(said(examine(text, undefined, { path, reader })), said(examine(text, undefined, { path })));
    });

  it('knows which of two zones is the nearer when the text gets longer', () => {
    const entries = (count: number) => '- 14:00 An alert fired.\n'.repeat(count);
    const text = `# T\n\n## Timeline (PST)\n\n${entries(3)}\nWhen (UTC):\n\n${entries(6)}\n## Root cause\n${'\nA disk was full.\n'.repeat(3)}`;
    const reader = new Reader();
    for (let more = 0; more < 4; more++) {
      const longer = text + '\nA disk was full.\n'.repeat(more);
      assert.deepEqual(said(examine(longer, undefined, { path, reader })), said(examine(longer, undefined, { path })));
    }
  });
});
