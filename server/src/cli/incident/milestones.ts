import type { Postmortem } from '../..';

/** A turning point of an incident. */
export interface Milestone {
  /** ISO instant, where date and zone are known. */
  instant?: string;
  /** As written, without its zone. */
  time: string;
  /** Line of the text, from 1. */
  line: number;
}

export const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const;
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
      ...(timeToDetect && { detected: secondsOf(timeToDetect) }),
      ...(timeToMitigate && { mitigated: secondsOf(timeToMitigate) }),
      ...(timeToResolve && { resolved: secondsOf(timeToResolve) }),
    },
  };
}

/** An ISO 8601 duration of days, hours, minutes and seconds in seconds. */
export function secondsOf(iso: string): number {
  const [, ...fields] = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/.exec(iso) ?? [];
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = fields.map((field) => Number(field ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
