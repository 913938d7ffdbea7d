import { Temporal } from 'temporal-polyfill';
import { seeker } from './along-pages';
import { countWhile } from './bisect';
import { isoDate, type WrittenDate } from './dates';
import { midnightOf } from './epoch';
import { type Line, pagesOfLines } from './line';
import { datesOf } from './line-times';
import { remembered } from './memo';
import { secondsOfOffset } from './moments';
import { type Range, replaced, withOthers } from './range';
import type { LineTime } from './times';
import type { Untouched } from './untouched';

/** What dates were given by. */
export interface Dating {
  /** Every date, and its line. */
  named: readonly NamedDate[];
  year: number | undefined;
  first: string | undefined;
  incident: string | undefined;
  /** What holds behind each time. */
  behind: readonly Passed[];
}

interface NamedDate {
  date: WrittenDate;
  line: number;
}

/** What the date of a time goes by in front of it. */
interface Passed {
  /** The date that was named last. */
  current: string | undefined;
  /** The last time: its date, its minutes since midnight, and whether it stands in the timeline. */
  date: string | undefined;
  minutes: number;
  inTimeline: boolean;
}

/** What dates are read by: the lines, of each whether it stands in the timeline, and which of the times were read anew. */
interface DateContext {
  lines: readonly Line[];
  kept: Untouched;
  timeline: readonly boolean[];
  fresh: Range;
}

/**
 * Gives every time the date it means: the one beside it, its partner's in a range, or the last one named above it.
 * A timeline starts over at the incident's first date and rolls over at midnight. Times that are not fresh keep what they have by `last` where that is still what holds; which may have changed is answered.
 */
export function dateTimes(times: readonly LineTime[], context: DateContext, last?: Dating): { dating: Dating; changed: Range } {
  const { lines, timeline, kept, fresh } = context;
  const named = namedDates(lines, kept, last?.named);
  const standsAlone = (line: number) => lines[line]?.kind === 'heading' || isBrief(lines[line] as Line);
  const year = named.find(({ date }) => date.year)?.date.year;
  const first = firstKnown(named, ({ date }) => isoDate(date, year));
  const incident = firstKnown(named.length > 0 ? times : [], ({ written }) => written && isoDate(written, year)) ?? first;
  const known = last && last.year === year && last.first === first && last.incident === incident ? last : undefined;
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
      const { date, line } = named[next] as NamedDate;
      if (line !== time.line && timeline[line] === timeline[time.line] && standsAlone(line)) current = isoDate(date, year) ?? current;
    }
    const own = named.length > 0 && time.written ? isoDate(time.written, year) : undefined;
    current = own ?? rolledOver(current, passed, time, inTimeline);
    const partner = time.partner !== undefined && time.partner < index ? times[time.partner] : undefined;
    time.date = own ?? endDate(partner, time) ?? current;
    passed = { current, date: time.date, minutes: minutes(time), inTimeline };
    behind.push(passed);
  }
  const changed = { from, to: index };
  const again = times.slice(from, index);
  for (const time of again) {
    const start = time.partner === undefined ? undefined : times[time.partner];
    if (start && !time.written && start.written && start.date && (start.partner ?? 0) < (time.partner ?? 0))
      time.date = startDate(start, time);
  }
  for (const time of again) time.instant = knownInstant(time);
  const all = known?.behind ?? [];
  return { dating: { named, year, first, incident, behind: withOthers(all, { from, to: index }, behind) }, changed };
}

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
  const dates = datesOf(line);
  return dates.length > 0 ? dates : undefined;
});

function firstKnown<T>(all: readonly T[], dateOf: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const date = dateOf(one);
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
  if (!start?.date) return undefined;
  return minutes(end) < minutes(start) ? valid(start.date, 1) : start.date;
}

function startDate(end: LineTime, start: LineTime): string {
  return minutes(start) > minutes(end) ? (valid(end.date as string, -1) ?? (end.date as string)) : (end.date as string);
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
