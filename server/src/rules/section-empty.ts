import { insertBody } from '../edits/insert-line';
import { inZoneOf } from '../edits/suggest-zones';
import { rule } from '../model/rule';
import { isUnfilled } from './support/unfilled';

export default rule({
  id: 'section-empty',
  summary: 'Every section of the template has some text.',
  severity: 'error',
  *check(postmortem) {
    const { profile, sections } = postmortem;
    for (const section of sections.filter(({ empty, title, covers }) => empty && title && covers.length > 0)) {
      const spec = profile.sections.find(({ parts }) => parts.some(({ id }) => section.covers.includes(id)));
      if (!spec?.required || isUnfilled(section, postmortem)) continue;
      const own = spec.parts.filter(({ id }) => section.covers.includes(id));
      const body =
        own.length === spec.parts.length ? spec.body : own.flatMap(({ elements }) => elements.map(({ line }) => line)).join('\n');
      yield {
        span: section.titleSpan,
        message: `“${section.title}” is empty. Write something below it.`,
        fixes: () => [
          {
            title: `Insert an outline for “${section.title}”`,
            edits: [insertBody(postmortem, section, inZoneOf(postmortem, body))],
            preferred: true,
          },
        ],
      };
    }
  },
});
