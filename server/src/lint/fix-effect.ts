import { lazy } from '../incremental/memo';
import type { Edit } from '../model/finding';
import type { ClockTime } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { partitionPoint } from '../text/binary-search';
import type { Span } from '../text/span';

/** Reads the clock times of a text as those of one document. */
export type ReadTimes = (text: string) => readonly ClockTime[];

/**
 * What edits change about how clock times are read: nothing; other times than those that they write, such as the other end of a range;
 * or a time that they write is read as another time of day.
 */
export type Effect = 'none' | 'others' | 'own';

/** A clock time as it was read once: what a reader returns changes with its next reading. */
interface Known {
  span: Span;
  valid: boolean;
  /** What it shows: hour, minute and second, and whether a clock can show that. */
  clock: string;
  /** Its date and instant. */
  moment: string;
  /** Its zone and the other end of its range. */
  rest: string;
}

function known({ span, hour, minute, second, valid, zone, date, instant, partner }: ClockTime): Known {
  return {
    span: { start: span.start, end: span.end },
    valid,
    clock: String([hour, minute, second, valid]),
    moment: String([date, instant]),
    rest: JSON.stringify([zone.kind, zone.text, zone.offsets, zone.iana, partner]),
  };
}

/** Answers what edits to a text change about the readings of its clock times. The text is read when the first edits are asked about. */
export function effectsOn(text: string, readTimes: ReadTimes): (edits: readonly Edit[]) => Effect {
  const before = lazy(() => readTimes(text).map(known));
  return (edits) => {
    const times = before();
    return effectOf(edits, times, readTimes(applyEdits(text, edits)).map(known));
  };
}

function effectOf(edits: readonly Edit[], before: readonly Known[], after: readonly Known[]): Effect {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const isCorrected = (time: Known, now: Known) => now.valid && !time.valid && at(time.span, sorted).length > 0;
  const isSame = (time: Known, now: Known | undefined) =>
    now?.rest === time.rest && (isCorrected(time, now) || (now.clock === time.clock && now.moment === time.moment));
  if (before.length === after.length && before.every((time, index) => isSame(time, after[index]))) return 'none';
  const places = placesAfter(sorted);
  const isRight = ({ span }: Edit, index: number) => {
    const written = at(places[index] as Span, after).filter(({ valid }) => valid);
    return at(span, before).every((time) => written.some((now) => !time.valid || now.clock === time.clock));
  };
  return sorted.every(isRight) ? 'others' : 'own';
}

/** Where the texts are that edits write, when all are applied. Edits are in the order of their places. */
function placesAfter(edits: readonly Edit[]): Span[] {
  let moved = 0;
  return edits.map(({ span, text }) => {
    const start = span.start + moved;
    moved += text.length - (span.end - span.start);
    return { start, end: start + text.length };
  });
}

/** What overlaps a stretch, of things that are in order and don't overlap each other. */
const at = <Some extends { span: Span }>({ start, end }: Span, some: readonly Some[]): Some[] =>
  some.slice(
    partitionPoint(some, ({ span }) => span.end <= start),
    partitionPoint(some, ({ span }) => span.start < end),
  );
