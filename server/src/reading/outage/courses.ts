import { memo } from '../../incremental/memo';
import type { TimelineEntry } from '../../model/postmortem';
import { lowercase } from '../../text/fast-regexp';
import { KINDS, type Kind, TURNS, type Turn } from '../lexicon/outage-words';

/** What a text says to begin or to end. */
const turnsIn = memo(({ text }: { text: string }): readonly Turn[] =>
  TURNS.flatMap(([turn, pattern]) => (pattern.test(lowercase(text)) ? [turn] : [])),
);

/** Two entries of which the text says that something begins with the one and ends with the other. */
export interface Course {
  of: Kind;
  start: TimelineEntry;
  end: TimelineEntry;
}

/** What the timed entries of a timeline tell from its beginning to its end: each thing that begins once and ends once. A service that is back ends what has no other end. */
export function coursesOf(entries: readonly TimelineEntry[]): Course[] {
  const turns = entries.flatMap((entry, index) =>
    entry.time === undefined ? [] : turnsIn(entry.wording).map((turn) => ({ ...turn, entry, index })),
  );
  const ends = turns.filter(({ to }) => to === 'end');
  return KINDS.flatMap((of): Course[] => {
    const [start, ...again] = turns.filter((turn) => turn.to === 'start' && turn.of === of);
    if (!start || again.length > 0) return [];
    const own = ends.filter((turn) => turn.of === of);
    const [end, ...more] = own.length > 0 ? own : ends;
    if (!end || more.length > 0 || end.index <= start.index) return [];
    return own.length > 0 || of === 'service' || end.of === 'service' ? [{ of, start: start.entry, end: end.entry }] : [];
  });
}
