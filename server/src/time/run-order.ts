import type { Run, TimedEntry } from '../model/postmortem';
import { partitionPoint } from '../text/binary-search';
import { sameZone, secondOfDay } from './compare';

/** Whether each entry is at the time of the one before it, or later. */
const isForward = (run: Run): boolean => run.every(({ at }, index) => index === 0 || at >= (run[index - 1] as TimedEntry).at);

/** Whether entries are in order as they are written, and only the zone of one puts them out of it: the zone may be what is wrong. */
export const isForwardByClockAlone = (run: Run): boolean =>
  !isForward(run) &&
  run.some(({ time }) => !sameZone(time.zone, (run[0] as TimedEntry).time.zone)) &&
  run.every(({ time, dated }, index) => {
    const last = run[index - 1];
    return !last || (secondOfDay(time) >= secondOfDay(last.time) && (!dated || time.dated === last.time.dated));
  });

/** The entries that contradict the others, by their indices: none where the run is in order, or may be. */
export const outOfOrder = (run: Run): ReadonlySet<number> =>
  isForward(run) || newestFirst(run) || isForwardByClockAlone(run) ? new Set() : astray(run);

/** A log that runs backwards throughout is in order, too. */
export const newestFirst = (run: Run): boolean =>
  run.length > 2 && run.every(({ at }, index) => index === 0 || at <= (run[index - 1] as TimedEntry).at) && (run.at(-1)?.at ?? 0) < 0;

/** Entries outside the longest part of the run that is in order, by their indices; of two such parts the first one. */
function astray(run: Run): ReadonlySet<number> {
  // By length, the ends of the parts that are in order: each later one is earlier in time, or it would have gone on from the one before.
  const ends: number[][] = [];
  const from = run.map(({ at }, index) => {
    const length = partitionPoint(ends, (own) => (run[own.at(-1) as number] as TimedEntry).at <= at);
    const shorter = ends[length - 1] ?? [];
    if (ends[length]) ends[length].push(index);
    else ends[length] = [index];
    return shorter[partitionPoint(shorter, (end) => (run[end] as TimedEntry).at > at)] ?? -1;
  });
  const lost = new Set(run.keys());
  for (let at = ends.at(-1)?.[0] ?? -1; at >= 0; at = from[at] ?? -1) lost.delete(at);
  return lost;
}
