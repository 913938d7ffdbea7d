import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applyEdits, type Postmortem, read } from '../../server/src';
import { alx } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { durationLike } from '../../server/src/time/durations';
import { clockLike } from '../../server/src/time/format-clock';
import { type Found, found } from '../found';

const readIt = (text: string): Postmortem => read(text, { profile: alx, path: '0x19-postmortem/README.md' });

function findings(text: string, id: string, options: object = {}): Found[] {
  const own = rules.filter((rule) => rule.id === id);
  const onError = (_: unknown, error: unknown) => assert.fail(String(error));
  return found(readIt(text), own, { settings: { [id]: { severity: 'warning', options } }, onError });
}

const summary = (text: string): string => `# Postmortem: login failed\n\n## Issue Summary\n\n${text}\n`;
const timeline = (...entries: string[]): string =>
  `# Postmortem: login failed\n\n## Timeline\n\n${entries.map((entry) => (/^[*#|]|^$/.test(entry) ? entry : `- ${entry}`)).join('\n')}\n`;

/** What a rule says of each text: the stretches it reports. */
function reports(id: string, cases: readonly (readonly [text: string, reported: string[], options?: object])[]): void {
  describe(id, () => {
    for (const [text, reported, options] of cases) {
      it(`${reported.length > 0 ? `reports ${reported.join(', ')} in` : 'is silent on'} “${text.split('\n').slice(4).join(' ').trim()}”`, () => {
        assert.deepEqual(
          findings(text, id, options).map(({ span }) => text.slice(span.start, span.end)),
          reported,
        );
      });
    }
  });
}

/** What the summary says, what of it is reported, and the timeline below it. */
const STORIES: readonly (readonly [told: string, reported: string[], ...entries: string[]])[] = [
  [
    'The outage lasted 66 minutes.',
    [],
    '14:21 a deployment began',
    '14:54 OUTAGE BEGINS',
    '16:00 OUTAGE ENDS',
    '16:33 The fix was restored in code',
  ],
  [
    'The outage lasted 3 hours.',
    ['3 hours'],
    '14:21 a deployment began',
    '14:54 OUTAGE BEGINS',
    '16:00 OUTAGE ENDS',
    '16:33 The fix was restored',
  ],
  [
    'The outage lasted for 47 minutes.',
    [],
    '08:47 A build was deployed. **Outage begins.**',
    '09:34 All works. **Outage ends.**',
    '14:31 The typo was fixed.',
  ],
  [
    'An outage of about 5 hours.',
    ['5 hours'],
    '09:30 PM The outage began.',
    '10:00 PM The cache was suspected.',
    '12:00 PM The outage was over.',
  ],
  [
    'Duration: 2 hours',
    ['2 hours'],
    '14:00 The site went down.',
    '14:10 The cache was suspected.',
    '14:40 The service was fully restored.',
  ],
  ['Duration: 40 minutes', [], '14:00 The site went down.', '14:10 The cache was suspected.', '14:40 The service was fully restored.'],
  // An alert or a fix is no beginning or end of what is told of.
  ['An outage of about 5 hours.', [], '09:30 PM An alert fired.', '10:00 PM The cache was suspected.', '12:00 PM The issue was resolved.'],
  ['The outage lasted 66 minutes.', [], '14:00 Incident begins', '14:20 The database failed over', '18:00 Incident ends'],
  ['The incident lasted 4 hours.', [], '14:00 Outage begins', '14:20 The database failed over', '15:06 Outage ends'],
  ['The outage lasted 66 minutes.', [], '14:00 Outage begins', '14:20 Outage ends', '15:00 Outage begins', '15:46 Outage ends'],
  ['The investigation of the outage lasted 3 hours.', [], '14:00 Outage begins', '14:20 A restart failed', '15:06 Outage ends'],
  ['We spent a total of 3 hours on it.', [], '14:00 Outage begins', '14:20 A restart failed', '15:06 Outage ends'],
];

