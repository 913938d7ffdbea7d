import * as v from 'valibot';
import { rule } from '../model/rule';
import { entriesWithin, tellingSentences } from './support/entry-sentences';

export default rule({
  id: 'timeline-entry-length',
  summary: 'A timeline entry is one or two sentences.',
  severity: 'info',
  options: v.strictObject({ sentences: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 2) }),
  *check(postmortem, _context, { sentences: most }) {
    for (const entry of postmortem.timeline) {
      if (entry.time === undefined || entry.sentences.length <= most) continue;
      const sentences = tellingSentences(entry, postmortem);
      if (sentences.length <= most || entriesWithin(entry, postmortem.times).length > 0) continue;
      const limit = most === 1 ? 'one' : String(most);
      yield {
        span: entry.span,
        cause: {
          id: 'length',
          message: (places) =>
            `${places} entries have more than ${limit} ${most === 1 ? 'sentence' : 'sentences'}. Cut them, or give what happened later an entry of its own.`,
        },
        message: `This entry has ${sentences.length} sentences. Cut it to ${limit}, or give what happened later an entry of its own.`,
      };
    }
  },
});
