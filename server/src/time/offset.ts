import { Temporal } from 'temporal-polyfill';
import type { OffsetOn } from '../model/vocabulary';
import { midnightOf } from './epoch';

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
