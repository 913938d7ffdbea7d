import type { ClockTime, Postmortem } from '../model/postmortem';
import type { OffsetOn } from '../model/vocabulary';
import { utcName } from '../time/compare';
import { literal } from './snippet';

/** The zones to offer for a time without a time zone: those that this document already uses, the most frequent first, then UTC, then the user's own. */
export function zonesToOffer(postmortem: Postmortem, userOffset: OffsetOn | undefined): string[] {
  const own = userOffset?.(postmortem.times.find(({ date }) => date)?.date);
  return [...new Set([...usedZones(postmortem.times).slice(0, 2), 'UTC', ...(own ? [nameOf(own)] : [])])];
}

function usedZones(times: readonly ClockTime[]): string[] {
  const counts = new Map<string, number>();
  for (const { zone } of times) if (zone.text && zone.text !== 'Z') counts.set(zone.text, (counts.get(zone.text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** A profile's snippet with the zone that the document uses most, where it uses one. */
export function inZoneOf({ times }: Postmortem, snippet: string): string {
  const [zone] = usedZones(times);
  return zone ? snippet.replace(/\[TODO: time zone\]/g, literal(zone)) : snippet;
}

/** `UTC+3`: how an offset reads after a time, without the seconds that zones had long ago. */
const nameOf = (offset: string): string => (offset === '+00:00' ? 'UTC' : utcName(offset.slice(0, 6)));
