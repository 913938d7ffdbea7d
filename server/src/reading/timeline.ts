import { memo, memoFor } from '../incremental/memo';
import { cellText, fold, type LineContent } from '../markdown/line';
import type { TimelineEntry } from '../model/postmortem';
import type { Profile } from '../model/profile';
import type { Mark } from '../model/vocabulary';
import { caseInsensitive, lowercase } from '../text/fast-regexp';
import type { Pattern } from '../text/pattern';
import { clockTimes } from '../time/clock-times';
import { isoDuration } from '../time/durations';
import { epochSeconds, midnightOf } from '../time/epoch';
import { endWithZone } from '../time/place-of-time';
import { withoutDenials } from './lexicon/milestone-words';
import type { LineTime } from './line-time';
import { inSections } from './section-path';
import { placeOf, type Statement, type StatementContent, wordingOf } from './statement';
import { timesAlong } from './time-cursor';

/** So near the beginning of an entry is its time. */
export const HEAD = 48;

/** Reads the entries of the timeline: statements led by a clock time, and bullets without one. */
export function readTimeline(
  statements: readonly Statement[],
  times: readonly LineTime[],
  lines: Lines,
  marks: Profile['marks'],
): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const along = timesAlong(times);
  const elapsed = stopwatch();
  let above: Statement | undefined;
  for (const statement of statements.filter(inSections('timeline'))) {
    const { content } = statement;
    if (content.text === '') continue;
    const { first, end } = along(statement);
    const index = leadingTime(statement, times, first, end);
    const time = index === undefined ? undefined : times[index];
    const last = entries.at(-1);
    if (!time && last?.form === 'heading') {
      // What follows a heading with a time says what happened then.
      entries[entries.length - 1] = { ...last, marks: [...new Set([...last.marks, ...marksOf(content, marks)])] };
    } else if (time || (!content.titling && content.line.kind === 'item' && content.text !== '')) {
      const joined = formOf(content) === 'line' && above !== undefined && runsOn(above, statement, lines);
      entries.push(entryOf(statement, { index, time, joined, seconds: time && elapsed(time), marks }));
      above = statement;
    }
  }
  return entries;
}

/** Which lines belong to one block. */
type Lines = readonly { block: number }[];

/** What an entry is beside its words. */
interface Circumstances extends Pick<TimelineEntry, 'joined'> {
  /** Its time, and the index of that. */
  time: LineTime | undefined;
  index: number | undefined;
  /** Since the first timed entry. */
  seconds: number | undefined;
  marks: Profile['marks'];
}

function entryOf(statement: Statement, { index, time, joined, seconds, marks }: Circumstances): TimelineEntry {
  const { content, span } = statement;
  const wording = wordingOf(content, withoutTime(statement, time));
  const entry: TimelineEntry = {
    span,
    form: formOf(content),
    joined,
    sentences: content.sentences.map((sentence) => placeOf(statement, sentence)),
    text: wording.text,
    wording,
    marks: labelledMarksOf(content, marks),
  };
  if (index !== undefined) entry.time = index;
  if (seconds !== undefined) entry.elapsed = isoDuration(seconds);
  return entry;
}

function formOf({ line: { kind } }: StatementContent): TimelineEntry['form'] {
  return kind === 'item' || kind === 'row' || kind === 'heading' ? kind : 'line';
}

/** Whether two statements are neighbours in one paragraph without a line break between them. */
const runsOn = (above: Statement, { content, from }: Statement, lines: Lines): boolean =>
  lines[above.from]?.block === lines[from]?.block && above.to === from && !content.line.broken;

/** The first of a statement's times near its beginning. */
function leadingTime({ span }: Statement, times: readonly LineTime[], first: number, end: number): number | undefined {
  for (let index = first; index < end; index++) if ((times[index] as LineTime).span.start - span.start <= HEAD) return index;
  return undefined;
}

/** What an entry says after its time and zone. */
function withoutTime({ content, span, from, to }: Statement, time: LineTime | undefined): string {
  const { line, text } = content;
  if (line.cells) return eventOf(line);
  if (!time) return text;
  if (to > from + 1) return withoutHead(content);
  return textAfter(line, endWithZone(time) - span.start) || text;
}

const WHEN = caseInsensitive(/^[^\p{L}]*\d[^\p{L}]*(?:[ap]\.?m\.?\b|[A-Z]{2,4}\b)?[^\p{L}]*/u);

const withoutHead = memo(({ text }: StatementContent): string => text.replace(WHEN, '') || text);

const textAfter = memoFor(({ plain }: LineContent, end: number): string => fold(plain.slice(end)).replace(/^[^\p{L}\p{N}“"'‘(]+/u, ''));

/** What a row tells: its cells that hold more than a time and its zone. */
const eventOf = memo((line: LineContent): string => {
  const texts = (line.cells ?? []).map((cell) => cellText(line, cell));
  return texts.filter((text) => /\p{L}{2}/u.test(withoutTimes(text))).join(' · ') || fold(line.plain);
});

function withoutTimes(text: string): string {
  return clockTimes(text).reduceRight(
    (rest, { start, end, zone }) => rest.slice(0, start) + rest.slice(Math.max(end, zone?.end ?? 0)),
    text,
  );
}

const MAY_BE_DENIED: ReadonlySet<Mark> = new Set(['detected', 'mitigated', 'resolved']);

const marksIn = (text: string, marks: Profile['marks']): readonly Mark[] =>
  (Object.entries(marks) as [Mark, Pattern][])
    .filter(([mark, pattern]) => pattern.test(MAY_BE_DENIED.has(mark) ? withoutDenials(lowercase(text)) : text))
    .map(([mark]) => mark);

const marksOf = memoFor(({ text }: StatementContent, marks: Profile['marks']) => marksIn(text, marks));

const labelledMarksOf = memoFor(({ label, text }: StatementContent, marks: Profile['marks']) => marksIn(`${label}: ${text}`, marks));

/** Seconds since the epoch, or since midnight of no particular day. */
function secondsOf({ instant, on, hour, minute, second }: LineTime): number | undefined {
  if (instant) return epochSeconds(instant);
  if (hour === undefined) return undefined;
  const midnight = on ? midnightOf(on) : 0;
  return midnight === undefined ? undefined : midnight + hour * 3600 + minute * 60 + second;
}

/** Answers how long after the first time each one was, in seconds, where the two can be compared. */
function stopwatch(): (time: LineTime) => number | undefined {
  let first: LineTime | undefined;
  let start: number | undefined;
  return (time) => {
    if (!first) {
      first = time;
      start = secondsOf(time);
    }
    const at = Boolean(time.instant) === Boolean(first.instant) ? secondsOf(time) : undefined;
    return at !== undefined && start !== undefined && at >= start ? at - start : undefined;
  };
}
