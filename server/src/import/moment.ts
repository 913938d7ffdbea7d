import { midnightOf } from '../time/epoch';
import { zoneAt } from '../time/zones';

/** When something happened: an instant where the source says day and zone, else what a clock showed. */
export type Moment = Instant | Wall;

export interface Instant {
  /** Seconds since the epoch. */
  epoch: number;
}

/** What a clock showed, as far as the source says it. */
export interface Wall {
  /** Since midnight. */
  second: number;
  date?: WallDate;
  /** A zone that has several meanings, or whose day is not known. */
  zone?: string;
}

/** Without a year, as in syslog; or as it is written where nobody knows whether the day or the month comes first. */
export type WallDate = { year?: number; month: number; day: number } | { written: string };

export const isInstant = (moment: Moment): moment is Instant => 'epoch' in moment;

/** `YYYY-MM-DD` of a date that has all of it. */
export function isoOf(date: WallDate | undefined): string | undefined {
  if (!date || 'written' in date || date.year === undefined) return undefined;
  const iso = `${date.year}-${two(date.month)}-${two(date.day)}`;
  return midnightOf(iso) === undefined ? undefined : iso;
}

export const two = (value: number): string => String(value).padStart(2, '0');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const CLOCK = '(?<h>\\d{1,2}):(?<m>\\d\\d)(?::(?<s>\\d\\d)(?:[.,]\\d{1,9})?)?(?:[ \\u00A0\\u202F]?(?<x>[AaPp])\\.?[Mm]\\b\\.?)?';
const ZONE = '(?: ?(?<z>Z|[+-]\\d\\d(?::?\\d\\d)?|[A-Z]{2,5})(?![A-Za-z0-9:])(?: [A-Z]{3,4}(?= m=|$))?)?';
const MONTH = '(?<n>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? )?';
const YEAR = '(?<y>(?:19|20)\\d\\d)';
const DAY = '(?<d>3[01]|[12]\\d|0?[1-9])';

/** How programs write a date and a time. */
const STAMPS = [
  // 2026-03-04T14:05:00Z · 2026/03/04 14:05:00 · 2026-03-04, 14:05:00 +0000
  `${YEAR}[-/](?<mo>0[1-9]|1[0-2])[-/](?<d>\\d\\d)(?:[T\\t]|,? )${CLOCK}${ZONE}`,
  // 04/Mar/2026:14:05:00 +0000 · Wed, 04 Mar 2026 14:05:00 GMT
  `${WEEKDAY}${DAY}[-/ ]${MONTH}[-/ ]${YEAR}[: ]${CLOCK}${ZONE}`,
  // Wed Mar  4 14:05:00 2026 +0000 · Wed Mar  4 14:05:00 UTC 2026
  `${WEEKDAY}${MONTH} {1,2}${DAY} ${CLOCK}(?: (?<z2>[A-Z]{3,4}))? ${YEAR}${ZONE}`,
  // March 4, 2026 2:05 PM · Mar 4th, 2026 at 14:05
  `${WEEKDAY}${MONTH} {1,2}${DAY}(?:st|nd|rd|th)?,? ${YEAR},? (?:at )?${CLOCK}${ZONE}`,
  // Mar  4 14:05:00
  `${WEEKDAY}${MONTH} {1,2}${DAY}(?:st|nd|rd|th)?,? (?:at )?${CLOCK}(?![ ]\\d{4}\\b)`,
].map((form) => new RegExp(form, 'y'));

/** A date and a time that begin a text, and where they end. */
export function stampAt(text: string, at = 0): { when: Moment; end: number } | undefined {
  for (const form of STAMPS) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found) continue;
    const g = found.groups ?? {};
    const second = secondOf(g);
    const month = g.mo ? Number(g.mo) : monthOf(g.n ?? '');
    if (second === undefined || !month) return undefined;
    const zone = zoneNamed(g.z ?? g.z2);
    const end = at + found[0].length - (g.z !== undefined && !zone ? found[0].length - found[0].lastIndexOf(g.z) : 0);
    const date = { ...(g.y && { year: Number(g.y) }), month, day: Number(g.d) };
    return { when: momentOf(second, date, zone), end: text.slice(0, end).trimEnd().length };
  }
  return undefined;
}

/** A text that is a date and a time and nothing else. */
export function stampIn(text: string): Moment | undefined {
  const trimmed = text.trim();
  const found = stampAt(trimmed);
  return found?.end === trimmed.length ? found.when : undefined;
}

/** Seconds since midnight of a clock's groups; undefined for what no clock shows. */
function secondOf({ h, m, s = '0', x }: Record<string, string | undefined>): number | undefined {
  const [hour, minute, second] = [Number(h), Number(m), Math.min(Number(s), 59)];
  if (minute > 59 || (x ? hour < 1 || hour > 12 : hour > 23)) return undefined;
  const of24 = x ? (hour % 12) + (/p/i.test(x) ? 12 : 0) : hour;
  return of24 * 3600 + minute * 60 + second;
}

const CLOCK_AT = new RegExp(CLOCK, 'y');

/** A clock time at an offset: seconds since midnight, where it ends, and whether AM or PM is said. */
export function clockAt(text: string, at = 0): { second: number; end: number; half: boolean } | undefined {
  CLOCK_AT.lastIndex = at;
  const found = CLOCK_AT.exec(text);
  const second = found ? secondOf(found.groups ?? {}) : undefined;
  if (!found || second === undefined || /^[:\d]/.test(text.slice(at + found[0].length))) return undefined;
  return { second, end: at + found[0].length, half: found.groups?.x !== undefined };
}

/** Zone names and offsets in one form: offsets in seconds where there is one meaning. */
type Named = { name: string; offset?: number };

function zoneNamed(text: string | undefined): Named | undefined {
  if (text === undefined) return undefined;
  const numeric = /^([+-])(\d\d):?(\d\d)?$/.exec(text);
  if (numeric) {
    const seconds = Number(numeric[2]) * 3600 + Number(numeric[3] ?? 0) * 60;
    return { name: text, offset: numeric[1] === '-' ? -seconds : seconds };
  }
  const found = zoneAt(text, 0);
  if (found?.end !== text.length) return undefined;
  const [offset, ...others] = found.offsets ?? [];
  const sure = offset !== undefined && others.length === 0 && !found.iana;
  return { name: text, ...(sure && { offset: secondsOf(offset) }) };
}

function secondsOf(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

function momentOf(second: number, date: WallDate, zone: Named | undefined): Moment {
  const iso = isoOf(date);
  const midnight = iso === undefined ? undefined : midnightOf(iso);
  if (midnight !== undefined && zone?.offset !== undefined) return { epoch: midnight + second - zone.offset };
  return { second, date, ...(zone && { zone: zone.name }) };
}

/** A number of seconds, milli-, micro- or nanoseconds since the epoch, by its size. */
export function epochIn(value: unknown): Instant | undefined {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^\d{9,19}(?:\.\d{1,9})?$/.test(value))) return undefined;
  const number = Number(value);
  const size = number >= 1e17 ? 1e9 : number >= 1e14 ? 1e6 : number >= 1e11 ? 1e3 : 1;
  const epoch = Math.floor(number / size);
  return epoch >= 1e8 && epoch < 1e10 ? { epoch } : undefined;
}

/** A moment of a record: a date and a time as text, or a number. */
export const momentIn = (value: unknown): Moment | undefined => epochIn(value) ?? (typeof value === 'string' ? stampIn(value) : undefined);
