import { Temporal } from 'temporal-polyfill';
import { seeker } from '../incremental/map-chunks';
import { remembered, rememberedFor } from '../incremental/memo';
import { type Range, replaced, withOthers } from '../incremental/splice';
import type { Untouched } from '../incremental/untouched';
import { emphasised, type Line, pagesOfLines } from '../markdown/line';
import { countWhile } from '../text/binary-search';
import { ignoringCase } from '../text/fast-regexp';
import { DAY, secondsOfOffset } from '../time/compare';
import type { WrittenDate } from '../time/dates';
import { midnightOf } from '../time/epoch';
import type { LineTime } from './line-time';
import { dateOfRow, datesOf, timesIn } from './line-times';
import { dayOf, type NamedDate, nearestOfMonth, type Years, yearsOf } from './years';

/** What dates were given by. */
export interface Dating {
  /** Every date, and its line. */
  named: readonly NamedDate[];
  years: Years;
  /** The day that each of them is. */
  days: readonly (string | undefined)[];
  first: string | undefined;
  incident: string | undefined;
  /** What is known after each time. */
  behind: readonly Passed[];
}

/** What the date of a time goes by: what is known before it. */
interface Passed {
  /** The date that was named last. */
  current: string | undefined;
  /** The last time: its date, its minutes since midnight, and whether it is of the timeline. Without a date, when another was named since. */
  date: string | undefined;
  minutes: number;
  inTimeline: boolean;
}

/** What dates are read by: the lines, of each whether it is of the timeline, which of the times were read anew, and the date in the front matter. */
export interface DateContext {
  lines: readonly Line[];
  kept: Untouched;
  timeline: readonly boolean[];
  fresh: Range;
  published: string | undefined;
}

/**
 * Gives every time the date it means: the one beside it or in its row, its partner's in a range, or the last one named above it.
 * A timeline starts over at the incident's first date and rolls over at midnight. Times that are not fresh keep what they have by `last` where that is still what holds; which may have changed is answered.
 */
export function dateTimes(times: readonly LineTime[], context: DateContext, last?: Dating): { dating: Dating; changed: Range } {
  const { lines, timeline, kept, fresh, published } = context;
  const named = namedDates(lines, kept, last?.named);
  const isHeading = ({ date, line }: NamedDate) => headingDate(lines[line] as Line, timeline[line] === true) === date;
  const isPlain = (one: NamedDate) => isHeading(one) || timesIn(lines[one.line] as Line).length > 0;
  const years = yearsOf(named, isPlain, lines, published);
  const dayAt = (date: WrittenDate, line: number) => dayOf(date, line, years);
  const days = named.map(({ date, line }) => dayAt(date, line));
  const first = firstKnown(days, (day) => day);
  const isOwn = (index: number, line: number) => timeline[line] !== true || leads(index, times, lines);
  const incident =
    firstKnown(times, ({ written, line }, index) => (written && isOwn(index, line) ? dayAt(written, line) : undefined)) ?? first;
  const dating = { named, years, days, first, incident };
  const known = last && isSameDating(last, dating, kept) ? last : undefined;
  const from = known ? fresh.from : 0;
  const behind: Passed[] = [];
  let passed = known?.behind[from - 1];
  let current = from > 0 ? passed?.current : first;
  const seen = times[from - 1]?.line ?? -1;
  let next = countWhile(named, ({ line }) => line <= seen);
  let index = from;
  for (; index < times.length; index++) {
    // From here on all goes as it went.
    if (known?.named === named && index >= fresh.to && isSamePassed(passed, known.behind[index - 1])) break;
    const time = times[index] as LineTime;
    const inTimeline = timeline[time.line] === true;
    if (inTimeline && !passed?.inTimeline) {
      current = incident;
      passed = undefined;
    }
    for (; next < named.length && (named[next]?.line ?? 0) <= time.line; next++) {
      const one = named[next] as NamedDate;
      if (one.line === time.line || timeline[one.line] !== timeline[time.line] || days[next] === undefined || !isHeading(one)) continue;
      current = days[next];
      if (passed) passed = { ...passed, current, date: undefined };
    }
    const own = time.written && (dayAt(time.written, time.line) ?? dayNear(time.written, passed?.date ?? current));
    const partner = time.partner !== undefined && time.partner < index ? times[time.partner] : undefined;
    const day = own ?? (time.written ? undefined : (endDate(partner, time) ?? rolledOver(current, passed, time, inTimeline)));
    time.on = day;
    if (isOwn(index, time.line)) {
      current = day ?? current;
      passed = { current, date: day, minutes: minutes(time), inTimeline };
    }
    behind.push(passed ?? { current, date: undefined, minutes: 0, inTimeline });
  }
  const changed = { from, to: index };
  const again = times.slice(from, index);
  for (const time of again) {
    const start = time.partner === undefined ? undefined : times[time.partner];
    if (start && !time.written && start.written && start.on && (start.partner ?? 0) < (time.partner ?? 0)) time.on = startDate(start, time);
  }
  for (const time of again) {
    time.date = years.known ? time.on : undefined;
    time.day = years.known ? undefined : dayNumber(time.on);
    time.instant = knownInstant(time);
  }
  const all = known?.behind ?? [];
  return { dating: { ...dating, behind: withOthers(all, { from, to: index }, behind) }, changed };
}

