import type { ClockTime, Mark, Postmortem } from '../core/model';
import { secondsBetween } from '../core/moments';
import { type Report, rule } from '../core/rule';
import { clockLike } from '../core/clock-text';
import { runsOf, type TimedEntry } from '../core/timeline-runs';

const TOLERANCE = 5 * 60;

export default rule({
  id: 'summary-timeline-mismatch',
  summary: 'The summary and the timeline tell the same start and end.',
  severity: 'warning',
  *check(postmortem) {
    const { stated, times } = postmortem;
    const [timeline, ...others] = runsOf(postmortem);
    if (!stated.window || !timeline || timeline.length < 3 || others.length > 0) return;
    const start = startOf(timeline, times[stated.window.start] as ClockTime);
    const end = endOf(timeline, times[stated.window.end] as ClockTime);
    if (start) yield report('start', times[stated.window.start] as ClockTime, start, postmortem);
    if (end) yield report('end', times[stated.window.end] as ClockTime, end, postmortem);
  },
});

/** Entries may come before the start: what led to it. None of them may say that it began at another time, nor all of them come later. */
function startOf(timeline: readonly TimedEntry[], stated: ClockTime): TimedEntry | undefined {
  if (timeline.some(({ time }) => isNear(time, stated))) return undefined;
  const first = timeline[0];
  const began = timeline.find(({ entry }) => marks(entry.marks, 'started'));
  return began ?? (first && isAfter(stated, first.time) ? first : undefined);
}

/** Entries may come after the end: what was done then. */
function endOf(timeline: readonly TimedEntry[], stated: ClockTime): TimedEntry | undefined {
  if (timeline.some(({ time }) => isNear(time, stated))) return undefined;
  const last = timeline.at(-1);
  const over = timeline.findLast(({ entry }) => marks(entry.marks, 'resolved'));
  return over && (over === last || isAfter(stated, over.time)) ? over : undefined;
}

const marks = (own: readonly Mark[], mark: Mark): boolean => own.includes(mark);

const isNear = (a: ClockTime, b: ClockTime): boolean => Math.abs(secondsBetween(a, b) ?? 0) <= TOLERANCE;

const isAfter = (a: ClockTime, b: ClockTime): boolean => (secondsBetween(a, b) ?? 0) > TOLERANCE;

function report(which: 'start' | 'end', stated: ClockTime, { time }: TimedEntry, { text: _ }: Postmortem): Report {
  const alike = stated.zone.kind === 'none' || time.zone.kind === 'none' || stated.zone.text === time.zone.text;
  const text = clockLike(stated.text, time.hour as number, time.minute, time.second);
  const day = stated.date && time.date && stated.date !== time.date;
  return {
    span: stated.span,
    message: `Give the ${which} the same time in the summary and in the timeline: here ${stated.text}${day ? ` on ${stated.date}` : ''}, there ${time.text}${day ? ` on ${time.date}` : ''}.`,
    related: [{ span: time.span, message: `The timeline's ${which}: ${time.text}` }],
    fixes: alike && !day ? [{ title: `Write “${text}” here, as the timeline has it`, edits: [{ span: stated.span, text }] }] : [],
  };
}
