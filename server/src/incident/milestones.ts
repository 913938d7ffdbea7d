import type { Postmortem } from '../model/postmortem';
import { isoSeconds } from '../time/durations';
import { MILESTONES } from '../views/timeline/timeline';

/** A turning point of an incident. */
export interface Milestone {
  /** ISO instant, where date and zone are known. */
  instant?: string;
  /** As written, without its zone. */
  time: string;
  /** Line of the text, from 1. */
  line: number;
}

export type MilestoneName = (typeof MILESTONES)[number];

/** The turning points that are known, and how long it took from the start to each of the others, in seconds. */
export interface Milestones {
  points: Partial<Record<MilestoneName, Milestone>>;
  seconds: Partial<Record<Exclude<MilestoneName, 'started'>, number>>;
}

/** The turning points of an incident as tables and pictures take them. */
export function milestonesOf({ times, milestones }: Postmortem, lineOf: (offset: number) => number): Milestones {
  const points = MILESTONES.flatMap((name): [MilestoneName, Milestone][] => {
    const milestone = milestones[name];
    const time = milestone && times[milestone.time];
    return time ? [[name, { ...(time.instant && { instant: time.instant }), time: time.text, line: lineOf(time.span.start) }]] : [];
  });
  const { timeToDetect, timeToMitigate, timeToResolve } = milestones;
  return {
    points: Object.fromEntries(points),
    seconds: {
      ...(timeToDetect && { detected: isoSeconds(timeToDetect) }),
      ...(timeToMitigate && { mitigated: isoSeconds(timeToMitigate) }),
      ...(timeToResolve && { resolved: isoSeconds(timeToResolve) }),
    },
  };
}
