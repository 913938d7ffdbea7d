import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { removal } from './support/removal';
import { instructionsLeft } from './support/template-text';

export default rule({
  id: 'template-text-left',
  summary: 'No sentence of the template or of the task is left in the text.',
  severity: 'error',
  *check(postmortem) {
    for (const span of [...postmortem.templateText, ...instructionsLeft(postmortem).map((sentence) => sentence.span)])
      yield {
        span,
        message: t('This text is from the template. Replace it with your own.'),
        cause: { id: 'template', message: (places) => t('{0} lines are from the template. Replace them with your own text.', places) },
        fixes: (now) => [{ title: t('Remove the template’s text'), edits: [removal(span, now)] }],
      };
  },
});