reports('duration-mismatch', [
  [summary('From 14:00 to 14:10 UTC a build was deployed. The outage lasted 66 minutes.'), []],
  [summary('The incident went on from 14:00 to 18:00 UTC. The outage lasted 66 minutes.'), []],
  [summary('Logins failed from 14:00 to 18:00 UTC. The outage lasted 66 minutes.'), ['66 minutes']],
  [summary('Logins failed from 14:00 to 14:10 UTC: 66 minutes of orders were lost.'), []],
  [summary('Logins failed from 14:00 to 14:10 UTC. The investigation lasted 66 minutes.'), []],
  [summary('It was unavailable for 18 hours. Changes made between 17:20 UTC and 00:00 UTC were lost.'), []],
  [summary('Users could not log in from 09:00 to 10:15 UTC (45 minutes).'), ['45 minutes']],
  [summary('The outage lasted 4 hours, from 1 PM to 3 PM EAT.'), ['4 hours']],
  [summary('The outage lasted over 3 hours, from 1 PM to 3 PM EAT.'), ['3 hours']],
  [summary('The outage lasted over an hour, from 1 PM to 2:40 PM EAT.'), []],
  [summary('The outage lasted about 45 minutes, from 13:00 to 13:50 EAT.'), []],
  [summary('The outage lasted 3 hours, from 13:00 to 15:40 EAT.'), []],
  [summary('The outage lasted an hour and a half, from 9:00 AM to 10:30 AM PST.'), []],
  [summary('It was down from 23:50 to 00:20 UTC (30 minutes).'), []],
  [summary('It was down for 8 hours, from 9:00 to 5:00 UTC.'), []],
  [summary('It was down for 3 hours between 09:00 and 17:00 UTC.'), []],
  [summary('From 09:00 to 10:15 UTC, and for 20 minutes (10:20 to 10:40 UTC), it was down.'), []],
  [summary('After 30 minutes, from 09:00 to 10:15 UTC, retries failed as well.'), []],
  [summary('- Duration: 2 hours (30 minutes of it degraded)\n- Time: 09:00 to 10:15 UTC'), []],
  [summary('- Duration: 5 days\n- Time: January 10, 2024, 7:00 AM to January 15, 2024, 1:00 PM GMT'), []],
  [summary('- Duration: 2 days\n- Time: January 10, 2024, 7:00 AM to January 15, 2024, 1:00 PM GMT'), ['2 days']],
  ...STORIES.map(([told, reported, ...entries]): readonly [string, string[]] => [
    `${summary(told)}\n## Timeline\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`,
    reported,
  ]),
]);

/** What the summary says, which of its times is reported, and the timeline below it. */
const COURSES: readonly (readonly [told: string, reported: string[], ...entries: string[]])[] = [
  [
    'It was down from 14:00 UTC to 15:30 UTC.',
    ['14:00'],
    '14:25 UTC - The outage began.',
    '14:40 UTC - An alert.',
    '15:30 UTC - It was restored.',
  ],
  [
    'It was down from 14:00 UTC to 17:30 UTC.',
    ['17:30'],
    '14:00 UTC - The outage began.',
    '14:40 UTC - An alert.',
    '15:30 UTC - It was restored.',
  ],
  [
    '- Start: 09:00 UTC\n- End: 11:00 UTC',
    ['09:00', '11:00'],
    '10:00 UTC - Logins began to fail.',
    '10:05 UTC - A page.',
    '12:30 UTC - It was resolved.',
  ],
  [
    'The outage started at 14:05 UTC. It was fully resolved by 15:20 UTC.',
    ['15:20'],
    '14:05 UTC - Errors rise.',
    '14:12 UTC - An alert.',
    '17:20 UTC - Resolved.',
  ],
  [
    'Incident began: 14:05 UTC\nIncident resolved: 15:20 UTC',
    ['14:05'],
    '13:05 UTC - Outage begins.',
    '13:12 UTC - An alert.',
    '15:20 UTC - Outage ends.',
  ],
  [
    'Start time: 4 May 2026, 10:30 AM UTC. End time: 4 May 2026, 12:00 PM UTC.',
    ['12:00 PM'],
    '10:30 AM - An alert.',
    '11:00 AM - A clue.',
    '2:00 PM - Issue resolved.',
  ],
  [
    'From 6 PM to 8 PM UTC no orders could be placed.',
    ['6 PM'],
    '4:30 PM UTC - Orders began to fail.',
    '5 PM UTC - An alert.',
    '8 PM UTC - It worked again.',
  ],
  [
    'On 4 May 2026 it was down from 10:00 to 11:00 UTC.',
    ['10:00', '11:00'],
    '5 May 2026 10:00 UTC - It went down.',
    '5 May 2026 10:10 UTC - An alert.',
    '5 May 2026 11:00 UTC - It was up again.',
  ],
  // Nothing here contradicts.
  [
    'It was down from 14:00 UTC to 15:30 UTC.',
    [],
    '13:40 UTC - A deploy began.',
    '14:00 UTC - The outage began.',
    '15:30 UTC - It was restored.',
    '16:30 UTC - The review began.',
  ],
  [
    'It was down from 14:00 UTC to 15:30 UTC.',
    [],
    '17:00 EAT - The outage began.',
    '17:40 EAT - An alert.',
    '18:30 EAT - It was restored.',
  ],
  [
    'It was down from 14:00 UTC to 15:30 UTC.',
    [],
    '14:00 UTC - The outage began.',
    '15:00 UTC - Half of it was restored.',
    '15:30 UTC - It was restored.',
  ],
  [
    'It was down from 14:00 UTC to 15:30 UTC.',
    [],
    '14:10 UTC - An alert.',
    '14:40 UTC - The cause was found.',
    '15:20 UTC - The fix was deployed.',
  ],
  [
    'Orders placed from 10:00 to 11:00 UTC were lost.',
    [],
    '12:00 UTC - The outage began.',
    '12:40 UTC - An alert.',
    '15:30 UTC - It was restored.',
  ],
  // Only a part of the timeline lies before the start.
  [
    'It was down from 10:00 AM to 2:00 PM GMT.',
    [],
    '9:00 - An alert.',
    '11:00 - The network was suspected.',
    '12:00 - The database was found to be slow.',
    '2:00 - Its pool was made larger, and the site answered again.',
  ],
];

