import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem } from '../model/postmortem';
import { caseInsensitive } from '../text/fast-regexp';
import { type ClockStyle, clockIn } from '../time/format-clock';

/** Whether a time is written otherwise. Parts of ISO timestamps stay as they are, and 24:00, which no clock shows. */
export function isOff(time: ClockTime, style: ClockStyle, { text }: Postmortem): boolean {
  const { span, valid, text: written, hour, zone } = time;
  if (!valid || hour === undefined) return false;
  const stamp = text[span.start - 1] === 'T' || (zone.kind === 'explicit' && zone.span?.start === span.end);
  return !stamp && !/^24/.test(written) && written.replace(FRACTION, '') !== clockOf(time, style);
}

const FRACTION = /(?<=:\d\d:\d\d)[.,]\d+/;

const clockOf = ({ hour = 0, minute, second, text }: ClockTime, style: ClockStyle): string =>
  clockIn(style, hour, minute, second, /\d:\d\d:\d\d/.test(text));

const UNIT = caseInsensitive(/^[\s\u00A0]*(?:hrs?|hours|h)(?![\p{L}\p{N}])\.?/u);

/** The time in that style, with its unit: `2100hrs` as `21:00`. */
export function rewritten(time: ClockTime, style: ClockStyle, { text }: Postmortem): Edit {
  const { span } = time;
  const unit = UNIT.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0;
  return { span: { start: span.start, end: span.end + unit }, text: clockOf(time, style) };
}
