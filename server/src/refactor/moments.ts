import type { ClockTime, Postmortem } from '../model/postmortem';
import { DAY, secondOfDay, secondsOfOffset } from '../time/compare';
import { offsetAt } from '../time/daylight-saving';
import { epochSeconds, midnightOf } from '../time/epoch';

/** When a time is, as far as the text tells: on a day, or on any. */
export interface Moment {
  /** Seconds from the epoch; from midnight in UTC where no day is known. */
  seconds: number;
  hasDay: boolean;
  /** The offset of its zone in seconds. */
  offset: number;
}

/** When a time is; undefined where its zone's name has several meanings, or none without a date. */
export function momentOf(time: ClockTime): Moment | undefined {
  const { zone, date, day, instant, valid, hour } = time;
  if (!valid || hour === undefined || zone.kind === 'none') return undefined;
  const midnight = date ? midnightOf(date) : day === undefined ? undefined : day * DAY;
  const local = (midnight ?? DAY) + secondOfDay(time);
  const offsets = zone.offsets ?? (zone.iana ? offsetAt(zone.iana, date) : []);
  if (instant && midnight !== undefined) return { seconds: epochSeconds(instant), hasDay: true, offset: local - epochSeconds(instant) };
  if (offsets.length !== 1) return undefined;
  const offset = secondsOfOffset(offsets[0] as string);
  return midnight === undefined
    ? { seconds: (local - offset) % DAY, hasDay: false, offset }
    : { seconds: local - offset, hasDay: true, offset };
}

/** What a text says of when things were, kept apart from what its reader may move. */
export interface Moments {
  times: readonly { moment: Moment | undefined; partner: number | undefined; asWritten: string }[];
  /** How far the entries of each run are from its first. */
  runs: string;
}

export const momentsOf = ({ times, runs }: Postmortem): Moments => ({
  times: times.map((time) => ({
    moment: momentOf(time),
    partner: time.partner,
    asWritten: [time.hour, time.minute, time.second, time.valid, time.date ?? time.day, time.zone.text].join(),
  })),
  runs: JSON.stringify(runs.map((run) => run.map(({ at }) => at))),
});

/** How far a time is from its old moment, in seconds; undefined where it can't be compared, or was never sure and is read otherwise. */
export function difference(before: Moments, after: Moments, index: number): number | undefined {
  const [was, is] = [before.times[index], after.times[index]];
  if (!was || !is || was.partner !== is.partner) return undefined;
  if (!was.moment || !is.moment) return was.asWritten === is.asWritten ? 0 : undefined;
  return was.moment.hasDay === is.moment.hasDay ? is.moment.seconds - was.moment.seconds : undefined;
}

/** Whether every time is still at its moment, and the entries as far apart as they were. */
export const isSame = (before: Moments, after: Moments): boolean =>
  before.times.length === after.times.length &&
  before.runs === after.runs &&
  before.times.every((_, index) => difference(before, after, index) === 0);
