import { Temporal } from 'temporal-polyfill';
import { midnightOf } from './epoch';
import { small, smallLetters } from './ignoring-case';

/** A calendar date as written; `year` is absent in `January 10`, the day and month are absent where their order cannot be told. */
export interface WrittenDate {
  start: number;
  end: number;
  year?: number;
  month?: number;
  day?: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
/** For texts in small letters. */
const DATE = small(
  new RegExp(
    [
      `(?<y1>${YEAR})[-/.](?<m1>1[0-2]|0?[1-9])[-/.](?<d1>${DAY})(?!\\d)`,
      `(?<a>\\d{1,2})(?:[-/.](?<b>\\d{1,2})[-/.](?<y2>${YEAR})|[-/](?<b2>\\d{1,2})[-/](?<y7>\\d\\d))(?![\\d.])`,
      `(?<d3>${DAY})[-/ ](?<n3>${MONTH})[-/ ,]+(?<y3>${YEAR})(?!\\d)`,
      `(?<n4>${MONTH})\\s+(?<d4>${DAY})(?:st|nd|rd|th)?(?![\\d:])(?:[\\s,]+(?:of\\s+)?(?<y4>${YEAR})(?!\\d))?`,
      `(?<d5>${DAY})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<n5>${MONTH})(?![\\p{L}])(?:[\\s,]+(?<y5>${YEAR})(?!\\d))?`,
      `(?<m6>1[0-2]|0?[1-9])\\/(?<d6>${DAY})(?=\\s+(?:at\\s+)?\\d{1,2}[:.h]\\d\\d)`,
    ]
      .map((form) => `(?<![\\p{L}\\d/.:-])${form}`)
      .join('|'),
    'gu',
  ),
);
/** What every date has in it, found faster. */
const HINT = new RegExp(
  `\\d[-/.]\\d|\\d(?:st|nd|rd|th)?[-/\\s]\\s*(?:of\\s+)?(?:${MONTHS.join('|')})|(?:${MONTHS.join('|')})[a-z]*\\.?\\s+\\d`,
  'i',
);

/** Every date written in a text. Offsets are relative to it. */
export function datesIn(text: string): WrittenDate[] {
  if (!HINT.test(text)) return [];
  return [...smallLetters(text).matchAll(DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...values(match.groups ?? {}),
  }));
}

function values(g: Record<string, string | undefined>): Pick<WrittenDate, 'year' | 'month' | 'day'> {
  const year = fullYear(g.y1 ?? g.y2 ?? g.y7 ?? g.y3 ?? g.y4 ?? g.y5);
  const name = g.n3 ?? g.n4 ?? g.n5;
  const second = g.b ?? g.b2;
  const numeric = g.a && second ? dayAndMonth(Number(g.a), Number(second)) : {};
  const month = name ? MONTHS.indexOf(name.slice(0, 3)) + 1 : (numeric.month ?? number(g.m1 ?? g.m6));
  const day = numeric.day ?? number(g.d1 ?? g.d3 ?? g.d4 ?? g.d5 ?? g.d6);
  return { ...(year ? { year } : {}), ...(month ? { month } : {}), ...(day ? { day } : {}) };
}

const number = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

const fullYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);

/** `04-12-2022` can be April or December; `25/12/2022` cannot. */
function dayAndMonth(a: number, b: number): { month?: number; day?: number } {
  if (a > 12 && b <= 12) return { day: a, month: b };
  if (b > 12 && a <= 12) return { day: b, month: a };
  return a === b ? { day: a, month: b } : {};
}

/** `YYYY-MM-DD`, the year taken from `year` where the date has none; undefined when anything is unknown. */
export function isoDate(date: WrittenDate, year: number | undefined): string | undefined {
  const y = date.year ?? year;
  if (!y || !date.month || !date.day) return undefined;
  return `${y}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** Whether the calendar has such a day. */
export const isDate = (date: string): boolean => midnightOf(date) !== undefined;

/** The day behind an ISO date; undefined for a date that no calendar has. */
export function nextDay(date: string): string | undefined {
  try {
    return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
  } catch {
    return undefined;
  }
}
