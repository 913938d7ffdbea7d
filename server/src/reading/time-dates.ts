import { Temporal } from 'temporal-polyfill';
import { memo, memoFor } from '../incremental/memo';
import { emphasised, type Line, type LineContent } from '../markdown/line';
import type { ClockTime } from '../model/postmortem';
import { caseInsensitive } from '../text/fast-regexp';
import { firstResult } from '../text/first-result';
import { memoText } from '../text/memo-text';
import { DAY, secondsOfOffset } from '../time/compare';
import type { WrittenDate } from '../time/dates';
import { midnightOf } from '../time/epoch';
import type { LineTime, UndatedTime } from './line-time';
import { dateOfRow, datesOf, timesIn } from './line-times';
import { dayOf, type NamedDate, nearestOfMonth, yearsOf } from './years';

/** What dates are read by. */
export interface DateContext {
  lines: readonly Line[];
  /** Whether a line is in the timeline. */
  inTimeline: (line: number) => boolean;
  /** The date in the front matter, which has a year. */
  published: string | undefined;
}

/** What the date of a time goes by: what is known before it. */
interface Passed {
  /** The date that was named last. */
  current: string | undefined;
  /** The last time: its date, its minutes since midnight, and whether it is in the timeline. Without a date when another was named since. */
  date: string | undefined;
  minutes: number;
  inTimeline: boolean;
}

/**
 * Gives every time the date it means: the one beside it or in its row, its partner's in a range, or the last one named above it.
 * A timeline starts over at the incident's first date and rolls over at midnight.
 */
export function assignDates(times: readonly UndatedTime[], context: DateContext): LineTime[] {
  const { lines, inTimeline, published } = context;
  const named = namedDates(lines);
  const contentOf = (line: number) => (lines[line] as Line).content;
  const isHeading = ({ date, line }: NamedDate) => headingDate(contentOf(line), inTimeline(line)) === date;
  const isPlain = (one: NamedDate) => isHeading(one) || timesIn(contentOf(one.line)).length > 0;
  const years = yearsOf(named, isPlain, lines, published);
  const days = named.map(({ date, line }) => dayOf(date, line, years));
  const leading = times.map(({ line }, index) => !inTimeline(line) || leads(index, times, lines));
  const first = days.find(Boolean);
  const incident =
    firstResult(times, ({ own, line }, index) => (own.date && leading[index] ? dayOf(own.date, line, years) : undefined)) ?? first;
  const on: (string | undefined)[] = [];
  let passed: Passed | undefined;
  let current = first;
  let next = 0;
  for (const [index, time] of times.entries()) {
    const { own, line } = time;
    const isEntry = inTimeline(line);
    if (isEntry && !passed?.inTimeline) {
      current = incident;
      passed = undefined;
    }
    for (; next < named.length && (named[next]?.line ?? 0) <= line; next++) {
      const one = named[next] as NamedDate;
      if (one.line === line || inTimeline(one.line) !== isEntry || days[next] === undefined || !isHeading(one)) continue;
      current = days[next];
      if (passed) passed = { ...passed, current, date: undefined };
    }
    const written = own.date && (dayOf(own.date, line, years) ?? dayNear(own.date, passed?.date ?? current));
    const partner = time.partner !== undefined && time.partner < index ? time.partner : undefined;
    const ended = partner === undefined ? undefined : endDate(on[partner], times[partner] as UndatedTime, time);
    const day = written ?? (own.date ? undefined : (ended ?? rolledOver(current, passed, time, isEntry)));
    on.push(day);
    if (leading[index]) {
      current = day ?? current;
      passed = { current, date: day, minutes: minutes(time), inTimeline: isEntry };
    }
  }
  return times.map((time, index) => dated(time, startOfRange(index, times, on) ?? on[index], years.known));
}

/** The time with its day: a date where the document names a year, else a day's number. */
function dated({ span, own, zone, partner, line }: UndatedTime, on: string | undefined, known: boolean): LineTime {
  const { written, text, hour, dated } = own;
  const date = known ? on : undefined;
  const day = known ? undefined : dayNumber(on);
  const time: LineTime = { span, text, minute: written.minute, second: written.second, valid: !written.impossible, zone, line, own, on };
  if (hour !== undefined) time.hour = hour;
  if (dated !== undefined) time.dated = dated;
  if (date !== undefined) time.date = date;
  if (day !== undefined) time.day = day;
  const instant = instantOf(time);
  if (instant !== undefined) time.instant = instant;
  if (partner !== undefined) time.partner = partner;
  return time;
}

/** The day of a time whose range names only the date of its end. */
function startOfRange(index: number, times: readonly UndatedTime[], on: readonly (string | undefined)[]): string | undefined {
  const time = times[index] as UndatedTime;
  const end = time.partner === undefined ? undefined : times[time.partner];
  const day = on[time.partner ?? -1];
  if (!end?.own.date || time.own.date || !day || (end.partner ?? 0) >= (time.partner ?? 0)) return undefined;
  return minutes(time) > minutes(end) ? (otherDay(day, -1) ?? day) : day;
}