reports(
  'summary-timeline-mismatch',
  COURSES.map(([told, reported, ...entries]): readonly [string, string[]] => [
    `${summary(told)}\n## Timeline\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`,
    reported,
  ]),
);

reports('timeline-order', [
  [timeline('10:00 UTC - a', '09:40 UTC - b', '10:20 UTC - c'), ['09:40']],
  [timeline('10:00 UTC - a', '10:10 UTC - b', '10:05 UTC - c', '10:20 UTC - d', '10:15 UTC - e'), ['10:05', '10:15']],
  [timeline('23:50 UTC - a', '00:20 UTC - b', '00:40 UTC - c'), []],
  [timeline('9:30 - a', '12:45 - b', '1:15 - c', '2:00 - d'), []],
  [timeline('9.30 - a', '12.45 - b', '1.15 - c', '2.00 - d'), []],
  [timeline('12:00 UTC - a', '15:10 EAT - b', '12:20 UTC - c'), []],
  [timeline('3:45 PM CAT - a', '4:00 PM EDT - b', '4:15 PM CAT - c'), []],
  [timeline('3:45 PM CAT - a', '4:00 PM EDT - b', '3:15 PM CAT - c'), ['3:15 PM']],
  [timeline('14:00 UTC - c', '13:00 UTC - b', '12:00 UTC - a'), []],
  [timeline('**Day 1**', '', '14:00 UTC - a', '16:00 UTC - b', '', '**Day 2**', '', '09:00 UTC - c'), []],
  [timeline('4 May 2026', '14:00 UTC - a', '16:00 UTC - b', '5 May 2026', '09:00 UTC - c'), []],
  [timeline('2026-05-04 14:00 UTC - a', '2026-05-05 09:00 UTC - b', '10:00 UTC - c'), []],
  [timeline('2026-05-04 14:00 UTC - a', '2026-05-04 09:00 UTC - b'), ['09:00']],
  [timeline('Jan 14, 17:33 UTC - a', 'Jan 15, 09:10 UTC - b', 'Jan 16, 08:00 UTC - c', 'Jan 16, 12:00 UTC - d'), []],
  [timeline('Jan 14, 17:33 UTC - a', 'Jan 15, 09:10 UTC - b', 'Jan 15, 03:00 UTC - c'), ['03:00']],
  [timeline('14 Jan 17:33 UTC - a', '14 Jan 18:00 UTC - b', '15 Jan 09:10 UTC - c', '15 Jan 10:00 UTC - d'), []],
  [timeline('January 14th, 17:33 UTC - a', 'January 14th, 18:00 UTC - b', 'January 15th, 09:10 UTC - c'), []],
  [timeline('Dec 31, 17:33 UTC - a', 'Dec 31, 23:00 UTC - b', 'Jan 1, 09:10 UTC - c'), []],
  [timeline('Jan 1, 17:33 UTC - a', 'Jan 1, 23:00 UTC - b', 'Dec 31, 09:10 UTC - c'), ['09:10']],
  [timeline('17:33 UTC (Jan 14) - a', '18:00 UTC, 14 January - b', '09:10 UTC on Thu, Jan 15 - c'), []],
  [timeline('04-12-2022 17:33 UTC - a', '04-12-2022 18:00 UTC - b', '05-12-2022 09:10 UTC - c'), []],
  [timeline('04-12-2022 17:33 UTC - a', '04-12-2022 18:00 UTC - b', '04-12-2022 09:10 UTC - c'), ['09:10']],
  [timeline('14th, 17:33 UTC - a', '15th, 09:10 UTC - b', '15th, 10:00 UTC - c'), []],
  [timeline('14/01 17:33 UTC - a', '14/01 18:00 UTC - b', '02/02 09:10 UTC - c'), []],
  [timeline('**Jan 14:**', '  - 17:33 UTC - a', '  - 18:00 UTC - b', '**Jan 15:**', '  - 09:10 UTC - c').replaceAll('- **', '* **'), []],
  [timeline('| Date | Time (UTC) | Event |', '| - | - | - |', '| Jan 14 | 17:33 | a |', '| Jan 15 | 09:10 | b |', '| | 10:00 | c |'), []],
  [
    timeline('| Date | Time (UTC) | Event |', '| - | - | - |', '| Jan 14 | 17:33 | a |', '| Jan 15 | 09:10 | b |', '| | 08:00 | c |'),
    ['08:00'],
  ],
  [timeline('| When (UTC) | Event |', '| - | - |', '| Jan 14, 5:33 PM | a |', '| 6:10 PM | b |', '| Jan 15, 9:10 AM | c |'), []],
  [timeline('10:00 to 10:30 UTC - a', '10:15 UTC - b'), []],
  [timeline('10:00 UTC - a', '10:20 UTC - the deployment of 09:00 UTC was suspected', '10:30 UTC - c'), []],
]);

