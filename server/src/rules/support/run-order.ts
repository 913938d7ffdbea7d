import type { Run, TimedEntry } from '../../model/postmortem';
import { sameZone, secondOfDay } from '../../time/compare';

/** Whether each entry is at the time of the one before it, or later. */
export const isForward = (run: Run): boolean => run.every(({ at }, index) => index === 0 || at >= (run[index - 1] as TimedEntry).at);

/** Whether entries are in order as they are written, and only the zone of one puts them out of it: the zone may be what is wrong. */
export const isForwardByClockAlone = (run: Run): boolean =>
  !isForward(run) &&
  run.some(({ time }) => !sameZone(time.zone, (run[0] as TimedEntry).time.zone)) &&
  run.every(({ time, dated }, index) => {
    const last = run[index - 1];
    return !last || (secondOfDay(time) >= secondOfDay(last.time) && (!dated || time.dated === last.time.dated));
  });
