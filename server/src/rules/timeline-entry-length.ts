import * as v from 'valibot';
import { rule } from '../core/rule';

export default rule({
  id: 'timeline-entry-length',
  summary: 'A timeline entry is one or two sentences.',
  severity: 'info',
  options: v.strictObject({ sentences: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2) }),
  *check({ timeline }, _surroundings, { sentences: most }) {
    for (const { span, sentences, time } of timeline) {
      if (time === undefined || sentences.length <= most) continue;
      yield {
        span,
        message: `Cut this entry to ${most === 1 ? 'one sentence' : `${most} sentences`}, or give what happened later an entry of its own: it has ${sentences.length}.`,
      };
    }
  },
});
