import type { ClockTime, Zone } from '../model/postmortem';
import { epochSeconds, midnightOf } from './epoch';

export const DAY = 86_400;

/** Seconds from one time to another: by their instants, else by clock and date where both are given in one zone; undefined where they cannot be compared. */
export function secondsBetween(a: ClockTime, b: ClockTime): number | undefined {
  if (a.hour === undefined || b.hour === undefined) return undefined;
  if (a.instant && b.instant) return epochSeconds(b.instant) - epochSeconds(a.instant);
  const days = daysBetween(a, b);
  const clocks = clocksBetween(a, b);
  return clocks === undefined || days === undefined ? undefined : days * DAY + clocks;
}

/** The same by the clocks alone, whatever the day. */
export function clocksBetween(a: ClockTime, b: ClockTime): number | undefined {
  const shift = shiftBetween(a.zone, b.zone);
  return a.hour === undefined || b.hour === undefined || shift === undefined ? undefined : secondOfDay(b) - secondOfDay(a) + shift;
}

/** `9:30` without AM or PM and without a leading zero: it can be of the morning or of the evening. */
export const isHalfTold = ({ text, hour = 0 }: ClockTime): boolean => hour >= 1 && hour <= 12 && /^[1-9]\d?(?:[:.h]\d\d)+$/.test(text);

export const secondOfDay = ({ hour = 0, minute, second }: ClockTime): number => hour * 3600 + minute * 60 + second;

/** Days from one time's date to the other's, none where no date is known; undefined where a date is written that cannot be read. */
function daysBetween(a: ClockTime, b: ClockTime): number | undefined {
  if (a.date && b.date) {
    const [from, to] = [midnightOf(a.date), midnightOf(b.date)];
    return from === undefined || to === undefined ? undefined : (to - from) / DAY;
  }
  if (a.day !== undefined && b.day !== undefined) return b.day - a.day;
  return (isUnread(a) || isUnread(b)) && a.dated !== b.dated ? undefined : 0;
}

/** `04-12-2022` where nothing tells whether it is in April or December. */
const isUnread = ({ dated, date, day }: ClockTime): boolean => dated !== undefined && date === undefined && day === undefined;

/** What to add to the clocks' difference. A time without a zone is taken to be in the other's. */
function shiftBetween(a: Zone, b: Zone): number | undefined {
  if (a.kind === 'none' || b.kind === 'none' || a.text === b.text || (a.iana && a.iana === b.iana)) return 0;
  const [from, to] = [offsetSeconds(a), offsetSeconds(b)];
  return from === undefined || to === undefined ? undefined : from - to;
}

/** Whether two clocks show the same, as far as their zones tell. */
export const sameZone = (a: Zone, b: Zone): boolean => shiftBetween(a, b) === 0;

const offsetSeconds = ({ offsets = [] }: Zone): number | undefined =>
  offsets.length === 1 ? secondsOfOffset(offsets[0] as string) : undefined;

/** `-05:30` in seconds. */
export function secondsOfOffset(offset: string): number {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return (offset.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** `-07:00` as `UTC-7`: after a time, `-07:00` alone would read as the end of a range. */
export const utcName = (offset: string): string => `UTC${offset.replace(/^([+-])0(?=\d)/, '$1').replace(/:00$/, '')}`;
