import { memo } from '../../incremental/memo';
import type { Outage, TimelineEntry } from '../../model/postmortem';
import { durationsIn, isoDuration } from '../../time/durations';
import { epochSeconds } from '../../time/epoch';
import type { LineTime } from '../line-time';
import { inSections } from '../section-path';
import { placeOf, type Statement, type StatementContent } from '../statement';
import { timesAmong } from '../time-cursor';
import { coursesOf } from './courses';

/** When the outage began and ended, as the summary says it or else the timeline, and how long it lasted. */
export function readOutage(
  statements: readonly Statement[],
  times: readonly LineTime[],
  timeline: readonly TimelineEntry[],
): Outage | undefined {
  const facts = statements.filter(inSections('summary', 'impact', 'intro'));
  const outage: Outage = { ...ends(facts, times, timeline), ...stated(facts) };
  if (outage.start && outage.end) {
    const length = epochSeconds(outage.end) - epochSeconds(outage.start);
    if (length > 0) outage.computed = isoDuration(length);
  }
  return Object.keys(outage).length > 0 ? outage : undefined;
}

function ends(told: readonly Statement[], times: readonly LineTime[], timeline: readonly TimelineEntry[]): Outage {
  const facts = timesAmong(told, times);
  const range = facts.find(({ partner }) => partner !== undefined);
  const [course, ...others] = coursesOf(timeline);
  const sole = others.length === 0 ? course : undefined;
  const started = sole?.start ?? timeline.find(({ marks }) => marks.includes('started'));
  const ended = sole?.end ?? timeline.findLast(({ marks }) => marks.includes('resolved'));
  const start = range ?? facts[0] ?? timeAt(started, times);
  const end = range?.partner !== undefined ? times[range.partner] : facts.length > 1 ? facts.at(-1) : timeAt(ended, times);
  return { ...(start?.instant ? { start: start.instant } : {}), ...(end?.instant && end !== start ? { end: end.instant } : {}) };
}

const timeAt = (entry: TimelineEntry | undefined, times: readonly LineTime[]): LineTime | undefined =>
  entry?.time === undefined ? undefined : times[entry.time];

const LENGTH = /\b(?:duration|last(?:ed|ing|s)|downtime|outage|incident|took|persisted|interruption|for)\b/i;

function stated(facts: readonly Statement[]): Outage {
  for (const statement of facts) {
    const { content } = statement;
    const length = content.titling ? undefined : lengthIn(content);
    const sentence = length && content.sentences[length.sentence];
    if (sentence) return { stated: length.iso, statedSpan: placeOf(statement, sentence) };
  }
  return {};
}

/** The length of the outage that a statement tells, and in which of its sentences. */
const lengthIn = memo(({ sentences, label }: StatementContent): { sentence: number; iso: string } | undefined => {
  for (const [index, { text }] of sentences.entries()) {
    const [first] = durationsIn(text);
    if (first && (LENGTH.test(text) || /\bduration\b/.test(label))) return { sentence: index, iso: first.iso };
  }
  return undefined;
});
