import type { ClockTime, Milestones, Stated, TimelineEntry } from '../../model/postmortem';
import { secondsBetween } from '../../time/compare';
import { isoDuration } from '../../time/durations';

/** What the milestones are read from. */
interface Readings {
  times: readonly ClockTime[];
  timeline: readonly TimelineEntry[];
  stated: Stated;
}

/** An entry of the timeline with a time that a clock can show. */
interface Timed {
  entry: TimelineEntry;
  time: number;
}

/**
 * When the incident started, was detected, mitigated and resolved, as indices into the times. The summary's own start and end come first;
 * else the entries that say so; else the ends of the timeline, which are likely and no more.
 */
export function readMilestones({ times, timeline, stated: { window } }: Readings): Milestones {
  const timed = timeline.flatMap((entry): Timed[] =>
    entry.time !== undefined && times[entry.time]?.valid ? [{ entry, time: entry.time }] : [],
  );
  const marked = (mark: TimelineEntry['marks'][number]) => timed.filter(({ entry }) => entry.marks.includes(mark));
  const started = window?.start ?? marked('started')[0]?.time;
  const resolved = window?.end ?? marked('resolved').at(-1)?.time;
  const detected = marked('detected')[0]?.time;
  const mitigated = marked('mitigated').find(({ time }) => detected === undefined || time > detected)?.time;
  const [first, last] = [timed[0]?.time, timed.length > 1 ? timed.at(-1)?.time : undefined];
  const milestones: Milestones = {
    ...at('started', started, first),
    ...at('detected', detected),
    ...at('mitigated', mitigated),
    ...at('resolved', resolved, last),
  };
  const span = (to: number | undefined) => between(times[milestones.started?.time ?? -1], times[to ?? -1]);
  return {
    ...milestones,
    ...named('timeToDetect', span(milestones.detected?.time)),
    ...named('timeToMitigate', span(milestones.mitigated?.time)),
    ...named('timeToResolve', span(milestones.resolved?.time)),
  };
}

/** A milestone at a time that the text names, or else at one that is likely. */
const at = (id: string, stated: number | undefined, likely?: number): Milestones => {
  const time = stated ?? likely;
  return time === undefined ? {} : { [id]: { time, sure: stated !== undefined } };
};

const named = (id: string, value: string | undefined): Milestones => (value === undefined ? {} : { [id]: value });

/** The time from one to another as an ISO 8601 duration, where they can be compared. */
function between(from: ClockTime | undefined, to: ClockTime | undefined): string | undefined {
  const seconds = from && to && secondsBetween(from, to);
  return seconds === undefined || seconds < 0 ? undefined : isoDuration(seconds);
}
