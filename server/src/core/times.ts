import { countWhile } from './bisect';
import { type Dating, dateTimes } from './calendar';
import { clockTimes, type WrittenTime } from './clock';
import type { WrittenDate } from './dates';
import type { Declarations } from './declarations';
import { pagesOfTimes } from './given';
import { type Line, pagesOfLines } from './line';
import { remembered } from './memo';
import type { ClockTime, Loose, Zone } from './model';
import { seeker } from './pages';
import { type ZoneMention, zoneAt } from './zones';

/** A clock time, the line it stands in, and the date written beside it. It is the same object as in the last reading where it stands as it stood. */
export interface LineTime extends Loose<ClockTime> {
  line: number;
  written: WrittenDate | undefined;
  /** What it says by itself: the same object as long as nobody edits its line. */
  own: OwnTime;
  /** What was last given out of it. */
  given: ClockTime | undefined;
}

/** The time alone, what it does not have left out. */
function timeOnly(from: LineTime): ClockTime {
  const { span, text, hour, minute, second, valid, zone, date, instant, partner, given } = from;
  if (given && given.date === date && given.instant === instant) return given;
  const time: ClockTime = { span, text, minute, second, valid, zone };
  if (hour !== undefined) time.hour = hour;
  if (date !== undefined) time.date = date;
  if (instant !== undefined) time.instant = instant;
  if (partner !== undefined) time.partner = partner;
  from.given = time;
  return time;
}

/** What abbreviations of zones stand for in a house. */
type House = Readonly<Record<string, string>>;

const NO_HOUSE: House = {};

/** What times are read by beside their lines. */
export interface TimeContext {
  lines: readonly Line[];
  /** How many of the lines at the beginning are as they were at the last reading, and in the same sections. */
  untouched: number;
  declarations: Declarations;
  /** Of each line, whether it stands in the timeline. */
  timeline: readonly boolean[];
  house?: House | undefined;
}

/** The times of a reading, and what they were read by, from which the next reading goes on. */
export interface Times {
  all: readonly LineTime[];
  /** How many at the beginning are those of the last reading. */
  kept: number;
  /** The same as they are given out: the same list as at the last reading where nothing about it has changed. */
  given: ClockTime[];
  dating: Dating;
  by: { house: House; declared: string };
}

/** Reads every clock time of the prose, with its zone and how it came by it, its date and its instant. */
export function readTimes({ lines, untouched, declarations, timeline, house = NO_HOUSE }: TimeContext, last?: Times): Times {
  const by = { house, declared: declarations.key };
  const isSame = last && last.by.house === house && last.by.declared === by.declared;
  // A time's zone may stand in the line below.
  const from = isSame ? Math.max(0, untouched - 1) : 0;
  const same = isSame ? countWhile(last.all, ({ line }) => line < from) : 0;
  const times = last?.all.slice(0, same) ?? [];
  timesIn(
    lines,
    (line, found, index) => {
      for (const { text, from, times: all } of found) {
        const first = times.length;
        const offset = line.span.start + from;
        for (const own of all) {
          const { written, lender } = own;
          const isZoned = written.zone !== undefined || lender?.zone !== undefined;
          const lent = isZoned
            ? undefined
            : (wrapped(written, text, line, lines[index + 1]) ?? declarations.at(index, offset + written.start));
          const partner = written.partner === undefined ? undefined : first + written.partner;
          times.push(timeAt(own, index, offset, partner, lent, house));
        }
      }
    },
    from,
  );
  const { dating, kept } = dateTimes(times, { lines, untouched, timeline }, same, last?.dating);
  if (last && kept === last.all.length && kept === times.length) return { ...last, dating, kept };
  const given = last?.given.slice(0, kept) ?? [];
  for (let index = kept; index < times.length; index++) given.push(timeOnly(times[index] as LineTime));
  if (last) pagesOfTimes(given, { items: last.given, head: kept, tail: 0 });
  return { all: times, kept, given, dating, by };
}

const lastTime = remembered((_own: OwnTime): { time?: LineTime; lent?: Lent; house?: House } => ({}));

/** The zone that the next line or a declaration has for a time. */
type Lent = Zone | ZoneMention | undefined;

/** A time without its date, which is told by those around it. `offset` is where what is read with it begins. */
function timeAt(own: OwnTime, line: number, offset: number, partner: number | undefined, lent: Lent, house: House): LineTime {
  const { written, lender } = own;
  const last = lastTime(own);
  const { time } = last;
  const [start, end] = [offset + written.start, offset + written.end];
  const stands = time?.span.start === start && time.partner === partner;
  if (stands && last.house === house && isSameZone(last.lent, lent)) {
    time.line = line;
    time.date = undefined;
    time.instant = undefined;
    return time;
  }
  // Every field in its place: V8 reads objects of one shape several times as fast as those of many.
  const fresh: LineTime = {
    span: { start, end },
    text: own.text,
    hour: own.hour,
    minute: written.minute,
    second: written.second,
    valid: !written.impossible,
    zone: settled(zoneOf(written, lender, offset, lent), house),
    date: undefined,
    instant: undefined,
    partner,
    line,
    written: written.date,
    own,
    given: undefined,
  };
  Object.assign(last, { time: fresh, lent, house });
  return fresh;
}

const isSameZone = (a: Lent, b: Lent): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** What of a line is read at once, where it begins on the line, and its times. */
interface Stretch {
  text: string;
  from: number;
  times: readonly OwnTime[];
}

