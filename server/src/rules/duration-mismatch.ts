import type { ClockTime } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { durationLike } from '../time/durations';
import { differs } from '../time/stated-length';

export default rule({
  id: 'duration-mismatch',
  summary: 'A stated duration is the time from its start to its end.',
  severity: 'error',
  ofWhole: true,
  *check({ text, times, stated }) {
    for (const length of stated.lengths.filter(differs)) {
      const written = text.slice(length.span.start, length.span.end);
      const computed = durationLike(written, length.computed);
      const [start, end] = [times[length.start] as ClockTime, times[length.end] as ClockTime];
      yield {
        span: length.span,
        message: t(
          'The duration and the times disagree: from {0} to {1} it is {2}, not {3}. Correct one of them.',
          start.text,
          end.text,
          computed,
          written,
        ),
        related: [
          { span: start.span, message: t('The start: {0}', start.text) },
          { span: end.span, message: t('The end: {0}', end.text) },
        ],
        fixes: [{ title: t('Write “{0}”', computed), edits: [{ span: length.span, text: computed }] }],
      };
    }
  },
});
