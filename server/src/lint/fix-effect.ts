import { lazy } from '../incremental/memo';
import type { Edit } from '../model/finding';
import type { ClockTime } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
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
  const isCorrected = (time: Known, now: Known) => now.valid && !time.valid && edits.some(({ span }) => overlap(span, time.span));
  const isSame = (time: Known, now: Known | undefined) =>
    now?.rest === time.rest && (isCorrected(time, now) || (now.clock === time.clock && now.moment === time.moment));
  if (before.length === after.length && before.every((time, index) => isSame(time, after[index]))) return 'none';
  const isRight = (edit: Edit) => {
    const place = placeAfter(edit, edits);
    const written = after.filter(({ span, valid }) => valid && overlap(span, place));
    const replaced = before.filter(({ span }) => overlap(span, edit.span));
    return replaced.every((time) => written.some((now) => !time.valid || now.clock === time.clock));
  };
  return edits.every(isRight) ? 'others' : 'own';
}

/** Where the text that an edit writes is when all edits are applied. */
function placeAfter({ span, text }: Edit, edits: readonly Edit[]): Span {
  const start = edits
    .filter((other) => other.span.start < span.start)
    .reduce((at, other) => at + other.text.length - (other.span.end - other.span.start), span.start);
  return { start, end: start + text.length };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
