import { caseInsensitive } from '../text/fast-regexp';
import type { Span } from '../text/span';
import type { WrittenDate } from './dates';

/** What may be between a time and the date that follows it: `17:33 UTC on Wed, 14 January`, `17:33 (Jan 14)`. */
const BEFORE_DATE =
  /^(?![\s\S]{200})[^.;\p{L}–—-]*(?:\(?(?:UTC|GMT|[A-Z]{2,4})[^\s]*\s*)?\(?(?:on|of|,)?\s*(?:the\s+)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\s+)?$/u;

const TH = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)\\b';
const DAY_BEFORE = caseInsensitive(new RegExp(`(?:^[^\\p{L}\\p{N}]*|\\b(?:on|the|day),?\\s+)${TH}[\\s,:*_–—-]*(?:at\\s+)?$`, 'u'));
const DAY_AFTER = new RegExp(`^[\\s,]*(?:\\(?[A-Z]{2,4}\\)?\\s+)?(?:on|of) the ${TH}`);
/** So far from a time its day of the month may be. */
const NEAR = 40;

/** A text, and how far it belongs to one of its times: from the end of the one before to the start of the next. */
interface Around {
  text: string;
  from: number;
  to: number;
}

/** The date that belongs to a time, of those in its text: before it, or right after it. */
export function dateBeside(time: Span, { text, from, to }: Around, dates: readonly WrittenDate[]): WrittenDate | undefined {
  const before = dates.findLast(({ start, end }) => start >= from && end <= time.start);
  const after = dates.find(({ start, end }) => start >= time.end && end <= to);
  return before ?? (after && isNext(time, after, text) ? after : dayBeside(time, { text, from, to }));
}

/** After a dash an entry's text begins, unless there is nothing but the date. */
function isNext({ end }: Span, date: WrittenDate, text: string): boolean {
  const between = text.slice(end, date.start);
  return BEFORE_DATE.test(/[\p{L}\p{N}]/u.test(text.slice(date.end)) ? between : between.replace(/^\s*[-–—]/, ''));
}

/** “8 PM UTC on the 16th”, “16th, 10:05”: a day of the month that is spoken of. */
function dayBeside({ start, end }: Span, { text, from, to }: Around): WrittenDate | undefined {
  const cut = start - from > NEAR ? `x ${text.slice(start - NEAR, start)}` : text.slice(from, start);
  const before = DAY_BEFORE.exec(cut);
  if (before) return { start: start - before[0].length, end: start, day: Number(before.groups?.day) };
  const after = DAY_AFTER.exec(text.slice(end, Math.min(to, end + NEAR)));
  return after ? { start: end, end: end + after[0].length, day: Number(after.groups?.day) } : undefined;
}