reports('time-date-missing', [
  [timeline('23:50 UTC - a', '00:20 UTC - b'), ['00:20']],
  [timeline('23:50 UTC - a', '00:20 UTC (next day) - b'), []],
  [timeline('Mon 23:50 UTC - a', 'Tue 00:20 UTC - b'), []],
  [timeline('2026-05-04 23:50 UTC - a', '2026-05-05 00:20 UTC - b'), []],
  [timeline('23:50 UTC - a', '', '#### 5 May 2026', '', '00:20 UTC - b'), []],
]);

it('entries of more than one sentence are called so', () =>
  assert.deepEqual(
    findings(timeline('14:05 UTC - It was down. It went up.'), 'timeline-entry-length', { sentences: 1 }).map(({ message, cause }) => [
      message,
      cause?.message,
    ]),
    [Array(2).fill('This entry has 2 sentences. Cut it to one, or give what happened later an entry of its own.')],
  ));

reports('time-invalid', [
  [timeline('13:06 PM - a', '25:10 UTC - b', '24:00 UTC - c', '10:75 UTC - d', '0:30 PM - e'), ['13:06 PM', '25:10', '10:75', '0:30 PM']],
  [timeline('9:00 AM UTC - a backup runs each day at 23:59 PM.'), ['23:59 PM']],
  [timeline('24:10 UTC - a', '10:5 PM - b', '24:00 UTC - c'), ['24:10', '10:5 PM']],
  [timeline('2026-03-01 10:00 UTC - a', 'February 30, 10:00 UTC - b', 'February 30, 10:20 UTC - c'), ['February 30']],
  [summary('On 30 February 2026 at 10:00 UTC it was down.'), ['30 February 2026']],
  [summary('It was to expire at 10:00 UTC on 30 February 2026, an invalid date.'), []],
  [summary('The report of 2 March 2026 says that it began at 10:00 UTC on February 29.'), []],
]);

