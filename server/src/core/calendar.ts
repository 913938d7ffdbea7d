import { Temporal } from 'temporal-polyfill';
import { datesIn, isoDate } from './dates';
import type { Line } from './line';
import type { ClockTime } from './model';
import type { LineTime } from './times';

/**
 * Gives every time the date it means: the one beside it, its partner's in a range, or the last one named above it.
 * A timeline starts over at the incident's first date and rolls over at midnight.
 */
export function dateTimes(times: LineTime[], lines: readonly Line[], timeline: (line: number) => boolean): void {
  const named = lines.flatMap((line, index) =>
    datesIn(line.plain).map((date) => ({ date, line: index, standsAlone: line.kind === 'heading' || isBrief(line.plain) })),
  );
  const year = named.find(({ date }) => date.year)?.date.year;
  if (named.length === 0) return;
  const first = named.map(({ date }) => isoDate(date, year)).find(Boolean);
  const incident = times.map(({ written }) => written && isoDate(written, year)).find(Boolean) ?? first;
  let current = first;
  let next = 0;
  let previous: LineTime | undefined;
  times.forEach((time, index) => {
    if (timeline(time.line) && !(previous && timeline(previous.line))) {
      current = incident;
      previous = undefined;
    }
    for (; next < named.length && (named[next]?.line ?? 0) <= time.line; next++) {
      const { date, line, standsAlone } = named[next] as (typeof named)[number];
      if (standsAlone && line !== time.line && timeline(line) === timeline(time.line)) current = isoDate(date, year) ?? current;
    }
    const own = time.written && isoDate(time.written, year);
    current = own ?? rolledOver(current, previous, time, timeline(time.line));
    const partner = time.partner !== undefined && time.partner < index ? times[time.partner] : undefined;
    const date = own ?? endDate(partner, time) ?? current;
    if (date) time.date = date;
    previous = time;
  });
  for (const time of times) {
    const start = time.partner === undefined ? undefined : times[time.partner];
    if (start && !time.written && start.written && start.date && (start.partner ?? 0) < (time.partner ?? 0))
      time.date = startDate(start, time);
  }
  for (const time of times) {
    const instant = instantOf(time);
    if (instant) time.instant = instant;
  }
}

const isBrief = (plain: string): boolean => plain.trim().split(/\s+/).length <= 8;

const minutes = ({ hour = 0, minute }: ClockTime): number => hour * 60 + minute;

const addDays = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

/** Half a day backwards is midnight passed; less is disorder, which is for a rule to say. */
function rolledOver(current: string | undefined, previous: LineTime | undefined, time: LineTime, inTimeline: boolean): string | undefined {
  if (!current || !previous || !inTimeline || previous.date === undefined) return current;
  return minutes(previous) - minutes(time) > 12 * 60 ? valid(previous.date, 1) : previous.date;
}

/** The end of a range that names only its start's date: the same day, or the next when it would run backwards. */
function endDate(start: LineTime | undefined, end: LineTime): string | undefined {
  if (!start?.date) return undefined;
  return minutes(end) < minutes(start) ? valid(start.date, 1) : start.date;
}

function startDate(end: LineTime, start: LineTime): string {
  return minutes(start) > minutes(end) ? (valid(end.date as string, -1) ?? (end.date as string)) : (end.date as string);
}

function valid(date: string, days: number): string | undefined {
  try {
    return addDays(date, days);
  } catch {
    return undefined; // 31 February: kept as it is written, but nothing is computed from it
  }
}

/** The ISO instant of a time with date and unambiguous zone. */
function instantOf({ date, hour, minute, second, zone, valid: possible }: LineTime): string | undefined {
  if (!date || !possible || hour === undefined || zone.kind === 'none') return undefined;
  const offset = zone.offsets?.length === 1 ? zone.offsets[0] : undefined;
  const local = `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
  try {
    if (offset) return Temporal.Instant.from(local + offset).toString();
    if (zone.iana && !zone.offsets) return Temporal.PlainDateTime.from(local).toZonedDateTime(zone.iana).toInstant().toString();
  } catch {
    return undefined; // an impossible date
  }
  return undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');
