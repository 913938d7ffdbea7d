import { insertPart } from '../edits/insert-section';
import { rule } from '../model/rule';

export default rule({
  id: 'action-none',
  summary: 'The corrective part lists at least one task.',
  severity: 'error',
  *check(postmortem) {
    const section = postmortem.sections.find(({ covers, title }) => title && covers.includes('corrective'));
    const isMarked = postmortem.placeholders.some(
      ({ span }) => section && span.start >= section.span.start && span.end <= section.span.end,
    );
    if (!section || section.empty || isMarked || postmortem.actions.length > 0) return;
    yield {
      span: section.titleSpan,
      message: `List under “${section.title}” what will be done, one task a bullet.`,
      fixes: () => {
        const edit = insertPart(postmortem, 'task-list');
        return edit ? [{ title: 'Insert a task', edits: [edit], preferred: true }] : [];
      },
    };
  },
});
