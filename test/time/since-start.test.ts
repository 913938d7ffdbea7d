import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { profiles } from '../../server/src/profiles';
import { elapsedTimes } from '../../server/src/time/since-start';

const profile = profiles.find(({ id }) => id === 'incident') as (typeof profiles)[number];

/** Minutes since the start of every entry of a timeline, and what they are counted from; a dash where nobody can tell. */
function counted(timeline: string, summary = 'The shop was down.'): string {
  const text = `# Postmortem: the shop was down\n\n## Summary\n\n${summary}\n\n## Timeline\n\n${timeline}\n`;
  const postmortem = read(text, { profile, path: 'postmortems/shop.md' });
  const { origin, passages } = elapsedTimes(postmortem);
  const minutes = postmortem.timeline
    .map(({ time }) => passages.get(time ?? -1)?.sinceStart)
    .map((at) => (at === undefined ? '-' : at / 60));
  return `${origin ? `${origin.time.text}${origin.sure ? '' : '?'}: ` : ''}${minutes.join(' ')}`;
}

describe('the time since the start', () => {
  const CASES: readonly (readonly [what: string, timeline: string, expected: string, summary?: string])[] = [
    [
      'is counted from the entry that says so',
      '- 13:50 UTC - Release 7.\n- 14:05 UTC - The outage began.\n- 15:20 UTC - All was well again.',
      '14:05: -15 0 75',
    ],
    [
      'is counted from the summary',
      '- 14:05 UTC - An alert fired.\n- 15:20 UTC - Fixed.',
      '14:00: 5 80',
      'The shop was down from 14:00 UTC to 15:20 UTC.',
    ],
    ['is counted from the first entry where no start is read', '- 14:05 UTC - An alert fired.\n- 15:20 UTC - Fixed.', '14:05?: 0 75'],
    ['goes over midnight', '- 23:50 UTC - The outage began.\n- 00:10 UTC - An alert fired.\n- 01:00 UTC - Fixed.', '23:50: 0 20 70'],
    [
      'goes over midnight from the summary',
      '- 23:55 UTC - An alert fired.\n- 00:10 UTC - Fixed.',
      '23:50: 5 20',
      'The shop was down from 23:50 UTC to 00:10 UTC.',
    ],
    ['goes from zone to zone', '- 14:05 UTC - The outage began.\n- 10:20 EDT - An alert fired.', '14:05: 0 15'],
    ['is unknown between a zone and none', '- 14:05 UTC - The outage began.\n- 14:20 - An alert fired.', '14:05: 0 -'],
    [
      'does not count by what has no zone',
      '- 14:05 UTC - The outage began.\n- 14:12 - Seen.\n- 10:20 EDT - An alert fired.',
      '14:05: 0 - -',
    ],
    [
      'is counted past what has no zone',
      '- 2026-03-04 14:05 UTC - The outage began.\n- 14:12 - Seen.\n- 14:20 UTC - An alert fired.',
      '14:05: 0 - 15',
    ],
    ['is unknown in an ambiguous zone', '- 14:05 UTC - The outage began.\n- 20:00 IST - An alert fired.', '14:05: 0 -'],
    [
      'goes on below the next title',
      '### Detection\n\n- 14:05 UTC - The outage began.\n\n### Repair\n\n- 14:30 UTC - Rolled back.',
      '14:05: 0 25',
    ],
    [
      'is unknown on another day without a date',
      '### Day 1\n\n- 14:05 UTC - The outage began.\n\n### Day 2\n\n- 15:00 UTC - Rolled back.',
      '14:05: 0 -',
    ],
    [
      'is known on another day with a date',
      '### 2026-03-04\n\n- 14:05 UTC - The outage began.\n\n### 2026-03-05\n\n- 14:05 UTC - Rolled back.',
      '14:05: 0 1440',
    ],
    [
      'leaves a start after all entries alone',
      '- 2026-03-04 14:05 UTC - An alert fired.\n- 15:20 UTC - Fixed.',
      '14:05?: 0 75',
      'The outage began on 2026-03-05 at 14:00 UTC.',
    ],
    ['is nothing without times', '- An alert fired.', '-'],
  ];
  for (const [what, timeline, expected, summary] of CASES) it(what, () => assert.equal(counted(timeline, summary), expected));
});
