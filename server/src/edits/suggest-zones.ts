import type { ClockTime, Postmortem } from '../model/postmortem';
import type { OffsetOn } from '../model/vocabulary';
import { literal } from '../text/snippet';
import { utcName } from '../time/compare';
import { seasonalName } from '../time/daylight-saving';
import { saysOffset } from '../time/zone-offset-nearby';

/** The zones to offer for a time without a time zone: those that this document already uses, the most frequent first, then UTC, then the user's own. */
export function zonesToOffer(postmortem: Postmortem, userOffset: OffsetOn | undefined): string[] {
  const own = userOffset?.(postmortem.times.find(({ date }) => date)?.date);
  return [...new Set([...usedZones(postmortem).slice(0, 2), 'UTC', ...(own ? [nameOf(own)] : [])])];
}

/** The zones that a document names, the most frequent first; a name of the wrong season counts as the one that fits the day. */
function usedZones({ times, text: whole }: Postmortem): string[] {
  const counts = new Map<string, number>();
  for (const time of times) {
    const name = fittingName(time, whole);
    if (name && name !== 'Z') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

const fittingName = (time: ClockTime, text: string): string | undefined =>
  (saysOffset(time.zone, text) ? undefined : seasonalName(time)?.name) ?? time.zone.text;

/** A profile's snippet with the zone that the document uses most, where it uses one. */
export function inZoneOf(postmortem: Postmortem, snippet: string): string {
  const [zone] = usedZones(postmortem);
  return zone ? snippet.replace(/\[TODO: time zone\]/g, literal(zone)) : snippet;
}

/** `UTC+3`: how an offset reads after a time, without the seconds that zones had long ago. */
const nameOf = (offset: string): string => (offset === '+00:00' ? 'UTC' : utcName(offset.slice(0, 6)));
