import { readIt, reads } from './lines';

/** A time as `text zone (where the zone is from)`. */
const shown = (text: string): string[] =>
  readIt(text).times.map(({ text: time, zone }) => (zone.text ? `${time} ${zone.text} (${zone.kind})` : time));

reads('zones that are said once for several times', shown, [
  ['All times are in UTC.\n\n- 14:05 - An alert fired.\n- 14:20 - Fixed.', '14:05 UTC (declared)', '14:20 UTC (declared)'],
  ['- 14:05 - An alert fired.\n\nAll times are in UTC.', '14:05 UTC (declared)'],
  ['All entries are written in UTC time.\n\n- 14:05 - An alert fired.', '14:05 UTC (declared)'],
  ['## Timeline (EAT)\n\n- 14:05 - An alert fired.', '14:05 EAT (declared)'],
  ['Time zone: PST\n\n- 14:05 - An alert fired.', '14:05 PST (declared)'],
  ['---\ntimezone: WAT\n---\n\n- 14:05 - An alert fired.', '14:05 WAT (declared)'],
  ['| Time (UTC) | Event |\n| --- | --- |\n| 14:05 | An alert fired |', '14:05 UTC (declared)'],
  ['| UTC | PST |\n| --- | --- |\n| 14:05 | 06:05 |', '14:05 UTC (declared)', '06:05 PST (declared)'],
  ['| Field | Value |\n| --- | --- |\n| Time zone | UTC |\n| End | 15:20 |', '15:20 UTC (declared)'],
  ['| Field | Value |\n| --- | --- |\n| End (UTC) | 15:20 |', '15:20 UTC (declared)'],
  // The nearer of two.
  [
    'All times are in UTC.\n\n## Summary\n\nIt began at 14:05.\n\n## Timeline (EAT)\n\n- 17:05 - An alert fired.',
    '14:05 UTC (declared)',
    '17:05 EAT (declared)',
  ],
  // A time's own zone, and that of its range.
  ['All times are in UTC.\n\n- 14:05 EAT - An alert fired.', '14:05 EAT (explicit)'],
  ['## Timeline (UTC)\n\nFrom 14:05 to 15:20 EAT.', '14:05 EAT (range)', '15:20 EAT (explicit)'],
  ['The alert fired at 14:05\nUTC and was seen.', '14:05 UTC (explicit)'],
  // A zone beside one time is no declaration.
  ['- 14:05 UTC - An alert fired.\n- 14:20 - Fixed.', '14:05 UTC (explicit)', '14:20'],
  ['We were at a conference in PDT time zone.\n\n- 14:05 - An alert fired.', '14:05'],
  ['Mei flew to the PST time zone.\n\n- 14:05 - An alert fired.', '14:05'],
  ['Most of our users are in the CET time zone.\n\n- 14:05 - An alert fired.', '14:05'],
  ['The times below are in the PST time zone.\n\n- 14:05 - An alert fired.', '14:05 PST (declared)'],
  ['We use the EAT time zone.\n\n- 14:05 - An alert fired.', '14:05 EAT (declared)'],
  ['The UTC library failed.\n\n- 14:05 - An alert fired.', '14:05'],
  ['```sh\nAll times are in UTC.\n```\n\n- 14:05 - An alert fired.', '14:05'],
]);
