/** Seconds from the epoch to an ISO instant. */
export const epochSeconds = (instant: string): number => Date.parse(instant) / 1000;

/** Seconds from the epoch to an ISO date's midnight in UTC; undefined for a date that no calendar has. */
export function midnightOf(date: string): number | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const midnight = Date.UTC(year, month - 1, day);
  // February 30 would be March 2.
  return new Date(midnight).getUTCDate() === day && month >= 1 && month <= 12 ? midnight / 1000 : undefined;
}
