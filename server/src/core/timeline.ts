import { timesAlong } from './along';
import { clockTimes } from './clock';
import { isoDuration } from './durations';
import { epochSeconds, midnightOf } from './epoch';
import { ignoringCase } from './ignoring-case';
import { fold, type Line } from './line';
import { remembered, rememberedFor, whileSame } from './memo';
import type { Mark, TimelineEntry } from './model';
import type { Profile } from './profile';
import { type Statement, wordingOf } from './statement';
import type { LineTime } from './times';
import { picking, type Standing, standingIn } from './where';

const HEAD = 48;

/** Reads the entries of the timeline: statements led by a clock time, and bullets without one. They are the same objects as in the last reading where they stand as they stood. */
export function readTimeline(standing: Standing, times: readonly LineTime[], marks: Profile['marks']): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const along = timesAlong(times);
  const elapsed = stopwatch();
  let above: Statement | undefined;
  for (const statement of told(standing)) {
    const { first, end } = along(statement);
    const index = leadingTime(statement, times, first, end);
    const time = index === undefined ? undefined : times[index];
    const headed = entries.at(-1);
    if (!time && headed?.form === 'heading') {
      entries[entries.length - 1] = { ...headed, marks: [...new Set([...headed.marks, ...marksOf(statement, marks)])] };
      continue;
    }
    if (!time && (statement.titling || statement.line.kind !== 'item')) continue;
    const joined = formOf(statement) === 'line' && above !== undefined && runsOn(above, statement);
    entries.push(entryOf(statement, { start: statement.start, index, time, joined, seconds: time && elapsed(time), marks }));
    above = statement;
  }
  return entries;
}

const told = picking(standingIn(['timeline']));

/** What an entry is beside its words. */
interface Circumstances extends Pick<TimelineEntry, 'joined'> {
  start: number;
  /** Its time, and the index of that. */
  time: LineTime | undefined;
  index: number | undefined;
  /** Since the first timed entry. */
  seconds: number | undefined;
  marks: Profile['marks'];
}

const entryOf = whileSame(isSame, (statement: Statement, around: Circumstances): TimelineEntry => {
  const { index, time, joined, seconds, marks } = around;
  const wording = wordingOf(statement, withoutTime(statement, time));
  const entry: TimelineEntry = {
    span: statement.span,
    form: formOf(statement),
    joined,
    sentences: statement.sentences.map((sentence) => statement.placeOf(sentence)),
    text: wording.text,
    wording,
    marks: labelledMarksOf(statement, marks),
  };
  if (index !== undefined) entry.time = index;
  if (seconds !== undefined) entry.elapsed = isoDuration(seconds);
  return entry;
});

function isSame(a: Circumstances, b: Circumstances): boolean {
  if (a.start !== b.start || a.index !== b.index || a.time !== b.time) return false;
  return a.joined === b.joined && a.seconds === b.seconds && a.marks === b.marks;
}

function formOf({ line: { kind } }: Statement): TimelineEntry['form'] {
  return kind === 'item' || kind === 'row' || kind === 'heading' ? kind : 'line';
}

/** Whether two statements are neighbours in one paragraph without a line break between them. */
const runsOn = (above: Statement, { line, from }: Statement): boolean =>
  above.line.block === line.block && above.to === from && !line.broken;

/** The first of a statement's times that stands near its beginning. */
function leadingTime({ start }: Statement, times: readonly LineTime[], first: number, end: number): number | undefined {
  for (let index = first; index < end; index++) if ((times[index] as LineTime).span.start - start <= HEAD) return index;
  return undefined;
}

/** What an entry says behind its time and zone. */
function withoutTime(statement: Statement, time: LineTime | undefined): string {
  const { line, text, to, from } = statement;
  if (line.cells) return eventOf(line);
  if (!time) return text;
  if (to > from + 1) return withoutHead(statement);
  const end = Math.max(time.span.end, time.zone.kind === 'explicit' ? (time.zone.span?.end ?? 0) : 0);
  return textBehind(line, end - line.span.start) || text;
}

const WHEN = ignoringCase(/^[^\p{L}]*\d[^\p{L}]*(?:[ap]\.?m\.?\b|[A-Z]{2,4}\b)?[^\p{L}]*/u);

const withoutHead = remembered(({ text }: Statement): string => text.replace(WHEN, '') || text);

const textBehind = rememberedFor(({ plain }: Line, end: number): string => fold(plain.slice(end)).replace(/^[^\p{L}\p{N}“"'‘(]+/u, ''));

/** What a row tells: its cells that hold more than a time and its zone. */
const eventOf = remembered(({ cells = [], plain, span }: Line): string => {
  const texts = cells.map(({ start, end }) => fold(plain.slice(start - span.start, end - span.start)));
  return texts.filter((text) => /\p{L}{2}/u.test(withoutTimes(text))).join(' · ') || fold(plain);
});

function withoutTimes(text: string): string {
  return clockTimes(text).reduceRight(
    (rest, { start, end, zone }) => rest.slice(0, start) + rest.slice(Math.max(end, zone?.end ?? 0)),
    text,
  );
}

const marksIn = (text: string, marks: Profile['marks']): readonly Mark[] =>
  (Object.entries(marks) as [Mark, RegExp][]).filter(([, cue]) => cue.test(text)).map(([mark]) => mark);

const marksOf = rememberedFor(({ text }: Statement, marks: Profile['marks']) => marksIn(text, marks));

const labelledMarksOf = rememberedFor(({ label, text }: Statement, marks: Profile['marks']) => marksIn(`${label}: ${text}`, marks));

/** Seconds since the epoch, or since midnight of no particular day. */
function secondsOf({ instant, date, hour, minute, second }: LineTime): number | undefined {
  if (instant) return epochSeconds(instant);
  if (hour === undefined) return undefined;
  const midnight = date ? midnightOf(date) : 0;
  return midnight === undefined ? undefined : midnight + hour * 3600 + minute * 60 + second;
}

/** Tells of every time that can be compared with the first one how long after it it was, in seconds. */
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