/** Whether what was read of lines that nobody edited is read so still. */
function isSameDating(last: Dating, now: Omit<Dating, 'behind'>, kept: Untouched): boolean {
  if (last.years.known !== now.years.known || last.first !== now.first || last.incident !== now.incident) return false;
  const head = countWhile(now.named, ({ line }) => line < kept.until);
  for (let index = 0; index < head; index++) if (last.days[index] !== now.days[index]) return false;
  return true;
}

/** How far from the beginning of a line or an entry its time may be. */
const [HEAD, LEAD] = [48, 6];

/** Whether a time is the one that its line of the timeline is about: others in the line tell of something earlier or later. */
function leads(index: number, times: readonly LineTime[], lines: readonly Line[]): boolean {
  const { line, own, partner } = times[index] as LineTime;
  if (times[index - 1]?.line === line) return partner === index - 1 && leads(index - 1, times, lines);
  const { kind, block } = lines[line] as Line;
  const wrapped = kind === 'text' && lines[line - 1]?.block === block;
  return own.written.start <= (wrapped ? LEAD : HEAD);
}

const dayNear = ({ month, day }: WrittenDate, current: string | undefined): string | undefined =>
  month === undefined && day !== undefined && current !== undefined ? nearestOfMonth(day, current) : undefined;

const dayNumber = (date: string | undefined): number | undefined => {
  const midnight = date === undefined ? undefined : midnightOf(date);
  return midnight === undefined ? undefined : midnight / DAY;
};

/** Every date that lines name; the same list as before where they are the same. */
export function namedDates(lines: readonly Line[], kept: Untouched, last?: readonly NamedDate[]): readonly NamedDate[] {
  const fresh: NamedDate[] = [];
  datesIn(
    lines,
    (_line, dates, line) => {
      for (const date of dates) fresh.push({ date, line });
    },
    last ? { from: kept.until, to: kept.behind } : undefined,
  );
  if (!last) return fresh;
  const [from, to] = [kept.until, kept.behind].map((until) => countWhile(last, ({ line }) => line < until)) as [number, number];
  return replaced(last, { from, to }, fresh);
}

const isSamePassed = (a: Passed | undefined, b: Passed | undefined): boolean =>
  a?.current === b?.current && a?.date === b?.date && a?.minutes === b?.minutes && a?.inTimeline === b?.inTimeline;

const datesIn = seeker(pagesOfLines, (line) => {
  const dates = line.kind === 'code' ? [] : datesOf(line);
  return dates.length > 0 ? dates : undefined;
});

