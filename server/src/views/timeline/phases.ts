import { later } from '../../text/l10n';
import type { Length, Timeline } from './timeline';

/** A part of the incident's course, on the axis: from one milestone to the next. */
export interface Phase {
  name: `until ${Length['to']}`;
  to: number;
  from: number;
}

/** What a phase is called where it is shown; diagrams have its English name. */
export const PHASES: Readonly<Record<Phase['name'], string>> = {
  'until detected': later('until detected'),
  'until mitigated': later('until mitigated'),
  'until resolved': later('until resolved'),
};

/** From the start to each of the other milestones, one after the other; those that cannot be placed, or take no time, are left out. */
export function phasesOf({ points, lengths }: Pick<Timeline<unknown>, 'points' | 'lengths'>): Phase[] {
  const start = points.find(({ id }) => id === 'started')?.at;
  if (start === undefined) return [];
  const phases: Phase[] = [];
  let from = start;
  for (const { to: end, seconds } of lengths) {
    const to = start + seconds;
    if (to > from) phases.push({ name: `until ${end}`, from, to });
    from = Math.max(from, to);
  }
  return phases;
}
