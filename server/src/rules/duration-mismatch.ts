import { durationLike } from '../core/durations';
import type { ClockTime, StatedLength } from '../core/model';
import { rule } from '../core/rule';

export default rule({
  id: 'duration-mismatch',
  summary: 'A stated duration is the time from its start to its end.',
  severity: 'error',
  ofTimes: true,
  *check({ text, times, stated }) {
    for (const length of stated.lengths.filter(differs)) {
      const written = text.slice(length.span.start, length.span.end);
      const computed = durationLike(written, length.computed);
      const [start, end] = [times[length.start] as ClockTime, times[length.end] as ClockTime];
      yield {
        span: length.span,
        message: `Make the duration and the times agree: from ${start.text} to ${end.text} it is ${computed}, not ${written}.`,
        related: [
          { span: start.span, message: `The start: ${start.text}` },
          { span: end.span, message: `The end: ${end.text}` },
        ],
        fixes: [{ title: `Write “${computed}”`, edits: [{ span: length.span, text: computed }], preferred: true }],
      };
    }
  },
});

/** Half of the unit it is told in passes as rounding; “about” allows twice that, and a tenth of the whole. */
function differs({ seconds, computed, unit, rounded }: StatedLength): boolean {
  const tolerance = Math.max(unit / 2, 60);
  if (rounded === 'over') return computed < seconds - tolerance || computed > 2 * seconds;
  const loose = Math.max(2 * tolerance, seconds / 10, 300);
  return Math.abs(seconds - computed) > (rounded ? Math.min(loose, Math.max(seconds / 2, tolerance)) : tolerance);
}