it('the nearest entry that contradicts is named', () => {
  const said = (...entries: string[]) =>
    findings(timeline(...entries), 'timeline-order').map(({ message }) => message.replace(/\. .*/, ''));
  assert.deepEqual(said('10:00 UTC - a', '10:30 UTC - b', '10:20 UTC - c', '10:10 UTC - d', '10:40 UTC - e'), [
    'Entries out of order: 10:20 UTC comes after 10:30 UTC',
  ]);
  assert.deepEqual(said('10:00 UTC - a', '12:00 UTC - b', '10:20 UTC - c', '10:40 UTC - d'), [
    'Entries out of order: 12:00 UTC comes before 10:20 UTC',
  ]);
});

reports('time-zone-missing', [
  [timeline('09:20 to 10:45 - a', '11:00 UTC - b'), ['09:20 to 10:45']],
  [timeline('25:12 - a', '11:00 - b'), ['11:00']],
  [timeline(':warning:10:50 - a', ':+1: 10:55 - b', '10:57:fire: - c'), ['10:50', '10:55', '10:57']],
  [timeline('<b title="a > 14:05">15:05</b> - a', '5:01 pm. The team fixed it.'), ['15:05', '5:01 pm']],
]);

it('a zone that does not fit the day is not offered', () => {
  const text = `${summary('On 12 July 2026 it was down from 14:00 PST to 15:00 PST.')}\n## Timeline\n\n- 14:05 - a\n`;
  const [finding] = findings(text, 'time-zone-missing');
  assert.match(finding?.message ?? '', /14:05 PDT/);
  assert.doesNotMatch(JSON.stringify(finding?.fixes), /PST/);
});

reports('time-zone-season', [
  [summary('On 12 July 2026 from 14:00 PST to 15:00 PST it was down.'), ['PST']],
  [summary('On 12 January 2026 from 14:00 PDT to 15:00 PDT it was down.'), ['PDT']],
  [summary('On 12 January 2026 from 14:00 to 15:00 CEST it was down.'), ['CEST']],
  [summary('On 12 July 2026 from 14:00 MST to 15:00 MST it was down.'), []],
  [summary('On 12 July 2026 from 14:00 to 15:00 PST (UTC-8) it was down.'), []],
  [summary('From 14:00 to 15:00 PST it was down.'), []],
  [timeline('2026-02-30 14:00 PDT - no day has this', '2026-03-08 02:30 PDT - and no clock that'), []],
]);

reports('time-zone-ambiguous', [
  [summary('From 14:00 IST to 15:00 IST it was down.'), ['IST']],
  [summary('From 14:00 to 15:00 IST (+05:30) it was down.'), []],
  [summary('From 14:00 to 15:00 PST it was down.'), []],
  [summary('From 14:00 to 15:00 PST it was down.'), ['PST'], { understood: [] }],
  [summary('From 14:00 to 15:00 IST it was down.'), [], { understood: ['ist'] }],
]);

reports('time-zone-mixed', [
  [timeline('10:00 UTC - a', '10:10 UTC - b', '13:20 EAT - c'), ['EAT']],
  [timeline('10:00 UTC - a', '10:10 GMT - b', '10:20Z - c', '10:20 UTC+0 - d'), []],
  [timeline('10:00 UTC - a', '10:10 UTC - b').replace('## Timeline', '## Timeline (all times Pacific Time)'), ['Pacific Time']],
  [timeline('10:00 PST - a', '10:10 PST - b').replace('## Timeline', '## Timeline (all times Pacific Time)'), []],
  [timeline('10:00 UTC - a', '10:10 - b').replace('## Timeline', '## Timeline (UTC)'), []],
  [timeline('10:00 ET - a', '10:10 EST - b', '10:20 EDT - c'), []],
  [timeline('10:00 UTC (13:00 EAT) - a', '10:10 UTC (13:10 EAT) - b'), []],
]);

reports('time-local-ambiguous', [
  [summary('On 1 November 2026 from 01:30 ET on it was down.'), ['01:30']],
  [summary('On 8 March 2026 from 02:30 ET on it was down.'), ['02:30']],
  [summary('On 1 November 2026 from 03:30 ET on it was down.'), []],
  [summary('On 1 November 2026 from 01:30 Nairobi time on it was down.'), []],
  [summary('On 30 February 2026 from 01:30 ET on it was down.'), []],
]);

