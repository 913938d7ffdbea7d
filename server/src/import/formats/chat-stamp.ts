import { datesIn } from '../../time/dates';
import { clockAt, type Moment, stampIn, type WallDate } from '../moment';

/** Days that a chat names by what they are now: nobody knows later which they were. */
const RELATIVE = /\b(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b,?/i;
const BETWEEN = /^[\s\u00A0,•·.()]*(?:at)?[\s\u00A0,•·.()]*$/i;
const LONGEST = 60;

/** A time as chats show it: `10:32 AM`, `Today at 10:32 AM`, `3/4/2026 14:05`, `10:42 • 13/08/2026`. `half`: AM or PM is said. */
export function chatStamp(text: string): { when: Moment; half: boolean } | undefined {
  if (text.length > LONGEST || !/\d:\d\d/.test(text)) return undefined;
  const whole = stampIn(text);
  if (whole) return { when: whole, half: /[ap]\.?m/i.test(text) };
  const at = /(?<![\d:])\d{1,2}:\d\d/.exec(text)?.index ?? 0;
  const clock = clockAt(text, at);
  if (!clock) return undefined;
  const around = `${text.slice(0, at)}  ${text.slice(clock.end)}`.replace(RELATIVE, '');
  // A date of numbers is one before a time.
  const [date] = datesIn(`${around.trimEnd()} 00:00`);
  const rest = date ? around.slice(0, date.start) + around.slice(date.end) : around;
  if (!BETWEEN.test(rest)) return undefined;
  const day = date && dayOf(date, around.slice(date.start, date.end));
  return { when: { second: clock.second, ...(day && { date: day }) }, half: clock.half };
}

function dayOf({ year, month, day, either }: ReturnType<typeof datesIn>[number], written: string): WallDate | undefined {
  if (either) return { written };
  return month === undefined || day === undefined ? undefined : { ...(year !== undefined && { year }), month, day };
}

/** A line that names the day of the messages below it: `Wednesday, March 4th`, `March 4, 2026`; null for “Today”, which is no date. */
export function dayLine(line: string): WallDate | null | undefined {
  if (line.length > LONGEST) return undefined;
  const text = line.trim().replace(/^[-–—\s]+|[-–—\s]+$/g, '');
  const rest = text.replace(RELATIVE, '').trim();
  if (rest === '') return text === '' ? undefined : null;
  const [date] = datesIn(rest);
  return date && date.start === 0 && date.end === rest.length ? (dayOf(date, rest) ?? null) : undefined;
}
