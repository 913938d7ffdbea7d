import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem, Zone } from '../model/postmortem';
import { lineStart } from '../text/line-bounds';
import { DAY, secondOfDay, secondsOfOffset } from '../time/compare';
import { datesIn } from '../time/dates';
import { offsetAt, regionOf } from '../time/daylight-saving';
import { clockLike } from '../time/format-clock';

/** Whether two zones show one clock, or are two names of one region, as EST and EDT are. */
export function alike(a: ClockTime, b: ClockTime): boolean {
  if (a.zone.text === b.zone.text) return true;
  const [one, other] = [regionOf(a.zone), regionOf(b.zone)];
  if (one && one === other) return true;
  const [first, second] = [possible(a), possible(b)];
  return first.length === 0 || second.length === 0 || first.some((offset) => second.includes(offset));
}

/** Every offset that a time's zone may mean. */
function possible({ zone, date }: ClockTime): string[] {
  const { offsets = [], iana } = zone;
  return iana ? [...offsets, ...offsetAt(iana, date)] : offsets;
}

/** The clock time in the other zone, written as it was; undefined where a zone's offset is not sure or a written date would change. */
export function convert(time: ClockTime, into: ClockTime, { text, times }: Postmortem): Edit[] | undefined {
  const { zone, span, partner } = time;
  const [from, to] = [sure(time), sure({ ...into, ...(time.date ? { date: time.date } : {}) })];
  if (from === undefined || to === undefined || zone.kind !== 'explicit' || !zone.span || !into.zone.text) return undefined;
  if (zone.span.start === span.end) return undefined; // a timestamp, 14:05Z
  const ends = partner === undefined ? [time] : [time, times[partner] as ClockTime].sort((a, b) => a.span.start - b.span.start);
  const line = text.slice(lineStart(text, span.start), span.start + 40);
  const moved = ends.map((end) => secondOfDay(end) + to - from);
  if (moved.some((at) => at < 0 || at >= DAY) && datesIn(line).length > 0) return undefined;
  const clocks = ends.map((end, index) => ({ span: end.span, text: clockAt(end.text, ((moved[index] as number) + DAY) % DAY) }));
  const spans = [
    ...new Map(
      ends.flatMap((end): [number, Zone['span'] & object][] => (end.zone.span ? [[end.zone.span.start, end.zone.span]] : [])),
    ).values(),
  ];
  return [...clocks, ...spans.map((span) => ({ span, text: nameOf(into) }))];
}

export const nameOf = ({ zone: { text = '' } }: ClockTime): string => (text === 'Z' ? 'UTC' : text);

const clockAt = (like: string, seconds: number): string =>
  clockLike(like, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);

/** The offset in seconds, where there is only one that can be meant. */
function sure(time: ClockTime): number | undefined {
  const offsets = [...new Set(possible(time))];
  const likely = offsets.length > 1 && regionOf(time.zone)?.startsWith('America/') && time.zone.offsets ? offsets.slice(0, 1) : offsets;
  return likely.length === 1 ? secondsOfOffset(likely[0] as string) : undefined;
}
