/** This moment as a clock shows it. */
export interface Now {
  time: string;
  zone: string;
  date: string;
}

/** The present time in a zone, with the zone as a postmortem writes it: `UTC`, `UTC+3`, `UTC-3:30`. */
export function now(timeZone: string): Now {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    timeZoneName: 'shortOffset',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts();
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    time: `${part('hour')}:${part('minute')}`,
    zone: part('timeZoneName').replace('GMT', 'UTC').replace('UTC+0', 'UTC'),
    date: `${part('year')}-${part('month')}-${part('day')}`,
  };
}