/** The day of each time, and its year where the document names one. */
const days = (text: string): string[] => readIt(text).times.map(({ date, day, text: time }) => `${date ?? day ?? 'unknown'} ${time}`);

describe('a date without a year', () => {
  const headed = (head: string, ...entries: string[]) => timeline(...entries).replace('\n\n', `\n\n${head}\n\n`);

  for (const [head, expected] of [
    ['**Date:** January 14-19, 2026', '2026-01-14'],
    ['**Date:** 14–19 January 2026', '2026-01-14'],
    ['**Date:** January 14 - February 2, 2026', '2026-01-14'],
    ['**Date:** December 30, 2025 – January 2, 2026', '2026-01-14'],
    ['A report of the outage in January 2026.', '2026-01-14'],
    ['**Published:** 2026-01-20', '2026-01-14'],
    ['**Published:** 2025-12-20', '2026-01-14'],
    ['The key was made on 3 March 2019 and expired on Jan 14.\n\n**Date:** 2026-01-14', '2026-01-14'],
  ] as const)
    it(`has the year of “${head}”`, () => assert.deepEqual(days(headed(head, 'Jan 14, 17:33 UTC - a')), [`${expected} 17:33`]));

  it('has the year of the nearest date above it', () => {
    const text = '# Postmortem\n\n## 4 May 2024\n\n- May 5, 10:00 UTC - a\n\n## 4 May 2025\n\n- May 5, 11:00 UTC - b\n';
    assert.deepEqual(days(text), ['2024-05-05 10:00', '2025-05-05 11:00']);
  });

  it('holds for the entries below it', () => {
    for (const line of ['#### 31 December', '**31 December**', '**Wed, Dec 31st:** the day before', '31 December:', 'Dec 31'])
      assert.deepEqual(
        days(
          headed(
            '**Date:** 2 January 2026',
            '09:00 UTC - a',
            '',
            line,
            '',
            '17:33 UTC - b',
            '02:10 UTC - c',
            '',
            '#### 2 January',
            '',
            '08:00 UTC - d',
          ),
        ),
        ['2026-01-02 09:00', '2025-12-31 17:33', '2026-01-01 02:10', '2026-01-02 08:00'],
        line,
      );
  });

  it('may be the number of a day alone', () => {
    const head = '**Date:** 30 January 2026';
    assert.deepEqual(days(headed(head, '30th, 17:33 UTC - a', '31st 09:00 UTC - b', '10:00 UTC on the 1st - c')), [
      '2026-01-30 17:33',
      '2026-01-31 09:00',
      '2026-02-01 10:00',
    ]);
    assert.deepEqual(days(headed(head, '17:33 UTC - the 5th attempt')), ['2026-01-30 17:33']);
  });

  it('that an entry only speaks of holds for nothing else', () => {
    assert.deepEqual(
      days(headed('**Date:** 14 January 2026', '09:00 UTC - a', '09:10 UTC - the build of Jan 3, 23:00 UTC was removed', '09:20 UTC - c')),
      ['2026-01-14 09:00', '2026-01-14 09:10', '2026-01-03 23:00', '2026-01-14 09:20'],
    );
  });

  it('behind a dash is what an entry tells of, unless nothing follows it', () => {
    const head = '**Date:** 14 January 2026';
    assert.deepEqual(days(headed(head, '22:40 - Jan 3 builds were removed')), ['2026-01-14 22:40']);
    assert.deepEqual(days(headed(head, '22:40 - Jan 16, 08:00 - a')), ['2026-01-15 22:40', '2026-01-16 08:00']);
    assert.deepEqual(days(headed(head, '22:40 – Jan 16')), ['2026-01-16 22:40']);
  });

  it('is comparable where the document names no year, also over New Year', () => {
    const text = timeline('Dec 30, 22:00 UTC - a', 'Dec 31, 22:00 UTC - b', 'Jan 2, 08:00 UTC - c');
    const [first = 0, ...others] = readIt(text).times.map(({ day = Number.NaN, date, instant }) => {
      assert.deepEqual([date, instant], [undefined, undefined]);
      return day;
    });
    assert.deepEqual(
      others.map((day) => day - first),
      [1, 3],
    );
  });

  it('is no word', () => {
    for (const text of ['09:00 UTC - 2 may fail', '09:00 UTC - we may 10 times retry', '09:00 UTC - 1. May be it is the cache'])
      assert.deepEqual(days(timeline(text)), ['unknown 09:00'], text);
  });
});

