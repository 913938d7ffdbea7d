import type { ClockTime } from '../model/postmortem';
import { datesIn } from '../time/dates';
import { clockIn, clockLike } from '../time/format-clock';
import { two } from './moment';

/** How a document writes an entry. */
export interface TimelineForm {
  /** The whole line of an entry, from what is written in it; `others`: how many entries come before it. A heading has its text below it. */
  line(entry: EntryParts, others: number): string;
  /** A clock time, by the seconds since midnight. */
  clock(second: number): string;
  /** A date, by its ISO form. */
  date(iso: string): string;
  /** Whether every entry has its date. */
  dated: boolean;
  /** Whether entries name their zone. */
  zoned: boolean;
  /** A bar ends a cell. */
  cell: boolean;
  /** A blank line parts entries. */
  apart: boolean;
}

/** What is in an entry, as it is written. */
export interface EntryParts {
  date: string | undefined;
  clock: string;
  zone: string | undefined;
  text: string;
}

/** What may be between a time and what is before it: the marks of bold text, brackets. */
export const OPEN = /^(?:\*\*|__|[*_`[(])*/;

const parts = (second: number): [number, number, number] => [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];

export const clockIn24 = (second: number, seconds: boolean): string => {
  const [hour, minute, rest] = parts(second);
  return clockIn('24h', hour, minute, rest, seconds);
};

export const clockAs =
  (text: string) =>
  (second: number): string =>
    clockLike(text, ...parts(second));

/** A date and what parts it from its time; a time without a date has none. Undefined where there is something else. */
export function dayIn(before: string): { text?: string; after: string } | undefined {
  if (before === '') return { after: ' ' };
  const [date] = datesIn(`${before} 00:00`);
  const after = date ? before.slice(date.end) : '';
  return date && date.start === 0 && /^[\s,T:·–—-]{1,4}(?:at )?$/.test(after) ? { text: before.slice(0, date.end), after } : undefined;
}

/** The zone that is written beside a time: what is before and after its name, brackets included. */
export function ownZone({ span, zone }: ClockTime, text: string, end: number): { before: string; after: string; end: number } | undefined {
  if (zone.kind !== 'explicit' || !zone.span || zone.span.start < span.end || zone.span.end > end) return undefined;
  const before = text.slice(span.end, zone.span.start);
  if (!/^[ \u00A0]?[([]?$/.test(before)) return undefined;
  const bracket = /[([]/.test(before) ? (/^[)\]]/.exec(text.slice(zone.span.end))?.[0] ?? '') : '';
  // After `14:05Z` another zone needs a space.
  return { before: before === '' ? ' ' : before, after: bracket, end: zone.span.end + bracket.length };
}

const LONG = 'January February March April May June July August September October November December'.split(' ');

/** Writes dates as another one is written; one of numbers, whose order others may not know, becomes an ISO date. */
export function dateAs(model: string | undefined): (iso: string) => string {
  const [, day, month, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Z][a-z]{2,8})(?: \d{1,2}(?:st|nd|rd|th)?)?(,? \d{4})?$/.exec(model ?? '') ?? [];
  if (!month || model === undefined) return (iso) => iso;
  const names = LONG.includes(month) && month !== 'May' ? LONG : LONG.map((name) => name.slice(0, 3));
  return (iso) => {
    const [y = '', m = '', d = ''] = iso.split('-');
    const name = names[Number(m) - 1] ?? m;
    const tail = year === undefined ? '' : year.startsWith(',') ? `, ${y}` : ` ${y}`;
    const number = day?.length === 2 && day.startsWith('0') ? two(Number(d)) : String(Number(d));
    return day ? `${number} ${name}${tail}` : `${name} ${number}${tail}`;
  };
}
