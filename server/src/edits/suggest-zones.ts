import { Temporal } from 'temporal-polyfill';
import { remembered } from '../incremental/memo';
import type { ClockTime, Postmortem } from '../model/postmortem';
import { utcName } from '../time/compare';
import { midnightOf } from '../time/epoch';
import { literal } from './snippet';

/** The zones to offer for a bare time: those that this document already uses, the most frequent first, then UTC, then the user's own. */
export function zonesToOffer(postmortem: Postmortem, userOffset: OffsetOn | undefined): string[] {
  const own = userOffset?.(postmortem.times.find(({ date }) => date)?.date);
  return [...new Set([...usedZones(postmortem.times).slice(0, 2), 'UTC', ...(own ? [nameOf(own)] : [])])];
}

const usedZones = remembered((times: readonly ClockTime[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { zone } of times) if (zone.text && zone.text !== 'Z') counts.set(zone.text, (counts.get(zone.text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
});

/** A profile's snippet with the zone that the document uses most, where it uses one. */
export function inZoneOf({ times }: Postmortem, snippet: string): string {
  const [zone] = usedZones(times);
  return zone ? snippet.replace(/\[TODO: time zone\]/g, literal(zone)) : snippet;
}

/** The offset of a zone on a day at noon, `+03:00`, today by default; undefined for a day that no calendar has. */
export type OffsetOn = (date: string | undefined) => string | undefined;

/** Of the zone with this IANA id. */
export const offsetIn =
  (iana: string): OffsetOn =>
  (date) => {
    try {
      const day = date ? Temporal.PlainDate.from(date) : Temporal.Now.plainDateISO();
      return day.toZonedDateTime({ timeZone: iana, plainTime: '12:00' }).offset;
    } catch {
      return undefined;
    }
  };

/** Of this system's zone: to learn its name, Node would have to load what it knows of languages, which takes as long as all rules together. */
export const systemOffset: OffsetOn = (date) => {
  if (date && midnightOf(date) === undefined) return undefined;
  const minutes = -(date ? new Date(`${date}T12:00`) : new Date()).getTimezoneOffset();
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
};

/** `UTC+3`: how an offset reads behind a time, without the seconds that zones had long ago. */
const nameOf = (offset: string): string => (offset === '+00:00' ? 'UTC' : utcName(offset.slice(0, 6)));
