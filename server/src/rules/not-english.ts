import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { anchor } from './support/anchor';
import { isForeign } from './support/language-detection';

export default rule({
  id: 'not-english',
  summary: 'The text is written in English.',
  severity: 'off',
  *check(postmortem) {
    if (!isForeign(postmortem)) return;
    yield { span: anchor(postmortem), message: t('Most sentences are in another language. Write the postmortem in English.') };
  },
});