/** How far from the beginning of a line or an entry its time may be. */
const [HEAD, LEAD] = [48, 6];

/** Whether a time is the one that its line of the timeline is about: others in the line tell of something earlier or later. */
function leads(index: number, times: readonly UndatedTime[], lines: readonly Line[]): boolean {
  const { line, own, partner } = times[index] as UndatedTime;
  if (times[index - 1]?.line === line) return partner === index - 1 && leads(index - 1, times, lines);
  const { content, block } = lines[line] as Line;
  const wrapped = content.kind === 'text' && lines[line - 1]?.block === block;
  return own.written.start <= (wrapped ? LEAD : HEAD);
}

const dayNear = ({ month, day }: WrittenDate, current: string | undefined): string | undefined =>
  month === undefined && day !== undefined && current !== undefined ? nearestOfMonth(day, current) : undefined;

const dayNumber = (date: string | undefined): number | undefined => {
  const midnight = date === undefined ? undefined : midnightOf(date);
  return midnight === undefined ? undefined : midnight / DAY;
};

/** Every date that lines name, in order. */
const namedDates = (lines: readonly Line[]): NamedDate[] =>
  lines.flatMap(({ content }, line) => datesNamed(content).map((date) => ({ date, line })));

const datesNamed = memo((line: LineContent): readonly WrittenDate[] => (line.kind === 'code' ? [] : datesOf(line)));

/** The date that a line gives to the entries below it: a heading or bold line, a date column, or a line that says little else. */
const headingDate = memoFor((line: LineContent, inTimeline: boolean): WrittenDate | undefined => {
  const [first] = datesOf(line);
  if (!first || line.kind === 'heading' || emphasised(line)) return first;
  if (line.cells) return inTimeline ? dateOfRow(line) : isBrief(line) ? first : undefined;
  return (inTimeline ? isLed(line, first) : isBrief(line)) ? first : undefined;
});

const BEFORE_DATE = caseInsensitive(
  /^(?:[^\p{L}\p{N}]|\b(?:on|day|date|dates|incident|night|morning|evening|afternoon|of|the|next|same|\p{L}{3,6}day|mon|tues?|wed|thur?s?|fri|sat|sun|\d)\b)*$/u,
);

/** “14 January:”, “Day 2 (Jan 15)”, “On the morning of Jan 15”: words of a date alone come before it. */
const isLed = ({ plain }: LineContent, { start }: WrittenDate): boolean => BEFORE_DATE.test(plain.slice(0, start));

const isBrief = memo(({ plain }: LineContent): boolean => plain.trim().split(/\s+/).length <= 8);

const minutes = ({ own: { hour = 0, written } }: UndatedTime): number => hour * 60 + written.minute;

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Half a day backwards is midnight passed; less is disorder, which is for a rule to say. */
function rolledOver(current: string | undefined, previous: Passed | undefined, time: UndatedTime, inTimeline: boolean): string | undefined {
  if (!current || !previous || !inTimeline || previous.date === undefined) return current;
  return previous.minutes - minutes(time) > 12 * 60 ? otherDay(previous.date, 1) : previous.date;
}

/** The end of a range that names only its start's date: the same day, or the next when it would run backwards. */
function endDate(on: string | undefined, start: UndatedTime, end: UndatedTime): string | undefined {
  return on && (minutes(end) < minutes(start) ? otherDay(on, 1) : on);
}

/** The date so many days later; undefined for an impossible date. */
function otherDay(date: string, days: number): string | undefined {
  try {
    return addDays(date, days);
  } catch {
    return undefined; // 31 February: kept as it is written, but nothing is computed from it
  }
}

/** The ISO instant of a time with date and unambiguous zone. */
function instantOf({ date, hour, minute, second, zone, valid }: ClockTime): string | undefined {
  if (!date || !valid || hour === undefined || hour > 23 || zone.kind === 'none') return undefined;
  const offset = zone.offsets?.length === 1 ? zone.offsets[0] : undefined;
  if (offset) {
    const midnight = midnightOf(date);
    return midnight === undefined
      ? undefined
      : isoInstant(midnight + hour * 3600 + minute * 60 + Math.min(second, 59) - secondsOfOffset(offset));
  }
  return zone.iana && !zone.offsets ? localInstant(`${date}T${two(hour)}:${two(minute)}:${two(second)} ${zone.iana}`) : undefined;
}

const isoInstant = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000', '');

const two = (n: number): string => String(n).padStart(2, '0');

/** The instant of a local time in a zone of the IANA database. */
const localInstant = memoText((moment): string | undefined => {
  const [local = '', iana = ''] = moment.split(' ');
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(iana).toInstant().toString();
  } catch {
    return undefined; // an impossible date
  }
});
