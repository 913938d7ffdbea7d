import type { MilestoneId, Postmortem } from '../model/postmortem';
import { secondsBetween } from './compare';

const IDS: readonly MilestoneId[] = ['started', 'detected', 'mitigated', 'resolved'];

/** The milestones that the text gives, by the index of their time; one that the summary gives is also at the timeline's entry that tells of it at the same time. */
export function milestonesAt({ times, timeline, milestones }: Postmortem): Map<number, MilestoneId[]> {
  const at = new Map<number, MilestoneId[]>();
  for (const id of IDS) {
    const { time, sure } = milestones[id] ?? {};
    const own = time === undefined ? undefined : times[time];
    if (time === undefined || !own || !sure) continue;
    const isSame = (index: number | undefined) => {
      const other = index === undefined ? undefined : times[index];
      return other !== undefined && (other.zone.kind === 'none') === (own.zone.kind === 'none') && secondsBetween(own, other) === 0;
    };
    const entry = timeline.find((one) => one.time === time) ?? timeline.find((one) => one.marks.includes(id) && isSame(one.time));
    for (const index of new Set([time, entry?.time ?? time])) at.set(index, [...(at.get(index) ?? []), id]);
  }
  return at;
}
