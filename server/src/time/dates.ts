import { Temporal } from 'temporal-polyfill';
import { lowercase, lowercaseOnly } from '../text/fast-regexp';
import { midnightOf } from './epoch';

/** A calendar date as written; `year` is absent in `January 10`, the day and month are absent where their order is not clear. Of a range of days (`January 14-19, 2026`) it is the first. */
export interface WrittenDate {
  start: number;
  end: number;
  year?: number;
  month?: number;
  day?: number;
  /** The two numbers of `04-12-2022` or `9/10`, whose order depends on the document. */
  either?: readonly [number, number];
  /** `25/12/2022` shows that this document writes the day first, `12/25/2022` that it does not. */
  dayFirst?: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** “Feb 9 1924 UTC” names a time: no incident is so old. */
const YEAR = '(?:19\\d\\d(?!\\s?(?:utc|gmt|z|hrs?|hours|[ecmp][sd]?t)\\b)|20\\d\\d)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const TH = '(?:st|nd|rd|th)?';
const DASH = '[-–—]';
const TO = `(?:\\s?${DASH}\\s?|\\s(?:to|through|thru|until|and)\\s)`;
/** After the last day of a range: no minutes, no am or pm. */
const NO_TIME = '(?!\\d|[:.h]\\d|\\s?[ap]\\.?m)';
/** For texts in small letters. */
const DATE = lowercaseOnly(
  new RegExp(
    [
      `(?<y1>${YEAR})[-/.](?<m1>1[0-2]|0?[1-9])[-/.](?<d1>${DAY})(?!\\d)`,
      `(?<a>\\d{1,2})(?:[-/.](?<b>\\d{1,2})[-/.](?<y2>${YEAR})|[-/](?<b2>\\d{1,2})[-/](?<y7>\\d\\d))(?![\\d.])`,
      `(?<d3>${DAY})[-/ ](?<n3>${MONTH})[-/ ,]+(?<y3>${YEAR})(?!\\d)`,
      // January 14-19, 2026 · Jan 14–19
      `(?<n8>${MONTH})\\s+(?<d8>${DAY})${TH}(?:${TO}${DAY}${TH}[\\s,]+(?:of\\s+)?(?<y8>${YEAR})(?!\\d)|${DASH}${DAY}${TH}${NO_TIME})`,
      `(?<n4>${MONTH})\\s+(?<d4>${DAY})${TH}(?!\\d|:\\d)(?:[\\s,]+(?:of\\s+)?(?<y4>${YEAR})(?!\\d))?`,
      // 14–19 January 2026 · 14-19 Jan; with spaces around the dash it may be a number and a date, unless a year follows
      `(?<d9>${DAY})${TH}(?:${TO}${DAY}${TH}\\s+(?:of\\s+)?(?<n9>${MONTH})(?![\\p{L}])[\\s,]+(?<y9>${YEAR})(?!\\d)|(?:${DASH}|\\s(?:to|through)\\s)${DAY}${TH}\\s+(?:of\\s+)?(?<n10>${MONTH})(?![\\p{L}]))`,
      `(?<d5>${DAY})(?:st|nd|rd|th|\\.)?(?:\\s+|-)(?:of\\s+)?(?<n5>${MONTH})(?![\\p{L}])(?:[\\s,]+(?<y5>${YEAR})(?!\\d))?`,
      `(?<a6>\\d{1,2})\\/(?<b6>\\d{1,2})(?=\\s+(?:at\\s+)?\\d{1,2}[:.h]\\d\\d)`,
    ]
      .map((form) => `(?<![\\p{L}\\d/.:-])${form}`)
      .join('|'),
    'gu',
  ),
);
/** What every date has in it, found faster. */
const HINT = new RegExp(
  `\\d[-/.]\\d|\\d(?:st|nd|rd|th|\\.)?[-/\\s]\\s*(?:of\\s+)?(?:${MONTHS.join('|')})|(?:${MONTHS.join('|')})[a-z]*\\.?\\s+\\d`,
  'i',
);

type Groups = Record<string, string | undefined>;

/** Every date written in a text. Offsets are relative to it. */
export function datesIn(text: string): WrittenDate[] {
  if (!HINT.test(text)) return [];
  return [...lowercase(text).matchAll(DATE)].flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const found = isWord(text, start, end) ? undefined : values(match.groups ?? {});
    return found ? [{ start, end, ...found }] : [];
  });
}

