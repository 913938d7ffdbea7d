import { midnightOf } from './epoch';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const TOKEN = /\d+|\p{L}+/gu;

/** What a number or a word of a date is. */
type Part = 'year' | 'month' | 'day' | 'weekday' | undefined;

/**
 * A date written as another one is: `2026-03-04` like `2026-03-03`, `Wed, March 4th` like `Tue, March 3rd`.
 * @param written the date in the text, its weekday included
 * @param was the same as an ISO date
 * @param now the ISO date to write
 * @returns undefined where it is not clear what a number is, as in `03-03-2026`, or the calendar has no such day
 */
export function dateLike(written: string, was: string, now: string): string | undefined {
  const tokens = written.match(TOKEN) ?? [];
  const midnight = midnightOf(now);
  const parts = partsOf(tokens, was);
  if (midnight === undefined || !parts) return undefined;
  const [year = '', month = '', day = ''] = now.split('-');
  const isNumeric = !tokens.some(isMonth);
  const isPadded = tokens.some((token) => /^0/.test(token)) || (isNumeric && !tokens.some((token) => /^\d$/.test(token)));
  const number = (value: string) => (isPadded ? value : String(Number(value)));
  let index = 0;
  const text = written.replace(TOKEN, (token) => {
    const part = parts[index++];
    if (part === 'year') return year.slice(-token.length);
    if (part === 'day') return number(day);
    if (part === 'month') return isNumeric ? number(month) : named(token, MONTHS[Number(month) - 1] as string);
    return part === 'weekday' ? named(token, DAYS[new Date(midnight * 1000).getUTCDay()] as string) : token;
  });
  return text.replace(/(\d+)(?:st|nd|rd|th)\b/g, (_, value: string) => value + ordinal(Number(value)));
}

/** What each number and word is; undefined where a number can be one thing or the other, or there are several days. */
function partsOf(tokens: readonly string[], was: string): Part[] | undefined {
  const [year, month, day] = was.split('-').map(Number);
  const parts = tokens.map((token): Part => {
    if (/^\d{4}$/.test(token)) return Number(token) === year ? 'year' : undefined;
    if (isMonth(token)) return 'month';
    return DAYS.some((name) => abbreviates(token, name)) ? 'weekday' : undefined;
  });
  const places = tokens.flatMap((token, index) => (/^\d\d?$/.test(token) ? [index] : []));
  const values = places.map((index) => Number(tokens[index]));
  const set = (...kinds: Part[]) => {
    for (const [index, kind] of kinds.entries()) parts[places[index] as number] = kind;
    return parts;
  };
  if (parts.includes('month') || values.length === 1) return values.length === 1 && values[0] === day ? set('day') : undefined;
  const [a, b, short] = values;
  const hasYear = parts.includes('year');
  if (values.length !== (hasYear ? 2 : 3) && values.length !== 2) return undefined;
  if (short !== undefined && short !== (year as number) % 100) return undefined;
  const tail: Part[] = short === undefined ? [] : ['year'];
  const [isMonthFirst, isDayFirst] = [a === month && b === day, a === day && b === month];
  if (parts.find(Boolean) === 'year' && /^\d{4}$/.test(tokens.find((token) => /^\d/.test(token)) ?? ''))
    return isMonthFirst ? set('month', 'day') : undefined;
  return isMonthFirst === isDayFirst ? undefined : isMonthFirst ? set('month', 'day', ...tail) : set('day', 'month', ...tail);
}

const isMonth = (token: string): boolean => MONTHS.some((name) => abbreviates(token, name));

const abbreviates = (token: string, name: string): boolean =>
  token.length >= 3 && token.length <= name.length && name.toLowerCase().startsWith(token.toLowerCase());

/** A name as long as the other one is, with its capitals. */
function named(like: string, name: string): string {
  const text = like.length < 5 && !/^(?:june|july)$/i.test(like) ? name.slice(0, 3) : name;
  return like === like.toUpperCase() ? text.toUpperCase() : like === like.toLowerCase() ? text.toLowerCase() : text;
}

const ordinal = (day: number): string => (day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'));
