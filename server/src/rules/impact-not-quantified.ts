import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { impactSays, impactSection } from './support/impact';
import { impactWords, quantities, vagueQuantity } from './support/lexicon/quantities';

export default rule({
  id: 'impact-not-quantified',
  summary: 'The impact is given as a number.',
  severity: 'warning',
  ofWhole: true,
  *check(postmortem) {
    const section = impactSection(postmortem);
    if (!section || section.form === 'inline' || section.inferred) return;
    if (!impactSays(postmortem, impactWords) || impactSays(postmortem, ...quantities, vagueQuantity)) return;
    yield {
      span: section.titleSpan,
      message: t('The impact has no number. Say how large it was: a share of users, a count of requests, or a sum; an estimate will do.'),
    };
  },
});
