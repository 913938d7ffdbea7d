import type { ClockTime, Postmortem, Run, TimedEntry } from '../model/postmortem';
import { clocksBetween, DAY, secondsBetween } from './compare';
import { hasDate, saysDay } from './day-words';

/** What the entries of a timeline are counted from. */
export interface Origin {
  time: ClockTime;
  /** The text says that the incident started then; otherwise it is only likely, as the beginning of the timeline. */
  sure: boolean;
}

/** An entry's place in the course of the incident, in seconds. */
export interface Passage {
  /** Since the origin, negative before it; undefined where the two cannot be compared. */
  sinceStart?: number;
  /** Since the entry before in its run, negative where it goes back. */
  sinceBefore?: number;
  before?: ClockTime;
  /** Midnight lies between the entry before and this one, and nothing but the clock tells it. */
  midnight: boolean;
}

/** When the incident started, and how long after it each entry of the timeline was, by the index of its time in `Postmortem.times`. */
export interface ElapsedTimes {
  origin?: Origin;
  passages: ReadonlyMap<number, Passage>;
}

/** How far after a time its day may be said. */
const BESIDE = 32;

/** Counts the entries of a timeline from the incident's start; from the first of them where no start is read, or none that any of them is after. */
export function elapsedTimes({ text, times, runs, milestones: { started } }: Postmortem): ElapsedTimes {
  const ordered = [...runs].sort(([a], [b]) => (a as TimedEntry).entry.span.start - (b as TimedEntry).entry.span.start);
  const first = ordered[0]?.[0]?.time;
  const origins = [
    ...(started ? [{ time: times[started.time] as ClockTime, sure: started.sure }] : []),
    ...(first ? [{ time: first, sure: false }] : []),
  ];
  for (const origin of origins) {
    const passages = countFrom(origin, ordered, text);
    if ([...passages.values()].some(({ sinceStart = -1 }) => sinceStart >= 0)) return { origin, passages };
  }
  return { passages: new Map() };
}

function countFrom(origin: Origin, runs: readonly Run[], text: string): Map<number, Passage> {
  const passages = new Map<number, Passage>();
  const isEntry = runs.some((run) => run.some(({ time }) => time === origin.time));
  let last: Counted | undefined;
  for (const run of runs) {
    const head = headOf(run, origin.time) ?? (last ? after(last, run, text) : isEntry ? undefined : sameDay(origin.time, run));
    for (const [index, own] of run.entries()) {
      const before = run[index - 1];
      const sinceStart = head === undefined ? undefined : checked(head + own.at, origin.time, own.time);
      if (sinceStart !== undefined) last = { time: own.time, sinceStart };
      passages.set(own.entry.time as number, {
        midnight: own.midnight,
        ...(sinceStart !== undefined && { sinceStart }),
        ...(before && isComparable(before.time, own.time) && { before: before.time, sinceBefore: own.at - before.at }),
      });
    }
  }
  return passages;
}

interface Counted {
  time: ClockTime;
  sinceStart: number;
}

/** Nobody can tell how long it was from a time with a zone to one without. */
const isComparable = (a: ClockTime, b: ClockTime): boolean => (a.zone.kind === 'none') === (b.zone.kind === 'none');

/** Seconds from one time to another if their own clocks agree: between the two there may be times without a zone, by which nobody can count. */
function checked(seconds: number, from: ClockTime, to: ClockTime): number | undefined {
  if (!isComparable(from, to)) return undefined;
  if (from.instant && to.instant) return secondsBetween(from, to);
  const clocks = clocksBetween(from, to);
  return clocks !== undefined && (seconds - clocks) % (DAY / 2) === 0 ? seconds : undefined;
}

/** Seconds from the origin to the beginning of a run that it is in, or whose days are known as its own is. */
function headOf(run: Run, origin: ClockTime): number | undefined {
  const inside = run.find(({ time }) => time === origin);
  if (inside) return -inside.at;
  const { time } = run[0] as TimedEntry;
  const areDated = (origin.instant && time.instant) || (origin.date && time.date) || (origin.day !== undefined && time.day !== undefined);
  return areDated ? secondsBetween(origin, time) : undefined;
}

/** The same for the first run after an origin in prose, where no day is known: of one day, if that is not half a day away. */
function sameDay(origin: ClockTime, run: Run): number | undefined {
  const seconds = secondsBetween(origin, (run[0] as TimedEntry).time);
  return seconds !== undefined && Math.abs(seconds) < DAY / 2 ? seconds : undefined;
}

/** The same for a run that goes on after another one, below the next title, where nothing speaks of another day. */
function after({ time, sinceStart }: Counted, run: Run, text: string): number | undefined {
  const own = (run[0] as TimedEntry).time;
  const apart = clocksBetween(time, own);
  const between = text.slice(time.span.end, own.span.end + BESIDE);
  return apart !== undefined && apart >= 0 && !saysDay(between) && !hasDate(between) ? sinceStart + apart : undefined;
}
