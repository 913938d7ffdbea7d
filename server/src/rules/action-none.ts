import { insertPart } from '../edits/insert-section';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { isUnfilled } from './support/unfilled';

export default rule({
  id: 'action-none',
  summary: 'The corrective part lists at least one task.',
  severity: 'error',
  ofWhole: true,
  *check(postmortem) {
    const own = postmortem.sections.filter(({ covers, title }) => title && covers.includes('corrective'));
    const [section] = own;
    if (!section || section.empty || own.some((one) => isUnfilled(one, postmortem)) || postmortem.actions.length > 0) return;
    yield {
      span: section.titleSpan,
      message: t('“{0}” lists no task. Write what will be done, one task a bullet.', section.title),
      fixes: () => {
        const edit = insertPart(postmortem, 'task-list');
        return edit ? [{ title: t('Insert a task'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
