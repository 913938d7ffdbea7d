import { endOfTime } from '../edits/entry-shape';
import type { ClockTime, Postmortem, TimelineEntry } from '../model/postmortem';

/** What an entry says, taken apart. */
export interface EntryParts {
  /** Date, time and zone as they are written, with their markup. */
  when: string;
  /** The rest. */
  what: string;
  /** Where the rest begins. */
  start: number;
}

const AFTER = /^\]?\)?(?:\*{1,2}|_{1,2})?:?(?:\*{1,2}|_{1,2})?[ \t]*(?:[-–—:|]+[ \t]*|\r?\n[ \t]*)?/;

/**
 * Takes an entry apart where its time comes first and nothing but a date is before it; undefined elsewhere.
 * @param from where its content begins, after the list marker
 * @param to where it ends
 */
export function partsOfEntry(
  { time: index }: TimelineEntry,
  from: number,
  to: number,
  { times, text }: Postmortem,
): EntryParts | undefined {
  const time = index === undefined ? undefined : times[index];
  if (!time?.valid || time.span.start < from) return undefined;
  const before = text.slice(from, time.span.start).replace(time.dated ?? '', '');
  if (/\p{L}/u.test(before.replace(/^(?:\W*)(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/i, ''))) return undefined;
  const partner: ClockTime | undefined = times[time.partner ?? -1];
  const end = Math.max(endOfTime(time, text), partner && partner.span.start > time.span.start ? endOfTime(partner, text) : 0);
  const start = end + (AFTER.exec(text.slice(end, to))?.[0].length ?? 0);
  const when = text
    .slice(from, start)
    .trim()
    .replace(/[\s:|–—-]+$/, '')
    .replace(/:([*_]{1,2})$/, '$1');
  const what = text.slice(start, to).trim();
  return isBalanced(when) && isBalanced(what) && what !== '' ? { when, what, start } : undefined;
}

/** Whether all emphasis and brackets that open in a text close in it. */
const isBalanced = (text: string): boolean =>
  ['*', '**', '_', '__', '`'].every((mark) => text.split(mark).length % 2 === 1) &&
  text.split('[').length === text.split(']').length &&
  text.split('(').length === text.split(')').length;
