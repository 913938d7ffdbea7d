import { memo } from '../incremental/memo';
import type { LineContent } from '../markdown/line';
import { clockTimes, type WrittenTime } from '../time/clock-times';
import type { WrittenDate } from '../time/dates';
import { dateOfRow } from './line-times';

/** What of a line is read at once, where it begins on the line, and its times. */
export interface Stretch {
  text: string;
  from: number;
  times: readonly OwnTime[];
}

/** What a time says by itself and beside the others of its line. */
export interface OwnTime {
  readonly text: string;
  readonly hour: number | undefined;
  readonly written: WrittenTime;
  /** One beside it, whose zone applies to it, too. */
  readonly lender: WrittenTime | undefined;
  /** The date beside it, or in the date column of its row. */
  readonly date: WrittenDate | undefined;
  /** That date, or its partner's in a range, as written. */
  readonly dated: string | undefined;
}

const NONE: readonly Stretch[] = [];

/** The clock times of a line. */
export const clockTimesOf = memo((line: LineContent): readonly Stretch[] => {
  if (line.kind === 'code' || LOG.test(line.plain)) return NONE;
  const column = dateOfRow(line);
  const found = stretches(line).map(({ text, from }) => {
    const all = clockTimes(text);
    const dateOf = (time: WrittenTime) => time.date ?? (column && heads(time, text) ? movedBy(column, -from) : undefined);
    return { text, from, times: all.map((time, at) => ownTime(time, at, { all, text, line, from, dateOf })) };
  });
  return found.some(({ times }) => times.length > 0) ? found : NONE;
});

/** Whether a cell is for this time, or for the range that it is the end of: no event comes before it. */
const heads = ({ start }: WrittenTime, text: string): boolean => !/\p{Ll}{5}/u.test(text.slice(0, start));

const movedBy = (date: WrittenDate, by: number): WrittenDate => ({ ...date, start: date.start + by, end: date.end + by });

/** The times of a stretch, and what is around them. */
interface Beside {
  all: readonly WrittenTime[];
  text: string;
  line: LineContent;
  from: number;
  /** The date beside a time or in the date column, its place counted from where the stretch begins. */
  dateOf: (time: WrittenTime) => WrittenDate | undefined;
}

function ownTime(time: WrittenTime, at: number, { all, text, line, from, dateOf }: Beside): OwnTime {
  const partner = all[time.partner ?? -1];
  const hour = hourOfDay(time, partner, (time.partner ?? -1) > at);
  const lender = time.zone ? undefined : time.partner === undefined ? lastOfList(time, all, text) : partner;
  const date = dateOf(time);
  const near = date ?? (partner && dateOf(partner));
  return {
    text: text.slice(time.start, time.end),
    hour,
    written: time,
    lender,
    date,
    dated: near && line.plain.slice(from + near.start, from + near.end),
  };
}

/** A pasted line of a log, which no reader takes for prose. */
const LOG =
  /"(?:level|msg|time|timestamp|error)":\s?"|^\W{0,3}(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d+)?Z?\W{0,3}\s*(?:INFO|WARN(?:ING)?|ERROR|DEBUG|FATAL|CRIT(?:ICAL)?|TRACE)\b/;

const ONLY_TIME =
  /^(?![\s\S]{60})[\s\d:.T/-]*\d{1,2}[:.]?\d\d(?::\d\d)?[\s\dapm.]*(?:[-–]\s*\d{1,2}:\d\d\s*)?[\s(]*(?:[A-Z]{1,4}|[+-]\d\d:?\d\d)?[\s)]*$/i;

/** What of a line is read at once: the cells of a row each by itself; inline code only where it is nothing but a time. */
function stretches({ plain, code, cells }: LineContent): { text: string; from: number }[] {
  let text = plain;
  for (const { start: from, end: to } of code) {
    if (from >= 0 && to <= text.length && !ONLY_TIME.test(text.slice(from, to))) {
      text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
    }
  }
  if (!cells) return [{ text, from: 0 }];
  return cells.map(({ start, end }) => ({ text: text.slice(start, end), from: start }));
}

const onClock = (hour: number, meridiem: 'am' | 'pm'): number => (hour % 12) + (meridiem === 'pm' ? 12 : 0);

/** The hour on a 24-hour clock. One end of a range lends the other its am or pm, unless the range would then run backwards; an impossible one lends nothing. */
function hourOfDay(
  { hour, minute, meridiem, impossible }: WrittenTime,
  partner: WrittenTime | undefined,
  opens: boolean,
): number | undefined {
  if (impossible) return undefined;
  if (meridiem) return onClock(hour, meridiem);
  if (!partner?.meridiem || partner.impossible || hour > 12 || hour === 0) return hour % 24;
  const lent = onClock(hour, partner.meridiem);
  const ahead = onClock(partner.hour, partner.meridiem) * 60 + partner.minute - (lent * 60 + minute);
  const backwards = opens ? ahead < 0 : ahead > 0;
  return backwards ? (lent + 12) % 24 : lent;
}

const ENUMERATION = /^\s*(?:,|and|or|&|\/|,\s*(?:and|or))\s*(?:(?:at|again at)\s*)?$/i;

/** `at 10:05, 10:10 and 10:15 UTC`: the last of an enumeration lends its zone to the others. */
function lastOfList(time: WrittenTime, all: readonly WrittenTime[], text: string): WrittenTime | undefined {
  for (let at = all.indexOf(time); at + 1 < all.length; at++) {
    const [current, next] = [all[at] as WrittenTime, all[at + 1] as WrittenTime];
    if (!ENUMERATION.test(text.slice(current.end, next.start))) return undefined;
    if (next.zone) return next;
  }
  return undefined;
}
