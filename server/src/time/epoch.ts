/** Seconds from the epoch to an ISO instant, in UTC and to the second. */
export const epochSeconds = (instant: string): number =>
  midnight(instant) + digits(instant, 11, 13) * 3600 + digits(instant, 14, 16) * 60 + digits(instant, 17, 19);

/** Seconds from the epoch to an ISO date's midnight in UTC; undefined for a date that no calendar has. */
export function midnightOf(date: string): number | undefined {
  const seconds = midnight(date);
  // February 30 would be March 2.
  const utc = new Date(seconds * 1000);
  return utc.getUTCMonth() + 1 === digits(date, 5, 7) && utc.getUTCDate() === digits(date, 8, 10) ? seconds : undefined;
}

const midnight = (date: string): number => Date.UTC(digits(date, 0, 4), digits(date, 5, 7) - 1, digits(date, 8, 10)) / 1000;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}
