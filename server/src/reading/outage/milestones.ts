import { memoFor } from '../../incremental/memo';
import type { ClockTime, Milestone, MilestoneId, Milestones, Stated } from '../../model/postmortem';
import { secondsBetween } from '../../time/compare';
import { isoDuration } from '../../time/durations';
import { BEGAN, doneIn, goesOn, isWork, NAMES, SAYS, UNTIL } from '../lexicon/milestone-words';
import type { LineTime } from '../line-time';
import type { Statement } from '../statement';
import { readTellings, type Telling } from './tellings';

/** Where a milestone is looked for, the likeliest place first, and which of those counts that say it in one place. */
const SEARCH: Readonly<Record<MilestoneId, { in: readonly Telling['place'][]; takes: 'first' | 'last' }>> = {
  started: { in: ['summary', 'timeline', 'elsewhere'], takes: 'first' },
  detected: { in: ['timeline', 'summary', 'elsewhere'], takes: 'first' },
  mitigated: { in: ['timeline', 'summary', 'elsewhere'], takes: 'first' },
  resolved: { in: ['timeline', 'summary', 'elsewhere'], takes: 'last' },
};

/**
 * When the incident started, was detected, mitigated and resolved, as indices into the times. The start and end that the summary names come first;
 * else what says so; else the ends of the timeline, which are likely and no more.
 */
export function readMilestones(statements: readonly Statement[], times: readonly LineTime[], stated: Stated): Milestones {
  const tellings = readTellings(statements, times);
  const summary = tellings.filter(({ place }) => place === 'summary');
  const window = stated.window ?? soleRange(summary);
  const lasting = window ? undefined : lastingUntil(summary);
  const { first, last } = endsOf(tellings);
  const reached = (said: number | undefined, likely?: Telling): Milestone | undefined => {
    const time = said ?? likely?.time;
    if (time === undefined) return undefined;
    const source = tellings.find((telling) => telling.time === time)?.place ?? 'summary';
    return { time, sure: said !== undefined, source };
  };

  const detection = find('detected', tellings);
  const begun = find(
    'started',
    tellings.filter((telling) => !isBelow(telling, detection)),
  );
  const over = find('resolved', tellings);
  const started = reached(window?.start ?? begun?.time ?? lasting?.start, first);
  const detected = reached(detection?.time);
  const resolved = reached(window?.end ?? lasting?.end ?? over?.time, last);
  const between = tellings.filter(
    (telling) =>
      telling.time > (detected?.time ?? -1) &&
      telling.time !== resolved?.time &&
      !isBelow(telling, over) &&
      (!resolved || isBefore(times[telling.time] as LineTime, times[resolved.time] as LineTime)),
  );
  const mitigated = reached((find('mitigated', between) ?? between.find(isRelief))?.time);

  const lengthTo = (milestone: Milestone | undefined) =>
    started && milestone && lengthBetween(times[started.time] as LineTime, times[milestone.time] as LineTime);
  const [timeToDetect, timeToMitigate, timeToResolve] = [detected, mitigated, resolved].map(lengthTo);
  return {
    ...(started && { started }),
    ...(detected && { detected }),
    ...(mitigated && { mitigated }),
    ...(resolved && { resolved }),
    ...(timeToDetect && { timeToDetect }),
    ...(timeToMitigate && { timeToMitigate }),
    ...(timeToResolve && { timeToResolve }),
  };
}

/** A summary's one range, which needs no word of trouble, if it is not that of work. */
function soleRange(summary: readonly Telling[]): { start: number; end: number } | undefined {
  const [range, ...others] = summary.filter(({ time, partner = -1, words }) => partner > time && !isWork(words.text));
  return range && others.length === 0 ? { start: range.time, end: range.partner as number } : undefined;
}

/** The last time of a summary until which something lasted, and the time before it. */
function lastingUntil(summary: readonly Telling[]): { start: number | undefined; end: number } | undefined {
  const isEnd = ({ words }: Telling) => UNTIL.test(words.text);
  const end = summary.findLast(isEnd);
  return end && { start: summary.findLast((one) => one.time < end.time && !isEnd(one))?.time, end: end.time };
}

/** The first and last entry of the timeline, where they may be the start and the end: who detects something doesn't start it, and what goes on is not over. */
function endsOf(tellings: readonly Telling[]): { first?: Telling; last?: Telling } {
  const entries = tellings.filter(({ leads }) => leads);
  const [first, last] = [entries[0], entries.at(-1)];
  return {
    ...(first && !says(first, 'detected') && { first }),
    ...(last && last !== first && !goesOn(last.words.text) && { last }),
  };
}

/** Whether both are in the timeline, the other one first. */
const isBelow = (telling: Telling, other: Telling | undefined): boolean =>
  other?.place === 'timeline' && telling.place === 'timeline' && telling.time > other.time;

/** Whether an entry says that something works again, though it is not all over yet. */
const isRelief = (telling: Telling): boolean =>
  telling.leads && telling.partner === undefined && says(telling, 'resolved') && !goesOn(telling.words.text);

/** Whether one time may be before another. */
const isBefore = (one: ClockTime, other: ClockTime): boolean => (secondsBetween(one, other) ?? 1) > 0;

function find(id: MilestoneId, tellings: readonly Telling[]): Telling | undefined {
  const { in: places, takes } = SEARCH[id];
  const said = tellings.filter((telling) => says(telling, id));
  for (const place of places) {
    const own = said.filter((telling) => telling.place === place);
    if (own.length > 0) return own.at(takes === 'first' ? 0 : -1);
  }
  return undefined;
}

/** Whether a label or the words with a time say that a milestone was reached; where an entry is a time and no more, what is below it. */
const says = ({ label, words, below }: Telling, id: MilestoneId): boolean =>
  NAMES[id].test(label) || isSaid(words, id) || below.some((more) => isSaid(more, id));

const isSaid = memoFor(({ text }: Telling['words'], id: MilestoneId): boolean => {
  const done = doneIn(text, id);
  // Who learns that a service is down does not say when it went down.
  return id === 'started' ? BEGAN.test(done) || (SAYS.started.test(done) && !SAYS.detected.test(done)) : SAYS[id].test(done);
});

/** The time from one to another as an ISO 8601 duration, where they can be compared. */
function lengthBetween(from: ClockTime, to: ClockTime): string | undefined {
  const seconds = secondsBetween(from, to);
  return seconds === undefined || seconds < 0 ? undefined : isoDuration(seconds);
}
