import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { incident } from '../../server/src/profiles';

/** The clock times of the milestones, those that are only likely in brackets, and the durations. */
function milestones(text: string): string {
  const { milestones: found, times } = read(text, { profile: incident });
  const shown = (['started', 'detected', 'mitigated', 'resolved'] as const).flatMap((id) => {
    const own = found[id];
    const time = times[own?.time ?? -1]?.text;
    return own && time ? [`${id} ${own.sure ? time : `(${time})`}`] : [];
  });
  const lengths = [found.timeToDetect, found.timeToMitigate, found.timeToResolve].map((length) => length ?? '–');
  return `${shown.join(', ')}; ${lengths.join(' ')}`;
}

const HEAD = '# Checkout down\n\n## Summary\n\nOn 2026-05-04 the checkout was down for all customers.\n';
const timeline = (...entries: string[]): string => `${HEAD}\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}\n`).join('')}`;

describe('milestones', () => {
  const TABLE: readonly (readonly [string, string, string])[] = [
    [
      'are the entries that say so',
      timeline(
        '10:02 The outage started with a deployment.',
        '10:09 An alert fired.',
        '10:20 We rolled back the deployment.',
        '10:31 The issue was resolved.',
      ),
      'started 10:02, detected 10:09, mitigated 10:20, resolved 10:31; PT7M PT18M PT29M',
    ],
    [
      'are the ends of a timeline that says no more, and likely only',
      timeline('10:02 The queue grew.', '10:09 An alert fired.', '10:31 Orders went through.'),
      'started (10:02), detected 10:09, resolved (10:31); PT7M – PT29M',
    ],
    [
      'are the summary’s where it names them, whatever the first entry is',
      `${HEAD.replace('On 2026-05-04 the', 'On 2026-05-04, from 10:05 to 10:31 UTC, the')}\n## Timeline (UTC)\n\n- 09:40 A deployment.\n- 10:09 An alert fired.\n- 10:45 The report was sent.\n`,
      'started 10:05, detected 10:09, resolved 10:31; PT4M – PT26M',
    ],
    [
      'are not what an entry denies',
      timeline(
        '10:02 Nobody had noticed the errors yet.',
        '10:09 A customer reported the errors.',
        '10:20 The errors were not fixed by a restart.',
        '10:31 The errors were fixed.',
      ),
      'started (10:02), detected 10:09, resolved 10:31; PT7M – PT29M',
    ],
    ['are none without times', timeline('An alert fired.', 'The issue was resolved.'), '; – – –'],
    [
      'have no durations where zones cannot be compared',
      timeline('10:02 PST The outage started.', '10:09 IST An alert fired.'),
      'started 10:02, detected 10:09, resolved (10:09); – – –',
    ],
  ];
  for (const [what, text, expected] of TABLE) it(what, () => assert.equal(milestones(text), expected));
});
