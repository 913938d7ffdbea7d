import type { ClockTime, Postmortem, TimelineEntry } from '../model/postmortem';
import { contentEnd, lineStart } from '../text/line-bounds';
import { clockAs, clockIn24, dateAs, dayIn, OPEN, ownZone, type TimelineForm } from './form';

/** `- **14:05 UTC** - text`, as the templates have it. */
export const defaultForm = (bullet: string, seconds: boolean): TimelineForm => ({
  line: ({ date, clock, zone, text }) => `${bullet} **${[date, clock, zone].filter(Boolean).join(' ')}** - ${text}`,
  clock: (second) => clockIn24(second, seconds),
  date: (iso) => iso,
  dated: false,
  zoned: false,
  cell: false,
  apart: false,
});

const MARKER = /^[ \t>]*(?:#{1,6}[ \t]+)?(?:(?:[-*+]|(\d{1,9})[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?/;
const CLOSE = /^[\])]?(?:\*\*|__|[*_`])*[\])]?:?(?:\*\*|__|[*_`])*[ \t]*(?:(?:[-–—:|→]|=>|->|&mdash;|&ndash;)[ \t]+)?/;

/** The marks of bold text and code among what is around a time. */
const marksOf = (text: string): string => text.replace(/[^*_`]/g, '');

/** The form of an entry that is an item, a line or a heading; undefined where something else is around its time. `isCounted`: the numbers of its list count. */
export function lineForm(
  { text }: Postmortem,
  { span, form }: TimelineEntry,
  time: ClockTime,
  isCounted: boolean,
): TimelineForm | undefined {
  const start = lineStart(text, span.start);
  const end = contentEnd(text, span.start);
  if (time.partner !== undefined || time.span.end > end) return undefined;
  const [marker = '', number] = MARKER.exec(text.slice(start, time.span.start)) ?? [];
  const before = text.slice(start + marker.length, time.span.start);
  const open = OPEN.exec(before)?.[0] ?? '';
  const day = dayIn(before.slice(open.length));
  const zone = ownZone(time, text, end);
  const after = text.slice(zone?.end ?? time.span.end, end);
  const close = CLOSE.exec(after)?.[0] ?? '';
  if (!day || (close === '' && after !== '') || marksOf(open) !== marksOf(close)) return undefined;
  // Nothing but its time is on the line: what happened is below it.
  const parted = after.slice(close.length).trim() !== '' ? close : `${close.trimEnd()}${form === 'heading' ? '\n\n' : ' - '}`;
  const markerAfter = (others: number) => (number && isCounted ? marker.replace(number, String(others + 1)) : marker);
  return {
    line: ({ date, clock, zone: name, text: said }, others) =>
      `${markerAfter(others)}${open}${date === undefined ? '' : `${date}${day.after}`}${clock}${name === undefined ? '' : `${zone?.before ?? ' '}${name}${zone?.after ?? ''}`}${parted}${said}`,
    clock: clockAs(time.text),
    date: dateAs(day.text),
    dated: day.text !== undefined,
    zoned: zone !== undefined,
    cell: false,
    apart: false,
  };
}
