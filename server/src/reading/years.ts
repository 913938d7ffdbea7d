import { memo } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';
import { partitionPoint } from '../text/binary-search';
import { memoText } from '../text/memo-text';
import { DAY } from '../time/compare';
import { isoDate, monthsIn, type WrittenDate } from '../time/dates';
import { midnightOf } from '../time/epoch';

/** A date that a line names. */
export interface NamedDate {
  date: WrittenDate;
  line: number;
}

/** What a document's dates are read by where they leave something open. */
export interface Years {
  /** Dates with a year, in order; where the document names no year, its first date in a year of no meaning. */
  anchors: readonly Anchor[];
  /** Whether the document names a year at all. */
  known: boolean;
  /** Whether `04-12-2022` is in December; undefined where nothing tells. */
  dayFirst: boolean | undefined;
}

interface Anchor {
  /** ISO date. */
  date: string;
  line: number;
}

/** A leap year, which has every day that a year can have. */
const NO_YEAR = 2000;
const [HALF_MONTH, MONTH, QUARTER, HALF] = [16, 31, 92, 183];

/** By what the dates of a document are read. Dates that head something or are beside a time count more than those of running text; `published` is that of the front matter. */
export function yearsOf(
  named: readonly NamedDate[],
  isPlain: (date: NamedDate) => boolean,
  lines: readonly Line[],
  published: string | undefined,
): Years {
  if (named.length === 0) return { anchors: [], known: false, dayFirst: undefined };
  const dayFirst = dayFirstIn(named);
  const anchors = named.flatMap((one) => {
    const date = one.date.year ? isoDate(ordered(one.date, dayFirst), undefined) : undefined;
    return date ? [{ date, line: one.line, plain: isPlain(one) }] : [];
  });
  const plain = anchors.filter((anchor) => anchor.plain);
  const dated = plain.length > 0 || published ? [...(published ? [{ date: published, line: -1 }] : []), ...plain] : anchors;
  const known = dated.length > 0 ? dated : monthsOf(lines);
  if (known.length > 0) return { anchors: known, known: true, dayFirst };
  const first = named.find(({ date }) => isoDate(ordered(date, dayFirst), NO_YEAR));
  const reference = first && isoDate(ordered(first.date, dayFirst), NO_YEAR);
  return { anchors: reference ? [{ date: reference, line: first.line }] : [], known: false, dayFirst };
}

/** ISO date that is meant by a date on a line: its year is that of the nearest anchor above it, or else below, unless New Year lies between them. */
export function dayOf(date: WrittenDate, line: number, { anchors, known, dayFirst }: Years): string | undefined {
  const own = ordered(date, dayFirst);
  if (own.year || !own.month || !own.day) return isoDate(own, undefined);
  const anchor = anchors[Math.max(0, partitionPoint(anchors, (one) => one.line <= line) - 1)];
  if (!anchor) return undefined;
  const near = (known ? withinQuarter : withinHalf)(anchor.date);
  // Many entries are of few days.
  const key = own.month * 32 + own.day;
  if (!near.has(key)) near.set(key, nearest(anchor.date, own, known ? QUARTER : HALF));
  return near.get(key);
}

/** Of an anchor, the dates near it that months and days were found to be. */
const daysNear = () => memoText((_anchor): Map<number, string | undefined> => new Map());

const [withinQuarter, withinHalf] = [daysNear(), daysNear()];

/** “The 16th”, said after another day: the nearest that has this number. */
export function nearestOfMonth(day: number, to: string): string | undefined {
  const there = midnightOf(to);
  if (there === undefined) return undefined;
  const number = (at: number) => new Date(at * 1000).getUTCDate();
  for (let apart = 0; apart <= HALF_MONTH; apart++)
    for (const at of [there + apart * DAY, there - apart * DAY])
      if (number(at) === day) return new Date(at * 1000).toISOString().slice(0, 10);
  return undefined;
}

function ordered(date: WrittenDate, dayFirst: boolean | undefined): Pick<WrittenDate, 'year' | 'month' | 'day'> {
  if (!date.either || dayFirst === undefined) return date;
  const [month, day] = dayFirst ? [date.either[1], date.either[0]] : date.either;
  return { ...(date.year ? { year: date.year } : {}), month, day };
}

/** A day and month in the year of another date, or in the year before or after where that is nearer and no more than some days away. */
function nearest(to: string, date: Pick<WrittenDate, 'month' | 'day'>, most: number): string | undefined {
  const year = Number(to.slice(0, 4));
  const same = isoDate(date, year);
  const [here, there] = [same === undefined ? undefined : midnightOf(same), midnightOf(to)];
  if (there === undefined) return same;
  const apart = here === undefined ? Infinity : Math.abs(here - there);
  const others = [year - 1, year + 1].flatMap((other) => {
    const iso = isoDate(date, other);
    const at = iso === undefined ? undefined : midnightOf(iso);
    return iso && at !== undefined ? [{ iso, apart: Math.abs(at - there) }] : [];
  });
  const nearer = others.find((other) => other.apart < apart && other.apart <= most * DAY);
  // 29 February is a day of some years; 30 February is a slip, which is kept for the rule that reports it.
  return nearer?.iso ?? (here === undefined && date.day === 29 ? undefined : same);
}

/** Whether days come first in the numeric dates: one of them shows it, or the dates in words do. */
function dayFirstIn(named: readonly NamedDate[]): boolean | undefined {
  const shows = (dayFirst: boolean) => named.some(({ date }) => date.dayFirst === dayFirst);
  const [days, months] = [shows(true), shows(false)];
  if (days || months) return days === months ? undefined : days;
  const open = named.find(({ date }) => date.either && date.year)?.date;
  if (!open) return undefined;
  const others = named.flatMap(({ date }) => {
    const at = date.either ? undefined : midnightOf(isoDate(date, undefined) ?? '');
    return at === undefined ? [] : [at];
  });
  const isNear = (dayFirst: boolean) => {
    const at = midnightOf(isoDate(ordered(open, dayFirst), undefined) ?? '');
    return at !== undefined && others.some((other) => Math.abs(other - at) <= MONTH * DAY);
  };
  const [day, month] = [isNear(true), isNear(false)];
  return day === month ? undefined : day;
}

/** Where no day of a year is named, the middle of each month that is: “Outage of January 2026”. */
function monthsOf(lines: readonly Line[]): Anchor[] {
  return lines.flatMap(({ content }, line) =>
    monthsOfLine(content).map((month) => ({ date: isoDate({ ...month, day: 15 }, undefined) as string, line })),
  );
}

const monthsOfLine = memo(({ plain }: LineContent) => monthsIn(plain));
