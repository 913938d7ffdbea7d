import * as v from 'valibot';
import type { ClockTime } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { entriesWithin, tellingSentences } from './support/entry-sentences';

export default rule({
  id: 'timeline-entry-length',
  summary: 'A timeline entry is one or two sentences.',
  severity: 'info',
  options: v.strictObject({ sentences: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2) }),
  *check({ timeline, times }, _context, { sentences: most }) {
    for (const entry of timeline) {
      if (entry.time === undefined || entry.sentences.length <= most) continue;
      const sentences = tellingSentences(entry, times[entry.time] as ClockTime);
      if (sentences.length <= most || entriesWithin(entry, times).length > 0) continue;
      yield {
        span: entry.span,
        cause: {
          id: 'length',
          message: (places) =>
            most === 1
              ? t('{0} entries have more than one sentence. Cut them, or give what happened later an entry of its own.', places)
              : t('{0} entries have more than {1} sentences. Cut them, or give what happened later an entry of its own.', places, most),
        },
        message:
          most === 1
            ? t('This entry has {0} sentences. Cut it to one, or give what happened later an entry of its own.', sentences.length)
            : t('This entry has {0} sentences. Cut it to {1}, or give what happened later an entry of its own.', sentences.length, most),
      };
    }
  },
});
