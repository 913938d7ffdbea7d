import type { ClockTime } from '../model/postmortem';
import type { Span } from '../text/span';

/** Where a time is with the zone after it, in brackets or not. */
export function placeOfTime({ span, zone }: ClockTime, text: string): Span {
  if (zone.kind !== 'explicit' || !zone.span || zone.span.start < span.end) return span;
  const { start, end } = zone.span;
  const isOpen = /[([]\s*$/.test(text.slice(span.end, start));
  return { start: span.start, end: isOpen && /[)\]]/.test(text.charAt(end)) ? end + 1 : end };
}

/** Where a time ends, with the zone beside it, whatever brackets there are. */
export const endWithZone = ({ span, zone }: Pick<ClockTime, 'span' | 'zone'>): number =>
  zone.kind === 'explicit' && zone.span ? Math.max(zone.span.end, span.end) : span.end;
