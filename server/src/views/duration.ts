import { later, t } from '../text/l10n';

const UNITS: readonly [name: string, seconds: number][] = [
  [later('{0} d'), 86_400],
  [later('{0} h'), 3600],
  [later('{0} min'), 60],
  [later('{0} s'), 1],
];

/** From so many seconds on nobody counts seconds. */
const LONG = 600;

/** Seconds as people read them, in the two largest units: `1 h 15 min`. */
export function shortDuration(seconds: number): string {
  let rest = seconds < LONG ? Math.round(seconds) : Math.round(seconds / 60) * 60;
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first < 0) return t('{0} min', 0);
  const parts = UNITS.slice(first, first + 2).map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count > 0 ? t(unit, count) : '';
  });
  const [larger = '', smaller] = parts.filter(Boolean);
  return smaller ? t('{0} {1}', larger, smaller) : larger;
}
