import { Temporal } from 'temporal-polyfill';
import type { ClockTime } from '../model/postmortem';
import { DAY, secondOfDay, secondsOfOffset } from './compare';
import { offsetAt } from './daylight-saving';
import { epochSeconds, midnightOf } from './epoch';
import { clockIn } from './format-clock';

/** What a clock elsewhere shows at a time. */
export interface OtherClock {
  /** `14:05`, with seconds where the time has some. */
  text: string;
  /** How many days later than the time's own day it is there: -1, 0 or 1. */
  days: number;
  /** ISO date there, where the time has one. */
  date?: string;
}

/** What a clock shows whose zone is so many seconds ahead of UTC, at a time in a zone that is `own` seconds ahead. */
export function otherClock(time: ClockTime, own: number, other: number): OtherClock {
  const at = secondOfDay(time) - own + other;
  const days = Math.floor(at / DAY);
  const second = at - days * DAY;
  const midnight = time.date === undefined ? undefined : midnightOf(time.date);
  return {
    text: clockIn('24h', Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60),
    days,
    ...(midnight !== undefined && { date: new Date((midnight + days * DAY) * 1000).toISOString().slice(0, 10) }),
  };
}

/** How many seconds the zone of a time is ahead of UTC; undefined where that is not known, or depends on a date that is not. */
export function secondsAhead(time: ClockTime): number | undefined {
  const { zone, instant, date } = time;
  const midnight = date === undefined ? undefined : midnightOf(date);
  if (instant !== undefined && midnight !== undefined) return midnight + secondOfDay(time) - epochSeconds(instant);
  const offsets = zone.offsets ?? (zone.iana ? offsetAt(zone.iana, date) : []);
  return offsets.length === 1 ? secondsOfOffset(offsets[0] as string) : undefined;
}

/** How many seconds the zone with this IANA id is ahead of UTC at an instant; without one, where it is so all year. */
export function secondsAheadIn(iana: string, instant: string | undefined): number | undefined {
  if (instant) return Temporal.Instant.from(instant).toZonedDateTimeISO(iana).offsetNanoseconds / 1e9;
  const offsets = offsetAt(iana, undefined);
  return offsets.length === 1 ? secondsOfOffset(offsets[0] as string) : undefined;
}
