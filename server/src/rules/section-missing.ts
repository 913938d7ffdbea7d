import { insertAll, insertPart } from '../edits/insert-section';
import { missingSections } from '../edits/missing-sections';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { anchor } from './support/anchor';

export default rule({
  id: 'section-missing',
  summary: 'Every section of the template is there, whatever form its title has.',
  severity: 'error',
  ofWhole: true,
  *check(postmortem) {
    const missing = missingSections(postmortem);
    const all = () => {
      const edits = insertAll(postmortem);
      return edits.length > 0 ? [{ title: t('Insert all {0} missing sections', missing.length), edits }] : [];
    };
    for (const { title, parts } of missing)
      yield {
        span: anchor(postmortem),
        message: t('The section “{0}” is missing. Add it.', title),
        fixes: () => {
          const edit = insertPart(postmortem, parts[0].id);
          return edit ? [{ title: t('Insert the section “{0}”', title), edits: [edit], preferred: true }] : [];
        },
        widerFixes: () => (missing.length > 1 ? all() : []),
      };
  },
});
