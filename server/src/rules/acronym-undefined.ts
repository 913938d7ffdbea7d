import * as v from 'valibot';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { undefinedAcronyms } from './support/acronyms';
import { isForeign } from './support/language-detection';

export default rule({
  id: 'acronym-undefined',
  summary: 'An abbreviation that few readers know is spelt out once.',
  severity: 'info',
  options: v.strictObject({
    /** Abbreviations that your readers know. */
    known: v.optional(v.array(v.string()), []),
  }),
  *check(postmortem, _context, { known }) {
    if (isForeign(postmortem)) return;
    for (const { span, text } of undefinedAcronyms(postmortem, new Set(known)))
      yield {
        span,
        message: t('“{0}” is not spelt out. Write it in full where it comes first.', text),
        fixes: [
          {
            title: t('Spell out “{0}”', text),
            edits: [
              { span: { start: span.end, end: span.end }, text: ' ([TODO: in full words])', snippet: ' (${1:[TODO: in full words]})' },
            ],
          },
        ],
      };
  },
});
