/** A long stretch of a timeline without an entry, in seconds on its axis. */
export interface Gap {
  from: number;
  to: number;
}

/** Shorter ones are no gap, however short the incident was. */
const SHORTEST = 600;
/** So much of the whole a gap takes, at least, */
const SHARE = 1 / 4;
/** and so often the usual distance of two entries. */
const TIMES_USUAL = 4;
/** Of fewer entries nobody can say what is usual. */
const FEWEST = 4;

/** The gaps between entries, by their places. */
export function gapsIn(places: readonly number[]): Gap[] {
  const sorted = [...places].sort((a, b) => a - b);
  if (sorted.length < FEWEST) return [];
  const stretches = sorted.slice(1).map((to, index) => ({ from: sorted[index] as number, to }));
  const lengths = stretches.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[Math.floor((lengths.length - 1) / 2)] ?? 0;
  const whole = (sorted.at(-1) as number) - (sorted[0] as number);
  const least = Math.max(SHORTEST, whole * SHARE, usual * TIMES_USUAL);
  return stretches.filter(({ from, to }) => to - from >= least);
}
