import type { ClockTime } from '../model/postmortem';
import { rule } from '../model/rule';
import { durationLike } from '../time/durations';
import { differs } from '../time/stated-length';

export default rule({
  id: 'duration-mismatch',
  summary: 'A stated duration is the time from its start to its end.',
  severity: 'error',
  *check({ text, times, stated }) {
    for (const length of stated.lengths.filter(differs)) {
      const written = text.slice(length.span.start, length.span.end);
      const computed = durationLike(written, length.computed);
      const [start, end] = [times[length.start] as ClockTime, times[length.end] as ClockTime];
      yield {
        span: length.span,
        message: `The duration and the times disagree: from ${start.text} to ${end.text} it is ${computed}, not ${written}. Correct one of them.`,
        related: [
          { span: start.span, message: `The start: ${start.text}` },
          { span: end.span, message: `The end: ${end.text}` },
        ],
        fixes: [{ title: `Write “${computed}”`, edits: [{ span: length.span, text: computed }] }],
      };
    }
  },
});
