import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { removal } from './support/removal';

export default rule({
  id: 'placeholder-left',
  summary: 'No placeholder is left in the text.',
  severity: 'error',
  *check({ placeholders }) {
    for (const { span, text } of placeholders)
      yield {
        span,
        message: t('Placeholder left in the text: “{0}”. Fill it in, or remove it.', text),
        cause: {
          id: 'placeholder',
          message: (places) => t('{0} placeholders left in the text, the first “{1}”. Fill them in, or remove them.', places, text),
        },
        fixes: (postmortem) => [{ title: t('Remove “{0}”', text), edits: [removal(span, postmortem)] }],
      };
  },
});
