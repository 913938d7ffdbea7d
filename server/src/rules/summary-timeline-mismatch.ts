import type { Report } from '../model/finding';
import type { ClockTime, Postmortem, TimedEntry, TimelineEntry } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { DAY, isHalfTold, sameZone, secondsBetween } from '../time/compare';
import { clockLike } from '../time/format-clock';
import { onlyPartly, troubleBegins, troubleEnds } from './support/lexicon/course';

const TOLERANCE = 5 * 60;

export default rule({
  id: 'summary-timeline-mismatch',
  summary: 'The summary and the timeline give the same start and end.',
  severity: 'warning',
  ofWhole: true,
  *check(postmortem) {
    const { stated, times } = postmortem;
    const [timeline, ...others] = postmortem.runs;
    if (!stated.window || !timeline || timeline.length < 3 || others.length > 0) return;
    const start = startOf(timeline, times[stated.window.start] as ClockTime);
    const end = endOf(timeline, times[stated.window.end] as ClockTime);
    if (start) yield report('start', times[stated.window.start] as ClockTime, start);
    if (end && !comesLater(end, times[stated.window.end] as ClockTime, postmortem))
      yield report('end', times[stated.window.end] as ClockTime, end);
  },
});

/** Entries may come before the start: what led to it. None may say that it began at another time, nor may all of them lie before it. */
function startOf(timeline: readonly TimedEntry[], stated: ClockTime): TimedEntry | undefined {
  if (timeline.some((entry) => isNear(entry, stated))) return undefined;
  const last = timeline.at(-1) as TimedEntry;
  const began = timeline.find(({ entry: { text } }) => troubleBegins.test(text));
  const isBefore = isAfter(last.time, stated) && !timeline.some(({ time }) => isAfter(stated, time));
  return began ?? (isBefore ? last : undefined);
}

/** Entries may come after the end: what was done then. None may say later that it was over, nor may the last of them say so before. A fix takes its time. */
function endOf(timeline: readonly TimedEntry[], stated: ClockTime): TimedEntry | undefined {
  if (timeline.some((entry) => isNear(entry, stated))) return undefined;
  const over = timeline.findLast(({ entry }) => entry.marks.includes('resolved') || isOver(entry));
  if (!over) return undefined;
  return isAfter(stated, over.time) || (over === timeline.at(-1) && isOver(over.entry)) ? over : undefined;
}

const isOver = ({ text }: TimelineEntry): boolean => troubleEnds.test(text) && !onlyPartly.test(text);

/** The story comes to the stated time after the entry: in its text, or in a part below. */
const comesLater = ({ time }: TimedEntry, stated: ClockTime, { times, stated: { window } }: Postmortem): boolean =>
  times.some((other, index) => index !== window?.end && other.span.start > time.span.end && isNear({ time: other, dated: false }, stated));

/** What cannot be compared passes. Dates count only where they are written; a time that may be of the morning or of the evening counts as both. */
function isNear({ time, dated }: Pick<TimedEntry, 'time' | 'dated'>, stated: ClockTime): boolean {
  const apart = Math.abs(secondsBetween(time, stated) ?? 0);
  const halves = isHalfTold(time) || isHalfTold(stated);
  if (dated) return apart <= TOLERANCE || (halves && Math.abs(apart - DAY / 2) <= TOLERANCE);
  const round = halves ? DAY / 2 : DAY;
  return Math.min(apart % round, round - (apart % round)) <= TOLERANCE;
}

const isAfter = (a: ClockTime, b: ClockTime): boolean => (secondsBetween(a, b) ?? 0) > TOLERANCE;

function report(which: 'start' | 'end', stated: ClockTime, { time }: TimedEntry): Report {
  const alike = sameZone(stated.zone, time.zone);
  const here = clockLike(stated.text, time.hour as number, time.minute, time.second);
  const there = clockLike(time.text, stated.hour as number, stated.minute, stated.second);
  const day = stated.date && time.date && stated.date !== time.date;
  const [said, told] = [stated, time].map(({ text, date = '' }) => (day ? t('{0} on {1}', text, date) : text)) as [string, string];
  return {
    span: stated.span,
    message:
      which === 'start'
        ? t('The summary and the timeline give different times for the start: here {0}, there {1}. Correct one of them.', said, told)
        : t('The summary and the timeline give different times for the end: here {0}, there {1}. Correct one of them.', said, told),
    related: [
      {
        span: time.span,
        message: which === 'start' ? t("The timeline's start: {0}", time.text) : t("The timeline's end: {0}", time.text),
      },
    ],
    fixes:
      alike && !day
        ? [
            { title: t('Write “{0}” here, as the timeline has it', here), edits: [{ span: stated.span, text: here }] },
            { title: t('Write “{0}” in the timeline, as it is here', there), edits: [{ span: time.span, text: there }] },
          ]
        : [],
  };
}
