import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockTimes } from '../../server/src/time/clock-times';

/** A time as `text` or `text zone`, the way the table writes it. */
const shown = (line: string): string[] =>
  clockTimes(line).map(
    ({ start, end, zone, impossible }) => `${line.slice(start, end)}${zone ? ` ${zone.text}` : ''}${impossible ? ' !' : ''}`,
  );

const TIMES: readonly (readonly [line: string, ...times: string[]])[] = [
  ['10:30 AM - alert', '10:30 AM'],
  ['02:05 AM', '02:05 AM'],
  ['7:55 and nothing', '7:55'],
  ['14:05 UTC - alert', '14:05 UTC'],
  ['(14:05 UTC)', '14:05 UTC'],
  ['14:05 (UTC) alert', '14:05 UTC'],
  ['13:00:56: alert', '13:00:56'],
  ['12:05 pm GMT+1', '12:05 pm GMT+1'],
  ['4:00 GMT + 1', '4:00 GMT + 1'],
  ['12:00pm to 12:35pm (PDT)', '12:00pm', '12:35pm PDT'],
  ['11:20 a.m. to 3:42 p.m. on Monday', '11:20 a.m.', '3:42 p.m.'],
  ['6PM to 7PM GMT', '6PM', '7PM GMT'],
  ['at 3 AM PST', '3 AM PST'],
  ['2100hrs WAT', '2100 WAT'],
  ['2100hrs the site went down', '2100'],
  ['1405 hr deploy', '1405'],
  ['from 9 to  11 AM', '9', '11 AM'],
  ['1405Z deploy', '1405 Z'],
  ['0930 UTC deploy', '0930 UTC'],
  ['5:01 pm. The team fixed it.', '5:01 pm'],
  ['It was over at 5:01 PM.', '5:01 PM'],
  ['(since 5 pm.)', '5 pm'],
  ['5:01 pm. UTC', '5:01 pm. UTC'],
  ['5:01 p.m. The team fixed it.', '5:01 p.m.'],
  ['between 1900 and 2100 UTC', '1900', '2100 UTC'],
  ['10.01 - the server stopped', '10.01'],
  ['10h47 alert', '10h47'],
  ['14h05 UTC alert', '14h05 UTC'],
  ['9:06a alert', '9:06a'],
  ['14:05Z alert', '14:05 Z'],
  ['14:05 +02:00 alert', '14:05 +02:00'],
  ['14:05+0200 alert', '14:05 +0200'],
  ['14:05 +0200 alert', '14:05 +0200'],
  ['14:05 -0500 alert', '14:05 -0500'],
  ['2:05 PM -0500: alert', '2:05 PM -0500'],
  ['(14:05 −0530)', '14:05 −0530'],
  ['14:05 (utc+5:30) alert', '14:05 utc+5:30'],
  ['14:05 gmt-3 alert', '14:05 gmt-3'],
  ['14:05 UTC -4', '14:05 UTC -4'],
  ['14:05 UTC -4: alert', '14:05 UTC -4'],
  ['14:05 UTC -0500 - alert', '14:05 UTC -0500'],
  ['14:05 (UTC -04:00) alert', '14:05 UTC -04:00'],
  ['14:05 GMT - 5 - alert', '14:05 GMT - 5'],
  ['10:00 UTC -5 to 11:00 UTC -5', '10:00 UTC -5', '11:00 UTC -5'],
  // A dash that begins what happened, or a range.
  ['14:05 UTC - the server restarted', '14:05 UTC'],
  ['14:05 UTC - 5 servers restarted', '14:05 UTC'],
  ['14:05 UTC -5 servers restarted', '14:05 UTC'],
  ['14:05 UTC - 5% of requests failed', '14:05 UTC'],
  ['14:05 UTC - 5 - 10 servers restarted', '14:05 UTC'],
  ['14:05 UTC - 5, 6 and 7 restarted', '14:05 UTC'],
  ['14:05 UTC - 2nd alert', '14:05 UTC'],
  ['14:05 UTC - 1.2 was released', '14:05 UTC'],
  ['10:00 UTC - 12', '10:00 UTC'],
  ['10:00 UTC - 11:00 UTC', '10:00 UTC', '11:00 UTC'],
  ['10:00 UTC -11:00', '10:00 UTC', '11:00'],
  ['14:05 - 15:00', '14:05', '15:00'],
  ['14:05 -1505', '14:05'],
  ['09:00 -1000', '09:00'],
  ['14:05 -0500 UTC', '14:05'],
  ['14:05-0500 UTC', '14:05'],
  ['2024-06-20T14:00:00Z deploy', '14:00:00 Z'],
  ['2024-06-20T14:00-05:00 deploy', '14:00 -05:00'],
  ['2024-06-20 14:00 UTC to 2024-06-20 16:30 UTC', '14:00 UTC', '16:30 UTC'],
  ['04-12-2022 7:23 AM GMT+1 - ticket', '7:23 AM GMT+1'],
  ['9/10 7:55 PT - first complaint', '7:55 PT'],
  ['06/May/2022 2:17 PM (GMT) End-time: 06/May/2022 3:07 PM (GMT)', '2:17 PM GMT', '3:07 PM GMT'],
  ['11:59 PM EAT', '11:59 PM EAT'],
  ['7:00 AM West Africa Time', '7:00 AM West Africa Time'],
  ['10:00 Pacific Time', '10:00 Pacific Time'],
  ['10:00 AM (Nairobi time)', '10:00 AM Nairobi time'],
  ['10:00 Africa/Nairobi', '10:00 Africa/Nairobi'],
  ['started at 5:00 AM GMT on May 12, 2024, and ended at 8:00 AM GMT', '5:00 AM GMT', '8:00 AM GMT'],
  ['14:00 on 2024-06-20 UTC', '14:00 UTC'],
  ['between 9:00 and 11:00 AM Pacific Time', '9:00', '11:00 AM Pacific Time'],
  ['between 9 and 11 AM UTC', '9', '11 AM UTC'],
  ['from 4pm to 6 GMT', '4pm', '6 GMT'],
  ['9-10 AM', '9', '10 AM'],
  ['12:00-12:30 AM (UTC): detectives', '12:00', '12:30 AM UTC'],
  ['UTC 14:05 alert', '14:05 UTC'],
  ['slow from UTC 14:05 on', '14:05 UTC'],
  ['the lift of EAT 14:05', '14:05'],
  ['Mar 3 1924 UTC: the queue stopped', '1924 UTC'],
  // Impossible ones are kept, so that a rule can speak of them.
  ['13:06 PM: traffic', '13:06 PM !'],
  ['at 14:15pm', '14:15pm !'],
  ['at 25:10 the disk was full', '25:10 !'],
  ['09:4+ PM - restart', '09:4+ PM !'],
  // No times.
  ['port :8080 and 127.0.0.1:8080'],
  ['a ratio of 3:1, then 16:09 ratio'],
  ['version 21.10.15 and 1.18'],
  ['took 01:30 hours'],
  ['Duration: 1:15'],
  ['it lasted 2:45 in all'],
  ['scored 10.01 points'],
  ['HTTP/1.1 500 at app.js:10:22'],
  ['on 2024-06-20 and 06/20/2024'],
  ['T+00:05 after the deploy'],
  ['in 2021 UTC became our zone'],
];

describe('the grammar of clock times', () => {
  for (const [line, ...times] of TIMES) {
    it(line, () => assert.deepEqual(shown(line), times));
  }

  it('links the two ends of a range, dates between them or not', () => {
    for (const line of [
      '14:00 - 16:30 UTC',
      'from 10:30 PM to 8:30 AM',
      'November 10, 2023, 8:00 PM - November 11, 2023, 2:00 AM (UTC)',
      'between 9:00 and 11:00 AM',
      '10:00 UTC until about 11:00 UTC',
    ]) {
      assert.deepEqual(
        clockTimes(line).map(({ partner }) => partner),
        [1, 0],
        line,
      );
    }
  });

  it('does not take two times of a sentence for a range', () => {
    for (const line of ['At 14:00 we looked, 16:30 we found it', 'restarted at 14:00 and 16:30', '14:00 failed, then 15:00 worked']) {
      assert.deepEqual(
        clockTimes(line).map(({ partner }) => partner),
        [undefined, undefined],
        line,
      );
    }
  });
});
