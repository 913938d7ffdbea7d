import { timesAlong } from './along';
import { clockTimes } from './clock';
import { isoDuration } from './durations';
import { epochSeconds, midnightOf } from './epoch';
import { ignoringCase } from './ignoring-case';
import { fold, type Line } from './line';
import { remembered, rememberedFor, whileSame } from './memo';
import type { Mark, TimelineEntry } from './model';
import type { Cue, Profile } from './profile';
import { type Statement, wordingOf } from './statement';
import type { LineTime, Times } from './times';
import { picking, type Standing, standingIn } from './where';

const HEAD = 48;

/** The entries of a reading, and how they came to be, from which the next reading goes on. */
export interface Timeline {
  entries: TimelineEntry[];
  /** Every statement of the timeline, and how far its entries were read behind it. */
  trail: Step[];
  marks: Profile['marks'];
}

interface Step {
  statement: Statement;
  /** So many entries there are behind it. */
  count: number;
  /** The last statement with an entry. */
  teller: Statement | undefined;
}

/** What a timeline is read by. */
export interface TimelineContext extends Standing {
  times: Times;
  marks: Profile['marks'];
  /** The statements up to this line are as they were at the last reading. */
  untouched: number;
}

/** Reads the entries of the timeline: statements led by a clock time, and bullets without one. They are the same objects as in the last reading where they stand as they stood. */
export function readTimeline(context: TimelineContext, last?: Timeline): Timeline {
  const { times, marks } = context;
  const own = [...told(context)];
  const kept = last?.marks === marks ? sameSteps(own, last, context) : 0;
  if (last && kept === last.trail.length && kept === own.length) return last;
  const trail = last?.trail.slice(0, kept) ?? [];
  const step = trail.at(-1);
  const entries = last?.entries.slice(0, step?.count ?? 0) ?? [];
  const along = timesAlong(times.all, step?.statement.to);
  const elapsed = stopwatch(times.all[entries.find(({ time }) => time !== undefined)?.time ?? -1]);
  let teller = step?.teller;
  for (let at = kept; at < own.length; at++) {
    const statement = own[at] as Statement;
    const { first, end } = along(statement);
    const index = leadingTime(statement, times.all, first, end);
    const time = index === undefined ? undefined : times.all[index];
    const headed = entries.at(-1);
    if (!time && headed?.form === 'heading') {
      entries[entries.length - 1] = { ...headed, marks: [...new Set([...headed.marks, ...marksOf(statement, marks)])] };
    } else if (time || (!statement.titling && statement.line.kind === 'item')) {
      const joined = formOf(statement) === 'line' && teller !== undefined && runsOn(teller, statement);
      entries.push(entryOf(statement, { start: statement.start, index, time, joined, seconds: time && elapsed(time), marks }));
      teller = statement;
    }
    trail.push({ statement, count: entries.length, teller });
  }
  return { entries, trail, marks };
}

/** How many of the timeline's statements have the entries that they had, with the same times. */
function sameSteps(own: readonly Statement[], { entries, trail }: Timeline, { times, untouched }: TimelineContext): number {
  const timed = times.all[times.kept]?.line ?? Infinity;
  const until = Math.min(untouched, timed);
  let same = 0;
  while (same < trail.length && own[same] === trail[same]?.statement) same++;
  while (same > 0 && (own[same - 1] as Statement).to > until) same--;
  const isAll = same === own.length && same === trail.length;
  // What follows a heading may be told of it.
  while (!isAll && same > 0 && entries[(trail[same - 1] as Step).count - 1]?.form === 'heading') same--;
  return same;
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
  (Object.entries(marks) as [Mark, Cue][]).filter(([, cue]) => cue.test(text)).map(([mark]) => mark);

const marksOf = rememberedFor(({ text }: Statement, marks: Profile['marks']) => marksIn(text, marks));

const labelledMarksOf = rememberedFor(({ label, text }: Statement, marks: Profile['marks']) => marksIn(`${label}: ${text}`, marks));

/** Seconds since the epoch, or since midnight of no particular day. */
function secondsOf({ instant, date, hour, minute, second }: LineTime): number | undefined {
  if (instant) return epochSeconds(instant);
  if (hour === undefined) return undefined;
  const midnight = date ? midnightOf(date) : 0;
  return midnight === undefined ? undefined : midnight + hour * 3600 + minute * 60 + second;
}

/** Tells of every time that can be compared with the first one, which is given or comes first, how long after it it was, in seconds. */
function stopwatch(first?: LineTime): (time: LineTime) => number | undefined {
  let start = first && secondsOf(first);
  return (time) => {
    if (!first) {
      first = time;
      start = secondsOf(time);
    }
    const at = Boolean(time.instant) === Boolean(first.instant) ? secondsOf(time) : undefined;
    return at !== undefined && start !== undefined && at >= start ? at - start : undefined;
  };
}