/** “2 may fail”, “1. May be due to”: a month only where no word follows. */
function isWord(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  if (!/^may\s|\bmay$|^\d+\..*\p{L}$/u.test(written) || /\d(?:st|nd|rd|th)\b/.test(written)) return false;
  return !/^(?:\s*(?:$|[,:;.)\]|–—-])|\s+(?:at\s+)?\d)/.test(text.slice(end, end + 8));
}

function values(g: Groups): Pick<WrittenDate, 'year' | 'month' | 'day' | 'either' | 'dayFirst'> | undefined {
  const year = fullYear(g.y1 ?? g.y2 ?? g.y7 ?? g.y3 ?? g.y8 ?? g.y4 ?? g.y9 ?? g.y5);
  const own = year ? { year } : {};
  const [a, b] = [g.a ?? g.a6, g.b ?? g.b2 ?? g.b6];
  if (a && b) {
    const numeric = dayAndMonth(Number(a), Number(b), g.a6 !== undefined);
    return numeric && { ...own, ...numeric };
  }
  const name = g.n3 ?? g.n8 ?? g.n4 ?? g.n9 ?? g.n10 ?? g.n5;
  const month = name ? MONTHS.indexOf(name.slice(0, 3)) + 1 : Number(g.m1);
  return { ...own, month, day: Number(g.d1 ?? g.d3 ?? g.d8 ?? g.d4 ?? g.d9 ?? g.d5) };
}

const fullYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);

/** `04-12-2022` can be April or December; `25/12/2022` cannot. Without a year, `9/10 7:55` is read as in the United States unless the document says otherwise, and numbers that no calendar has are no date. */
function dayAndMonth(a: number, b: number, withoutYear: boolean): Omit<WrittenDate, 'start' | 'end' | 'year'> | undefined {
  const possible = Math.min(a, b) >= 1 && Math.max(a, b) <= 31 && Math.min(a, b) <= 12;
  if (withoutYear && !possible) return undefined;
  if (a > 12 && b <= 12) return { day: a, month: b, dayFirst: true };
  if (b > 12 && a <= 12) return { day: b, month: a, dayFirst: false };
  if (a === b) return { day: a, month: b };
  return possible ? { either: [a, b], ...(withoutYear ? { month: a, day: b } : {}) } : {};
}

/** Every month with its year, such as “January 2026”. */
export function monthsIn(text: string): { year: number; month: number }[] {
  return [...lowercase(text).matchAll(MONTH_OF_YEAR)].map(([, name = '', year]) => ({
    year: Number(year),
    month: MONTHS.indexOf(name.slice(0, 3)) + 1,
  }));
}

const MONTH_OF_YEAR = lowercaseOnly(new RegExp(`(?<![\\p{L}\\d])(${MONTH}),?\\s+(?:of\\s+)?(${YEAR})(?!\\d)`, 'gu'));

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const WHOLE = lowercaseOnly(new RegExp(`^[^\\p{L}\\p{N}]*(?:on\\s+)?(?:${WEEKDAY}\\.?,?\\s*)?$`, 'u'));
const REST = lowercaseOnly(new RegExp(`^(?:[,\\s(]*${WEEKDAY})?[^\\p{L}\\p{N}]*$`, 'u'));

/** The date that a cell of a table consists of, with or without a weekday; here `14/01` is one too. */
export function dateAlone(cell: string): WrittenDate | undefined {
  const text = cell.trimEnd();
  // What a time after it would say of it.
  const [date] = datesIn(`${text} 00:00`);
  if (!date || date.end > text.length) return undefined;
  const lower = text.toLowerCase();
  return WHOLE.test(lower.slice(0, date.start)) && REST.test(lower.slice(date.end)) ? date : undefined;
}

/** `YYYY-MM-DD`, the year taken from `year` where the date has none; undefined when anything is unknown. */
export function isoDate(date: Omit<WrittenDate, 'start' | 'end'>, year: number | undefined): string | undefined {
  const y = date.year ?? year;
  if (!y || !date.month || !date.day) return undefined;
  return `${y}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Whether the calendar has such a day. */
export const isDate = (date: string): boolean => midnightOf(date) !== undefined;

/** The day after an ISO date; undefined for a date that no calendar has. */
export function nextDay(date: string): string | undefined {
  try {
    return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  } catch {
    return undefined;
  }
}
