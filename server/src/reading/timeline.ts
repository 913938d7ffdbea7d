import { joined } from '../incremental/map-chunks';
import { remembered, rememberedFor, whileSame } from '../incremental/memo';
import type { Untouched } from '../incremental/untouched';
import { fold, type Line } from '../markdown/line';
import type { TimelineEntry } from '../model/postmortem';
import type { Profile } from '../model/profile';
import type { Mark } from '../model/vocabulary';
import { ignoringCase } from '../text/fast-regexp';
import type { Cue } from '../text/pattern';
import type { Span } from '../text/span';
import { clockTimes } from '../time/clock-times';
import { isoDuration } from '../time/durations';
import { epochSeconds, midnightOf } from '../time/epoch';
import type { LineTime } from './line-time';
import { type Statement, wordingOf } from './statement';
import { picking, type Standing, standingIn } from './statement-sections';
import { timesAlong } from './time-cursor';
import type { Times } from './times';

const HEAD = 48;

/** The entries of a reading, and how they came to be, from which the next reading goes on. */
export interface Timeline {
  entries: readonly TimelineEntry[];
  /** Every statement of the timeline, and how far its entries were read behind it. */
  trail: readonly Step[];
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
  kept: Untouched;
  /** Where the text is another one than at the last reading. */
  edited: Span;
}

/** Reads the entries of the timeline: statements led by a clock time, and bullets without one. They are the same objects as in the last reading where they stand as they stood. */
export function readTimeline(context: TimelineContext, before?: Timeline): Timeline {
  const { times, marks } = context;
  const last = before?.marks === marks ? before : undefined;
  const own = joined(told(context));
  const same = last ? sameSteps(own, last, context) : { head: 0, tail: 0 };
  if (last && same.head === own.length && same.head === last.trail.length)
    // Who looks at the text between entries finds it changed.
    return isAround(own, context.edited) ? { ...last, entries: [...last.entries] } : last;
  const trail = last?.trail.slice(0, same.head) ?? [];
  const step = trail.at(-1);
  const entries = last?.entries.slice(0, step?.count ?? 0) ?? [];
  const along = timesAlong(times.all, step?.statement.to);
  const elapsed = stopwatch(times.all[originOf(entries) ?? -1]);
  /** How much further a statement stood the last time. */
  const by = (last?.trail.length ?? 0) - own.length;
  let teller = step?.teller;
  for (let at = same.head; at < own.length; at++) {
    if (last && at >= own.length - same.tail && isSettled(entries, teller, last.trail[at + by - 1], times)) {
      const count = last.trail[at + by - 1]?.count ?? 0;
      const more = entries.length - count;
      for (const step of last.trail.slice(at + by)) trail.push(more === 0 ? step : { ...step, count: step.count + more });
      return { entries: [...entries, ...last.entries.slice(count)], trail, marks };
    }
    const statement = own[at] as Statement;
    const { first, end } = along(statement);
    const index = leadingTime(statement, times.all, first, end);
    const time = index === undefined ? undefined : times.all[index];
    const headed = entries.at(-1);
    if (!time && headed?.form === 'heading') {
      entries[entries.length - 1] = { ...headed, marks: [...new Set([...headed.marks, ...marksOf(statement, marks)])] };
    } else if (time || (!statement.titling && statement.line.kind === 'item')) {
      const joined = formOf(statement) === 'line' && teller !== undefined && runsOn(teller, statement);
      entries.push(entryOf(statement, { index, time, joined, seconds: time && elapsed(time), marks }));
      teller = statement;
    }
    trail.push({ statement, count: entries.length, teller });
  }
  return { entries, trail, marks };
}

/** Whether the first and the last of some statements stand around a stretch, or in it. */
const isAround = (statements: readonly Statement[], { start, end }: Span): boolean =>
  (statements[0]?.start ?? Infinity) < end && start < (statements.at(-1)?.end ?? 0);

/** The time of the first timed entry, from which others are told. */
const originOf = (entries: readonly TimelineEntry[]): number | undefined => entries.find(({ time }) => time !== undefined)?.time;

/** How many of the timeline's statements, at the beginning and at the end, are what they were, with the same times. */
function sameSteps(
  own: readonly Statement[],
  { entries, trail }: Timeline,
  { times, kept }: TimelineContext,
): { head: number; tail: number } {
  const { all, changed } = times;
  const isChanged = changed.from < changed.to;
  const until = Math.min(kept.until, isChanged ? (all[changed.from]?.line ?? 0) : Infinity);
  const behind = Math.max(kept.behind, isChanged ? (all[changed.to - 1]?.line ?? 0) + 1 : 0);
  const most = Math.min(own.length, trail.length);
  let [head, tail] = [0, 0];
  while (head < most && own[head] === trail[head]?.statement && (own[head] as Statement).to <= until) head++;
  while (tail < most - head && own.at(-tail - 1) === trail.at(-tail - 1)?.statement && (own.at(-tail - 1) as Statement).from >= behind)
    tail++;
  const isAll = head + tail === own.length && head + tail === trail.length;
  if (isAll) return { head: own.length, tail: 0 };
  // What follows a heading may be told of it.
  while (head > 0 && entries[(trail[head - 1] as Step).count - 1]?.form === 'heading') head--;
  return { head, tail };
}

/** Whether entries go on as they did behind a step of the last reading. */
const isSettled = (entries: readonly TimelineEntry[], teller: Statement | undefined, step: Step | undefined, { changed }: Times): boolean =>
  teller === step?.teller && entries.at(-1)?.form !== 'heading' && (originOf(entries) ?? Infinity) < changed.from;

const told = picking(standingIn(['timeline']));

/** What an entry is beside its words. */
interface Circumstances extends Pick<TimelineEntry, 'joined'> {
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
  if (a.index !== b.index || a.time !== b.time) return false;
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
function secondsOf({ instant, on, hour, minute, second }: LineTime): number | undefined {
  if (instant) return epochSeconds(instant);
  if (hour === undefined) return undefined;
  const midnight = on ? midnightOf(on) : 0;
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