/** The date that a line gives to the entries below it: a heading or bold line, a date column, or a line that says little else. */
const headingDate = rememberedFor((line: Line, inTimeline: boolean): WrittenDate | undefined => {
  const [first] = datesOf(line);
  if (!first || line.kind === 'heading' || emphasised(line)) return first;
  if (line.cells) return inTimeline ? dateOfRow(line) : isBrief(line) ? first : undefined;
  return (inTimeline ? isLed(line, first) : isBrief(line)) ? first : undefined;
});

const BEFORE_DATE = ignoringCase(
  /^(?:[^\p{L}\p{N}]|\b(?:on|day|date|dates|incident|night|morning|evening|afternoon|of|the|next|same|\p{L}{3,6}day|mon|tues?|wed|thur?s?|fri|sat|sun|\d)\b)*$/u,
);

/** “14 January:”, “Day 2 (Jan 15)”, “On the morning of Jan 15”: words of a date alone come before it. */
const isLed = ({ plain }: Line, { start }: WrittenDate): boolean => BEFORE_DATE.test(plain.slice(0, start));

function firstKnown<T>(all: readonly T[], dateOf: (one: T, index: number) => string | undefined): string | undefined {
  for (const [index, one] of all.entries()) {
    const date = dateOf(one, index);
    if (date) return date;
  }
  return undefined;
}

const isBrief = remembered(({ plain }: Line): boolean => plain.trim().split(/\s+/).length <= 8);

const minutes = ({ hour = 0, minute }: LineTime): number => hour * 60 + minute;

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Half a day backwards is midnight passed; less is disorder, which is for a rule to say. */
function rolledOver(current: string | undefined, previous: Passed | undefined, time: LineTime, inTimeline: boolean): string | undefined {
  if (!current || !previous || !inTimeline || previous.date === undefined) return current;
  return previous.minutes - minutes(time) > 12 * 60 ? valid(previous.date, 1) : previous.date;
}

/** The end of a range that names only its start's date: the same day, or the next when it would run backwards. */
function endDate(start: LineTime | undefined, end: LineTime): string | undefined {
  if (!start?.on) return undefined;
  return minutes(end) < minutes(start) ? valid(start.on, 1) : start.on;
}

function startDate(end: LineTime, start: LineTime): string {
  const day = end.on as string;
  return minutes(start) > minutes(end) ? (valid(day, -1) ?? day) : day;
}

function valid(date: string, days: number): string | undefined {
  try {
    return addDays(date, days);
  } catch {
    return undefined; // 31 February: kept as it is written, but nothing is computed from it
  }
}

const lastInstant = remembered((_own: object): { date?: string; offset?: string; iana?: string; instant?: string } => ({}));

/** The instant of a time, worked out once for its date and zone. */
function knownInstant(time: LineTime): string | undefined {
  const { date, zone } = time;
  if (!date || zone.kind === 'none') return undefined;
  const last = lastInstant(time.own);
  const offset = zone.offsets?.length === 1 ? zone.offsets[0] : `${zone.offsets?.length}`;
  if (last.date !== date || last.offset !== offset || last.iana !== zone.iana)
    Object.assign(last, { date, offset, iana: zone.iana, instant: instantOf(time) });
  return last.instant;
}

/** The ISO instant of a time with date and unambiguous zone. */
function instantOf({ date, hour, minute, second, zone, valid: possible }: LineTime): string | undefined {
  if (!date || !possible || hour === undefined || hour > 23 || zone.kind === 'none') return undefined;
  const offset = zone.offsets?.length === 1 ? zone.offsets[0] : undefined;
  if (offset) {
    const midnight = midnightOf(date);
    return midnight === undefined
      ? undefined
      : isoInstant(midnight + hour * 3600 + minute * 60 + Math.min(second, 59) - secondsOfOffset(offset));
  }
  if (!zone.iana || zone.offsets) return undefined;
  const local = `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone.iana).toInstant().toString();
  } catch {
    return undefined; // an impossible date
  }
}

const isoInstant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '');

const two = (n: number): string => String(n).padStart(2, '0');
