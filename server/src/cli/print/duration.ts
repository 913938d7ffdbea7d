const UNITS: readonly [name: string, seconds: number][] = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
];

/** From so many seconds on nobody counts seconds. */
const LONG = 600;

/** Seconds as people read them, in the two largest units: `1 h 15 min`. */
export function shortDuration(seconds: number): string {
  let rest = seconds < LONG ? Math.round(seconds) : Math.round(seconds / 60) * 60;
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first < 0) return '0 min';
  const parts = UNITS.slice(first, first + 2).map(([name, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? `${count} ${name}` : '';
  });
  return parts.filter(Boolean).join(' ');
}
