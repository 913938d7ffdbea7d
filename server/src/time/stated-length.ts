import type { StatedLength } from '../model/postmortem';

/** Whether a stated length is another than the computed one. Half of the unit it is given in passes as rounding; “about” allows twice that, and a tenth of the whole. */
export function differs({ seconds, computed, unit, rounded }: StatedLength): boolean {
  const tolerance = Math.max(unit / 2, 60);
  if (rounded === 'over') return computed < seconds - tolerance || computed > 2 * seconds;
  const loose = Math.max(2 * tolerance, seconds / 10, 300);
  return Math.abs(seconds - computed) > (rounded ? Math.min(loose, Math.max(seconds / 2, tolerance)) : tolerance);
}