describe('fixes of times', () => {
  const fixed = (text: string, id: string, title: string): string => {
    const fix = findings(text, id)
      .flatMap(({ fixes = [] }) => fixes)
      .find((one) => one.title.includes(title));
    assert.ok(fix, `no fix “${title}”`);
    return applyEdits(text, fix.edits);
  };

  const ALL_PST = '## Timeline (all times in PST)';
  const outcomes: readonly (readonly [what: string, id: string, text: string, title: string, line: string])[] = [
    [
      'a season where the zone is said once',
      'time-zone-season',
      timeline('2026-07-12 14:00 - a').replace('## Timeline', ALL_PST),
      'Write PDT for PST',
      '## Timeline (all times in PDT)',
    ],
    [
      'winter',
      'time-zone-season',
      summary('On 12 January 2026 at 14:00 PDT it was down.'),
      'Write PST',
      'On 12 January 2026 at 14:00 PST it was down.',
    ],
    [
      'an offset after a time whose zone is said once',
      'time-local-ambiguous',
      timeline('2026-11-01 01:30 - a').replace('## Timeline', '## Timeline (all times Pacific Time)'),
      'Write UTC-7',
      '- 2026-11-01 01:30 UTC-7 - a',
    ],
    ['the next day', 'time-date-missing', timeline('23:50 - a', '00:20 - b'), '(next day)', '- 00:20 (next day) - b'],
    [
      'the next day after a zone',
      'time-date-missing',
      timeline('23:50 UTC - a', '00:20 UTC - b'),
      '(next day)',
      '- 00:20 UTC (next day) - b',
    ],
    [
      'the next day after a zone in brackets',
      'time-date-missing',
      timeline('23:50 (UTC) - a', '00:20 (UTC) - b'),
      '(next day)',
      '- 00:20 (UTC) (next day) - b',
    ],
    [
      'the next day after a time in brackets',
      'time-date-missing',
      timeline('[23:50] a', '[00:20] b'),
      '(next day)',
      '- [00:20] (next day) b',
    ],
    [
      'the next day in the text of a link',
      'time-date-missing',
      `${summary('The shop was down for an hour, since the disk of web-01 was full of logs that nobody needed.')}\n## Timeline\n\n- 23:50 UTC - An alert fired.\n- [00:20 UTC](#restart) - The disk was cleared\n`,
      '(next day)',
      '- [00:20 UTC (next day)](#restart) - The disk was cleared',
    ],
  ];
  for (const [what, id, text, title, line] of outcomes)
    it(`write ${what}`, () => assert.ok(fixed(text, id, title).split('\n').includes(line), fixed(text, id, title)));

  it('correct no zone that is right for other times', () => {
    const text = timeline('2026-07-12 14:00 - a', '2026-01-12 15:00 - b').replace('## Timeline', ALL_PST);
    assert.deepEqual(
      findings(text, 'time-zone-season').map(({ span, fixes }) => [text.slice(span.start, span.end), fixes]),
      [['14:00', []]],
    );
  });

  it('convert a time with its style', () => {
    const text = timeline('9:00 AM EAT - a', '9:10 AM EAT - b', '7:20 AM (CAT) - c', '11:30 PM UTC - d');
    assert.match(fixed(text, 'time-zone-mixed', 'Convert this time to EAT'), /8:20 AM \(EAT\) - c/);
    assert.match(fixed(text, 'time-zone-mixed', 'Convert all 2 other times to EAT'), /8:20 AM \(EAT\) - c\n- 2:30 AM EAT - d/);
  });

  it('write an offset that is read as one', () => {
    const text = summary('On 1 November 2026 it was down from 01:30 PT on, and later from 14:00 to 15:00 GST.');
    for (const id of ['time-local-ambiguous', 'time-zone-ambiguous'])
      for (const fix of findings(text, id).flatMap(({ fixes = [] }) => fixes)) {
        const after = applyEdits(text, fix.edits);
        assert.deepEqual(findings(after, id), [], fix.title);
        assert.equal(readIt(after).times.length, readIt(text).times.length, fix.title);
      }
  });

  it('sort entries and keep their markers', () => {
    const text = '# Postmortem: login failed\n\n## Timeline\n\n1. **10:00 UTC** - a\n2. **10:20 UTC** - c\n3. **10:10 UTC** - b\n';
    assert.match(
      fixed(text, 'timeline-order', 'Sort'),
      /1\. \*\*10:00 UTC\*\* - a\n2\. \*\*10:10 UTC\*\* - b\n3\. \*\*10:20 UTC\*\* - c\n/,
    );
  });

  it('do not part an entry from the date above it', () => {
    const text = timeline('| When (UTC) | Event |', '| - | - |', '| Jan 14, 17:33 | a |', '| Jan 15, 09:10 | b |', '| 08:00 | c |');
    assert.deepEqual(
      findings(text, 'timeline-order').map(({ fixes = [] }) => fixes.map(({ title }) => title)),
      [[]],
    );
  });

  it('offer the next day only where no later entry is dated', () => {
    const entries = ['2026-03-04 14:00 UTC - a', '15:00 UTC - b', '14:40 UTC - c', '16:00 UTC - d'];
    const offered = (text: string) => findings(text, 'timeline-order').flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
    assert.ok(offered(timeline(...entries)).some((title) => title.includes('of the next day')));
    assert.ok(!offered(timeline(...entries, '2026-03-05 09:00 UTC - e')).some((title) => title.includes('of the next day')));
  });

  it('sort entries with what is below them', () => {
    const text = timeline('10:00 UTC - a', '10:20 UTC - c', '', '10:10 UTC - b').replace('- c', '- c\n  and more');
    const [fix] = findings(text, 'timeline-order').flatMap(({ fixes = [] }) => fixes);
    assert.match(applyEdits(text, fix?.edits ?? []), /- 10:00 UTC - a\n- 10:10 UTC - b\n\n- 10:20 UTC - c\n {2}and more\n/);
  });

  it('rewrite times in a house style without a change of what they mean', () => {
    const folder = 'test/fixtures/reading';
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.md')))
      for (const style of ['24h', '12h']) {
        const text = readFileSync(`${folder}/${name}`, 'utf8');
        const edits = findings(text, 'time-format', { style }).flatMap(({ fixes = [] }) => fixes[0]?.edits ?? []);
        const [before, after] = [text, applyEdits(text, edits)].map((one) =>
          readIt(one).times.map(({ hour, minute, second, zone, date }) => [hour, minute, second, zone.text, date]),
        );
        assert.deepEqual(after, before, `${name} in ${style}`);
        assert.deepEqual(findings(applyEdits(text, edits), 'time-format', { style }), []);
      }
  });
});

