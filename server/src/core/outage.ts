import { Temporal } from 'temporal-polyfill';
import { durationsIn, isoDuration } from './durations';
import type { Outage, TimelineEntry } from './model';
import { isIn } from './parts';
import type { Statement } from './statements';
import type { LineTime } from './times';

const FACTS = ['summary', 'impact', 'intro'];

/** When the outage began and ended, as the summary says it or else the timeline, and how long it lasted. */
export function readOutage(
  statements: readonly Statement[],
  times: readonly LineTime[],
  timeline: readonly TimelineEntry[],
): Outage | undefined {
  const outage: Outage = { ...ends(statements, times, timeline), ...stated(statements) };
  if (outage.start && outage.end) {
    const length = Temporal.Instant.from(outage.start).until(Temporal.Instant.from(outage.end)).total('seconds');
    if (length > 0) outage.computed = isoDuration(length);
  }
  return Object.keys(outage).length > 0 ? outage : undefined;
}

function ends(statements: readonly Statement[], times: readonly LineTime[], timeline: readonly TimelineEntry[]): Outage {
  const facts = times.filter(({ line }) => statements.some(({ from, to, parts }) => line >= from && line < to && isIn(parts, FACTS)));
  const range = facts.find(({ partner }) => partner !== undefined);
  const start =
    range ??
    facts[0] ??
    timeAt(
      timeline.find(({ marks }) => marks.includes('started')),
      times,
    );
  const end =
    range?.partner !== undefined
      ? times[range.partner]
      : facts.length > 1
        ? facts.at(-1)
        : timeAt(
            timeline.findLast(({ marks }) => marks.includes('resolved')),
            times,
          );
  return { ...(start?.instant ? { start: start.instant } : {}), ...(end?.instant && end !== start ? { end: end.instant } : {}) };
}

const timeAt = (entry: TimelineEntry | undefined, times: readonly LineTime[]): LineTime | undefined =>
  entry?.time === undefined ? undefined : times[entry.time];

const LENGTH = /\b(?:duration|last(?:ed|ing|s)|downtime|outage|incident|took|persisted|interruption|for)\b/i;

function stated(statements: readonly Statement[]): Outage {
  for (const { parts, label, sentences, titling } of statements) {
    if (titling || !isIn(parts, FACTS)) continue;
    for (const { text, span } of sentences) {
      const [first] = durationsIn(text);
      if (first && (LENGTH.test(text) || /\bduration\b/.test(label))) return { stated: first.iso, statedSpan: span };
    }
  }
  return {};
}
