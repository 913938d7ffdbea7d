import { readIt, reads } from './lines';

/** A time as `text date`; without a year in the document, the day counts from that of the first time that has one. */
function shown(text: string): string[] {
  const { times } = readIt(text);
  const first = times.find(({ day }) => day !== undefined)?.day ?? 0;
  return times.map(({ text: time, date, day }) => [time, date ?? (day === undefined ? '' : `day ${day - first}`)].join(' ').trim());
}

const timeline = (...entries: string[]): string => `On 4 May 2026 login failed.\n\n## Timeline\n\n${entries.join('\n')}`;

reads('the dates of times', shown, [
  ['On 4 May 2026 it failed at 14:05 UTC.', '14:05 2026-05-04'],
  ['It failed at 14:05 UTC.', '14:05'],
  ['2026-05-04 14:05 UTC - An alert fired.', '14:05 2026-05-04'],
  ['---\ndate: 2026-05-04\n---\n\nOn 4 May it failed at 14:05 UTC.', '14:05 2026-05-04'],
  // The last date above.
  [timeline('- 14:05 UTC - An alert fired.', '- 14:20 UTC - Fixed.'), '14:05 2026-05-04', '14:20 2026-05-04'],
  [timeline('### 5 May', '', '- 14:05 UTC - An alert fired.'), '14:05 2026-05-05'],
  [timeline('**2026-05-06**', '', '- 14:05 UTC - An alert fired.'), '14:05 2026-05-06'],
  [timeline('- 2026-05-05 14:05 UTC - An alert fired.', '- 14:20 UTC - Fixed.'), '14:05 2026-05-05', '14:20 2026-05-05'],
  [
    timeline(
      '| Date | Time | Event |',
      '| --- | --- | --- |',
      '| 2026-05-05 | 14:05 UTC | An alert fired |',
      '| 2026-05-06 | 09:00 UTC | Fixed |',
    ),
    '14:05 2026-05-05',
    '09:00 2026-05-06',
  ],
  // Over midnight.
  [timeline('- 23:50 UTC - An alert fired.', '- 00:20 UTC - Fixed.'), '23:50 2026-05-04', '00:20 2026-05-05'],
  [timeline('- 14:20 UTC - An alert fired.', '- 14:05 UTC - It began.'), '14:20 2026-05-04', '14:05 2026-05-04'],
  ['On 4 May 2026 it was down from 23:50 to 00:20 UTC.', '23:50 2026-05-04', '00:20 2026-05-05'],
  ['From 23:50 UTC until 00:20 UTC on 5 May 2026.', '23:50 2026-05-04', '00:20 2026-05-05'],
  // Without a year only the distance between days is known.
  ['## Timeline\n\n- 31 December, 23:50 UTC - An alert fired.\n- 1 January, 00:20 UTC - Fixed.', '23:50 day 0', '00:20 day 1'],
  // A date that no calendar has.
  ['On 2026-02-31 14:05 UTC it failed.', '14:05 2026-02-31'],
]);
