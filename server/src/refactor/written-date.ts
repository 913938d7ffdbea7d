import type { ClockTime } from '../model/postmortem';
import { contentEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';

const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const [BEFORE, AFTER] = [new RegExp(`\\b${WEEKDAY}\\.?,?\\s+(?:the )?$`, 'i'), new RegExp(`^,?\\s+\\(?${WEEKDAY}\\b`, 'i')];

/** Where the date beside a time is written, with its weekday; the nearest before the time, else after it. */
export function writtenDate({ dated, span }: ClockTime, text: string): Span | undefined {
  if (!dated) return undefined;
  const [from, to] = [lineStart(text, span.start), contentEnd(text, span.end)];
  const before = text.slice(0, span.start).lastIndexOf(dated);
  const after = text.indexOf(dated, span.end);
  const start = before >= from ? before : after >= 0 && after + dated.length <= to ? after : -1;
  if (start < 0) return undefined;
  const end = start + dated.length;
  const lead = BEFORE.exec(text.slice(from, start))?.[0].length ?? 0;
  const tail = AFTER.exec(text.slice(end, to))?.[0].length ?? 0;
  return { start: start - lead, end: lead > 0 ? end : end + tail };
}

const RELATIVE =
  /\b(?:next|following|previous|same|other|that) (?:day|morning|evening|night|afternoon)\b|\b(?:yesterday|today|tomorrow|tonight|midnight|noon|overnight)\b|\b(?:in the|early|late) (?:morning|evening|night|afternoon)\b/i;
const NAMED_DAY = /\b(?:on |this |last |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;

/** Whether the line around a time tells its day in words that would be wrong a day off: “the next day”, “on Monday”. */
export function tellsDayInWords({ span }: ClockTime, date: Span | undefined, text: string): boolean {
  const from = lineStart(text, span.start);
  const line = text.slice(from, contentEnd(text, span.end));
  const rest = date ? line.slice(0, date.start - from) + line.slice(date.end - from) : line;
  return RELATIVE.test(rest) || NAMED_DAY.test(rest);
}
