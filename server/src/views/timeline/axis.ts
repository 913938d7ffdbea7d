import type { ClockTime, Postmortem, Run, TimelineEntry } from '../../model/postmortem';
import { DAY, secondOfDay } from '../../time/compare';
import { isoSeconds } from '../../time/durations';
import { epochSeconds, midnightOf } from '../../time/epoch';

/** What lies along a timeline: from its first to its last point, in seconds. */
export interface Axis {
  from: number;
  to: number;
  /** Seconds to add for what a clock showed, counted from the epoch as if it were of UTC. */
  shift: number;
  /** The day is known; otherwise only the clock means anything. */
  dated: boolean;
}

/** Where times are on an axis. */
export interface Placing extends Pick<Axis, 'shift' | 'dated'> {
  /** An entry; undefined where its time cannot be compared with the others. */
  of(entry: TimelineEntry): number | undefined;
  /** Any time of the text, by its instant alone. */
  byInstant(time: ClockTime): number | undefined;
}

/**
 * Places the entries of a timeline by its longest run: in seconds from the epoch where instants are known, else from midnight of its first day.
 * Entries outside of the run are placed by their instants, or by the clock where all entries go forward by it.
 */
export function placing({ timeline, times, runs }: Pick<Postmortem, 'timeline' | 'times' | 'runs'>): Placing {
  const run = longest(runs);
  const timeOf = ({ time }: TimelineEntry) => (time === undefined ? undefined : times[time]);
  const anchor = run?.[0]?.entry ?? timeline.find((entry) => timeOf(entry)?.valid);
  const first = anchor && timeOf(anchor);
  if (!first) return { shift: 0, dated: false, of: () => undefined, byInstant: () => undefined };
  const midnight = first.date === undefined ? undefined : midnightOf(first.date);
  const clock = (midnight ?? 0) + secondOfDay(first);
  const base = first.instant ? epochSeconds(first.instant) : clock;
  const inRun = new Map(run?.map(({ entry, at }) => [entry, base + at]));
  const byInstant = ({ instant }: ClockTime) => (instant && first.instant ? epochSeconds(instant) : undefined);
  const elapsed = forward(timeline);
  const byClock = (entry: TimelineEntry) => {
    const [from, to] = [elapsed?.get(anchor), elapsed?.get(entry)];
    return from === undefined || to === undefined ? undefined : base + to - from;
  };
  return {
    shift: midnight === undefined ? within(clock - base) : clock - base,
    dated: midnight !== undefined || first.instant !== undefined,
    of: (entry) => inRun.get(entry) ?? byInstant(timeOf(entry) ?? first) ?? byClock(entry),
    byInstant,
  };
}

/** The run that most of the timeline is; of two the first. */
const longest = (runs: readonly Run[]): Run | undefined =>
  runs.reduce<Run | undefined>((most, run) => (most && most.length >= run.length ? most : run), undefined);

/** Seconds since the first entry, where all of them are known and none goes back. */
function forward(timeline: readonly TimelineEntry[]): ReadonlyMap<TimelineEntry, number> | undefined {
  const timed = timeline.filter(({ time }) => time !== undefined);
  const seconds = timed.flatMap(({ elapsed }) => (elapsed ? [isoSeconds(elapsed)] : []));
  const isForward = seconds.length === timed.length && seconds.every((at, index) => index === 0 || at >= (seconds[index - 1] as number));
  return isForward ? new Map(timed.map((entry, index) => [entry, seconds[index] as number])) : undefined;
}

/** The difference of two clocks, whatever the day. */
const within = (seconds: number): number => ((((seconds + DAY / 2) % DAY) + DAY) % DAY) - DAY / 2;

/** The axis along which some places are; undefined where there is none. */
export function axisOf(places: readonly number[], { shift, dated }: Placing): Axis | undefined {
  if (places.length === 0) return undefined;
  const from = places.reduce((a, b) => Math.min(a, b));
  const to = places.reduce((a, b) => Math.max(a, b));
  return { from, to, shift, dated };
}

/** Lengths between two marks of an axis, in seconds: a minute to a month. */
const STEPS = [1, 2, 5, 10, 15, 30]
  .map((minutes) => minutes * 60)
  .concat(
    [1, 2, 3, 6, 12].map((hours) => hours * 3600),
    [1, 2, 7, 14, 30, 90, 365].map((days) => days * DAY),
  );

/** The day of what a clock showed, as an ISO date. */
export const dayOf = (clock: number): string => new Date(clock * 1000).toISOString().slice(0, 10);

/** A mark of an axis. */
export interface Tick {
  at: number;
  /** What a clock showed then, or the day. */
  label: string;
}

/** At most so many marks, at full minutes, hours or days of the clock; none where everything is at one time. */
export function ticksOf({ from, to, shift, dated }: Axis, most: number): Tick[] {
  const step = STEPS.find((seconds) => (to - from) / seconds <= most);
  if (step === undefined || from === to) return [];
  const ticks: Tick[] = [];
  let day: string | undefined;
  for (let clock = Math.ceil((from + shift) / step) * step; clock <= to + shift; clock += step) {
    const [today = '', time = ''] = new Date(clock * 1000).toISOString().split('T');
    const isNew = dated && day !== undefined && day !== today;
    ticks.push({ at: clock - shift, label: isNew || (step >= DAY && dated) ? today.slice(5) : time.slice(0, 5) });
    day = today;
  }
  return ticks;
}
