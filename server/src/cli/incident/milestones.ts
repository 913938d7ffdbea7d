import type { ClockTime, Postmortem } from '../..';
import { secondsBetween } from '../../time/compare';
import { epochSeconds } from '../../time/epoch';

/** A turning point of an incident. */
export interface Milestone {
  /** ISO instant, where date and zone are known. */
  instant?: string;
  /** As written, without its zone. */
  time?: string;
  /** Line of the text, from 1. */
  line?: number;
}

export const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const;
export type MilestoneName = (typeof MILESTONES)[number];

/** The turning points that are known, and how long it took from the start to each of the others, in seconds. */
export interface Milestones {
  points: Partial<Record<MilestoneName, Milestone>>;
  seconds: Partial<Record<Exclude<MilestoneName, 'started'>, number>>;
}

/** Where a turning point is told: its time, or only an instant that the summary tells. */
interface Found {
  time?: ClockTime;
  instant?: string;
}

/** The turning points of an incident: by the outage that the summary tells, else by the entries of the timeline that mark them. */
// The model does not name them yet. When it does, only this function changes.
export function milestonesOf({ timeline, times, outage }: Postmortem, lineOf: (offset: number) => number): Milestones {
  const marked = (mark: MilestoneName, last = false): Found => {
    const entries = timeline.filter(({ marks }) => marks.includes(mark));
    const entry = last ? entries.at(-1) : entries[0];
    const time = entry?.time === undefined ? undefined : times[entry.time];
    return time ? { time, ...(time.instant && { instant: time.instant }) } : {};
  };
  const told = (instant: string | undefined, other: Found): Found => {
    if (!instant) return other;
    const time = times.find((one) => one.instant === instant);
    return { instant, ...(time && { time }) };
  };
  const found: Record<MilestoneName, Found> = {
    started: told(outage?.start, marked('started')),
    detected: marked('detected'),
    mitigated: marked('mitigated'),
    resolved: told(outage?.end, marked('resolved', true)),
  };
  const { started, ...others } = found;
  const lengths = Object.entries(others).map(([name, end]) => [name, lengthBetween(started, end)] as const);
  return {
    points: Object.fromEntries(
      Object.entries(found)
        .filter(([, { time, instant }]) => time || instant)
        .map(([name, { time, instant }]) => [
          name,
          { ...(instant && { instant }), ...(time && { time: time.text, line: lineOf(time.span.start) }) },
        ]),
    ),
    seconds: Object.fromEntries(lengths.filter(([, seconds]) => seconds !== undefined)),
  };
}

/** Seconds between two turning points; undefined where they cannot be compared, or the one is not before the other. */
function lengthBetween(start: Found, end: Found): number | undefined {
  const seconds =
    start.instant && end.instant
      ? epochSeconds(end.instant) - epochSeconds(start.instant)
      : start.time && end.time && secondsBetween(start.time, end.time);
  return seconds !== undefined && seconds >= 0 ? seconds : undefined;
}
