import { insertPart } from '../core/insert';
import { rule } from '../core/rule';

export default rule({
  id: 'action-none',
  summary: 'The corrective part lists at least one task.',
  severity: 'error',
  *check(postmortem) {
    const section = postmortem.sections.find(({ covers }) => covers.includes('corrective'));
    if (!section || section.empty || postmortem.actions.length > 0) return;
    const edit = insertPart(postmortem, 'task-list');
    yield {
      span: section.titleSpan,
      message: `List under “${section.title}” what will be done, one task a bullet.`,
      fixes: edit ? [{ title: 'Insert a task', edits: [edit], preferred: true }] : [],
    };
  },
});