/** What a time says by itself and beside the others of its line. */
export class OwnTime {
  constructor(
    readonly text: string,
    readonly hour: number | undefined,
    readonly written: WrittenTime,
    /** One beside it, whose zone holds for it too. */
    readonly lender: WrittenTime | undefined,
  ) {}
}

const timesIn = seeker(pagesOfLines, (line): readonly Stretch[] | undefined => {
  if (line.kind === 'code' || LOG.test(line.plain)) return undefined;
  const found = stretches(line).map(({ text, from }) => {
    const all = clockTimes(text);
    return { text, from, times: all.map((time, at) => ownTime(time, at, all, text)) };
  });
  return found.some(({ times }) => times.length > 0) ? found : undefined;
});

function ownTime(time: WrittenTime, at: number, all: readonly WrittenTime[], text: string): OwnTime {
  const partner = all[time.partner ?? -1];
  const hour = hourOfDay(time, partner, (time.partner ?? -1) > at);
  const lender = time.zone ? undefined : time.partner === undefined ? lastOfList(time, all, text) : partner;
  return new OwnTime(text.slice(time.start, time.end), hour, time, lender);
}

/** A zone whose abbreviation has one meaning in this house. */
function settled(zone: Zone, house: House): Zone {
  const offset = zone.text === undefined ? undefined : house[zone.text.toUpperCase()];
  if (!offset) return zone;
  const { iana: _iana, ...own } = zone;
  return { ...own, offsets: [offset] };
}

/** The zone of a time at a line's end that was wrapped to the next line. */
function wrapped({ end }: WrittenTime, text: string, { block }: Line, next: Line | undefined): Zone | undefined {
  if (!next || next.block !== block || next.marker || text.slice(end).trim() !== '') return undefined;
  const zone = zoneAt(next.plain, 0);
  return zone && { kind: 'explicit', ...named(zone, next.span.start) };
}

/** A pasted line of a log, which no reader takes for prose. */
const LOG =
  /"(?:level|msg|time|timestamp|error)":\s?"|^\W{0,3}(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d+)?Z?\W{0,3}\s*(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|CRIT(?:ICAL)?|TRACE)\b/;

const ONLY_TIME =
  /^[\s\d:.T/-]*\d{1,2}[:.]?\d\d(?::\d\d)?[\s\dapm.]*(?:[-–]\s*\d{1,2}:\d\d\s*)?[\s(]*(?:[A-Z]{1,4}|[+-]\d\d:?\d\d)?[\s)]*$/i;

/** What of a line is read at once: the cells of a row each by itself; inline code only where it is nothing but a time. */
function stretches({ plain, span, code, cells }: Line): { text: string; from: number }[] {
  let text = plain;
  for (const { start, end } of code) {
    const [from, to] = [start - span.start, end - span.start];
    if (from >= 0 && to <= text.length && !ONLY_TIME.test(text.slice(from, to))) {
      text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
    }
  }
  if (!cells) return [{ text, from: 0 }];
  return cells.map(({ start, end }) => ({ text: text.slice(start - span.start, end - span.start), from: start - span.start }));
}

const onClock = (hour: number, meridiem: 'am' | 'pm'): number => (hour % 12) + (meridiem === 'pm' ? 12 : 0);

/** The hour on a 24-hour clock. One end of a range lends the other its am or pm, unless the range would then run backwards. */
function hourOfDay(
  { hour, minute, meridiem, impossible }: WrittenTime,
  partner: WrittenTime | undefined,
  opens: boolean,
): number | undefined {
  if (impossible) return undefined;
  if (meridiem) return onClock(hour, meridiem);
  if (!partner?.meridiem || hour > 12 || hour === 0) return hour % 24;
  const lent = onClock(hour, partner.meridiem);
  const ahead = onClock(partner.hour, partner.meridiem) * 60 + partner.minute - (lent * 60 + minute);
  const backwards = opens ? ahead < 0 : ahead > 0;
  return backwards ? (lent + 12) % 24 : lent;
}

function zoneOf(time: WrittenTime, lender: WrittenTime | undefined, offset: number, zone: Zone | ZoneMention | undefined): Zone {
  if (time.zone) return { kind: 'explicit', ...named(time.zone, offset) };
  if (lender?.zone) return { kind: 'range', ...named(lender.zone, offset) };
  if (zone && 'kind' in zone) return zone;
  return zone ? { kind: 'declared', ...named(zone, 0) } : { kind: 'none' };
}

const ENUMERATION = /^\s*(?:,|and|or|&|\/|,\s*(?:and|or))\s*(?:at|again at)?\s*$/i;

/** `at 10:05, 10:10 and 10:15 UTC`: the last of an enumeration lends its zone to the others. */
function lastOfList(time: WrittenTime, all: readonly WrittenTime[], text: string): WrittenTime | undefined {
  for (let at = all.indexOf(time); at + 1 < all.length; at++) {
    const [current, next] = [all[at] as WrittenTime, all[at + 1] as WrittenTime];
    if (!ENUMERATION.test(text.slice(current.end, next.start))) return undefined;
    if (next.zone) return next;
  }
  return undefined;
}

function named({ text, start, end, offsets, iana }: ZoneMention, offset: number): Omit<Zone, 'kind'> {
  const zone: Omit<Zone, 'kind'> = { text, span: { start: offset + start, end: offset + end } };
  if (offsets) zone.offsets = [...offsets];
  if (iana) zone.iana = iana;
  return zone;
}
