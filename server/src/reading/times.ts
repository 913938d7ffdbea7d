import { LiveSpan } from '../incremental/live-span';
import { remembered } from '../incremental/memo';
import { areSame } from '../incremental/shallow-equal';
import { type Range, replaced } from '../incremental/splice';
import type { Untouched } from '../incremental/untouched';
import type { Line } from '../markdown/line';
import type { ClockTime, Zone } from '../model/postmortem';
import { pagesOfTimes } from '../rules/support/times';
import { countWhile } from '../text/binary-search';
import type { Span } from '../text/span';
import type { WrittenTime } from '../time/clock-times';
import { type ZoneMention, zoneAt } from '../time/zones';
import { type Declarations, type LentZone, lentBy } from './declared-zones';
import { type OwnTime, ownTimesIn, type Stretch } from './line-clock-times';
import type { LineTime } from './line-time';
import { type Dating, dateTimes, namedDates } from './time-dates';

/** The time alone, what it does not have left out. */
function timeOnly(from: LineTime): ClockTime {
  const { span, text, hour, minute, second, valid, zone, dated, date, day, instant, partner, given } = from;
  if (given && given.date === date && given.day === day && given.instant === instant) return given;
  const time: ClockTime = { span, text, minute, second, valid, zone };
  if (hour !== undefined) time.hour = hour;
  if (dated !== undefined) time.dated = dated;
  if (date !== undefined) time.date = date;
  if (day !== undefined) time.day = day;
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
  kept: Untouched;
  declarations: Declarations;
  /** Of each line, whether it stands in the timeline. */
  timeline: readonly boolean[];
  house?: House | undefined;
  /** The date in the front matter, which has a year. */
  published?: string | undefined;
}

/** The times of a reading, and what they were read by, from which the next reading goes on. */
export interface Times {
  all: readonly LineTime[];
  /** Those that may be others than at the last reading, by their numbers. */
  changed: Range;
  /** The same as they are given out: the same list as at the last reading where nothing about it has changed. */
  given: readonly ClockTime[];
  dating: Dating;
  by: { house: House; published: string | undefined; declared: readonly unknown[] };
}

/** Reads every clock time of the prose, with its zone and how it came by it, its date and its instant. */
export function readTimes({ lines, kept, declarations, timeline, house = NO_HOUSE, published }: TimeContext, before?: Times): Times {
  const by = { house, published, declared: declarations.key };
  const last =
    before?.by.house === house && before.by.published === published && areSame(before.by.declared, by.declared) ? before : undefined;
  const all = last?.all ?? [];
  // The zone of a time may stand in the line below.
  const from = last ? Math.max(0, kept.until - 1) : 0;
  const behind = last ? kept.behind : Infinity;
  const head = countWhile(all, ({ line }) => line < from);
  const tail = all.slice(countWhile(all, ({ line }) => line < behind));
  const times = all.slice(0, head);
  const read = (from: number, to: number) =>
    ownTimesIn(
      lines,
      (line, stretches, index) => {
        for (const stretch of stretches) {
          const first = times.length;
          for (const own of stretch.times) {
            const lent = lentTo(own, { stretch, line, index, next: lines[index + 1], declarations });
            times.push(timeOf(own, { line, index, from: stretch.from, first, lent, house }));
          }
        }
      },
      { from, to },
    );
  read(from, behind);
  // Partners are told by their numbers.
  const isTailSame = times.length + tail.length === all.length;
  if (isTailSame) times.push(...tail);
  else read(behind, Infinity);
  if (last && isTailSame && times.length === all.length && head + tail.length === all.length) {
    const named = namedDates(lines, kept, last.dating.named);
    if (named === last.dating.named) return { ...last, changed: { from: head, to: head } };
  }
  const fresh = { from: head, to: isTailSame ? all.length - tail.length : times.length };
  const { dating, changed } = dateTimes(times, { lines, kept, timeline, fresh, published }, last?.dating);
  const tailLength = times.length - changed.to;
  const old = before?.given ?? [];
  const given = replaced(old, { from: changed.from, to: old.length - tailLength }, times.slice(changed.from, changed.to).map(timeOnly));
  if (given !== old) pagesOfTimes(given, { items: old, head: changed.from, tail: tailLength });
  return { all: times, changed, given, dating, by };
}