describe('times and durations are written as their model is', () => {
  for (const [model, hour, minute, expected] of [
    ['9:05', 14, 5, '14:05'],
    ['09:05', 7, 5, '07:05'],
    ['9:05 AM', 14, 5, '2:05 PM'],
    ['09:05 a.m.', 14, 5, '02:05 p.m.'],
    ['6PM', 3, 0, '3AM'],
    ['9.05 pm', 15, 0, '3.00 pm'],
    ['9:05 pm', 15, 0, '3:00 pm'],
    ['6PM', 3, 30, '3:30AM'],
    ['12:26 AM', 12, 26, '12:26 PM'],
    ['2100', 7, 30, '0730'],
    ['14h05', 7, 30, '07h30'],
  ] as const)
    it(`${expected} as ${model}`, () => assert.equal(clockLike(model, hour, minute), expected));

  for (const [model, seconds, expected] of [
    ['45 min', 4500, '75 min'],
    ['45 minutes', 60, '1 minute'],
    ['2h', 4500, '1h15m'],
    ['2 hours', 4500, '1 hour 15 minutes'],
    ['5 hours', 52_200, '14 hours 30 minutes'],
    ['2 days', 453_600, '5 days 6 hours'],
  ] as const)
    it(`${expected} as ${model}`, () => assert.equal(durationLike(model, seconds), expected));
});
