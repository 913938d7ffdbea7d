import { misplaced, rankedSections } from '../core/order';
import { moveSection } from '../core/restructure';
import { rule } from '../core/rule';

export default rule({
  id: 'section-order',
  summary: 'Sections stand in the order of the template.',
  severity: 'info',
  *check(postmortem) {
    for (const { section, neighbour, behind } of misplaced(rankedSections(postmortem))) {
      const where = `${behind ? 'behind' : 'before'} “${neighbour.title}”`;
      const edits = moveSection(postmortem, section, behind, neighbour);
      yield {
        span: section.titleSpan,
        message: `Move “${section.title}” ${where}, where the template has it.`,
        related: [{ span: neighbour.titleSpan, message: `“${section.title}” belongs ${where}.` }],
        fixes: edits ? [{ title: `Move “${section.title}” ${where}`, edits, preferred: true }] : [],
      };
    }
  },
});