/** A zone that a time has from elsewhere. */
interface Lent {
  kind: 'explicit' | 'declared';
  by: LentZone;
}

interface Lending {
  stretch: Stretch;
  line: Line;
  index: number;
  next: Line | undefined;
  declarations: Declarations;
}

/** The zone that the next line or a declaration has for a time without one. */
function lentTo({ written, lender }: OwnTime, { stretch, line, index, next, declarations }: Lending): Lent | undefined {
  if (written.zone ?? lender?.zone) return undefined;
  const wrapped = zoneWrapped(written, stretch.text, line, next);
  if (wrapped) return { kind: 'explicit', by: wrapped };
  const declared = declarations.at(index, line.span.start + stretch.from + written.start);
  return declared && { kind: 'declared', by: declared };
}

/** Where a time stands and what it has from there. */
interface TimePlace {
  line: Line;
  index: number;
  /** Where on the line its stretch begins, and the number of the first time in that. */
  from: number;
  first: number;
  lent: Lent | undefined;
  house: House;
}

const lastTime = remembered((_own: OwnTime): { time?: LineTime; lent?: Lent | undefined; house?: House } => ({}));

/** A time without its date, which is told by those around it. */
function timeOf(own: OwnTime, { line, index, from, first, lent, house }: TimePlace): LineTime {
  const { written, lender } = own;
  const partner = written.partner === undefined ? undefined : first + written.partner;
  const last = lastTime(own);
  const { time } = last;
  if (time && time.partner === partner && last.house === house && last.lent?.by === lent?.by && last.lent?.kind === lent?.kind) {
    time.line = index;
    time.on = undefined;
    time.date = undefined;
    time.day = undefined;
    time.instant = undefined;
    return time;
  }
  // Every field in its place: V8 reads objects of one shape several times as fast as those of many.
  const fresh: LineTime = {
    span: new LiveSpan(line.span, from + written.start, line.span, from + written.end),
    text: own.text,
    hour: own.hour,
    minute: written.minute,
    second: written.second,
    valid: !written.impossible,
    zone: settled(zoneOf(written, lender, lent, { line, from }), house),
    dated: own.dated,
    date: undefined,
    day: undefined,
    instant: undefined,
    partner,
    line: index,
    written: own.date,
    on: undefined,
    own,
    given: undefined,
  };
  Object.assign(last, { time: fresh, lent, house });
  return fresh;
}

/** A zone whose abbreviation has one meaning in this house. */
function settled(zone: Zone, house: House): Zone {
  const offset = zone.text === undefined ? undefined : house[zone.text.toUpperCase()];
  if (!offset) return zone;
  const { iana: _iana, ...own } = zone;
  return { ...own, offsets: [offset] };
}

/** The zone of a time at a line's end that was wrapped to the next line. */
function zoneWrapped({ end }: WrittenTime, text: string, { block }: Line, next: Line | undefined): LentZone | undefined {
  if (!next || next.block !== block || next.marker || text.slice(end).trim() !== '') return undefined;
  const zone = zoneOpening(next);
  return zone && lentBy(next, zone);
}

const zoneOpening = remembered(({ plain }: Line) => zoneAt(plain, 0));

function zoneOf(
  time: WrittenTime,
  lender: WrittenTime | undefined,
  lent: Lent | undefined,
  { line, from }: Pick<TimePlace, 'line' | 'from'>,
): Zone {
  const own = (zone: ZoneMention) => named(zone, new LiveSpan(line.span, from + zone.start, line.span, from + zone.end));
  if (time.zone) return { kind: 'explicit', ...own(time.zone) };
  if (lender?.zone) return { kind: 'range', ...own(lender.zone) };
  return lent ? { kind: lent.kind, ...named(lent.by.zone, lent.by.span) } : { kind: 'none' };
}

function named({ text, offsets, iana }: ZoneMention, span: Span): Omit<Zone, 'kind'> {
  const zone: Omit<Zone, 'kind'> = { text, span };
  if (offsets) zone.offsets = [...offsets];
  if (iana) zone.iana = iana;
  return zone;
}
