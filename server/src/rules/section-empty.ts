import { eolOf } from '../core/insert';
import { rule } from '../core/rule';
import { plainOf } from '../core/snippet';

export default rule({
  id: 'section-empty',
  summary: 'Every section of the template holds some text.',
  severity: 'error',
  *check({ text, profile, sections }) {
    for (const section of sections.filter(({ empty, covers }) => empty && covers.length > 0)) {
      const spec = profile.sections.find(({ parts }) => parts.some(({ id }) => section.covers.includes(id)));
      if (!spec?.required) continue;
      const own = spec.parts.filter(({ id }) => section.covers.includes(id));
      const body =
        own.length === spec.parts.length ? spec.body : own.flatMap(({ elements }) => elements.map(({ line }) => line)).join('\n');
      const snippet = `\n\n${body}`.replace(/\n/g, eolOf(text));
      const at = section.body.start;
      yield {
        span: section.titleSpan,
        message: `Write something under “${section.title}”.`,
        fixes: [
          {
            title: `Insert an outline for “${section.title}”`,
            edits: [{ span: { start: at, end: at }, text: plainOf(snippet), snippet }],
            preferred: true,
          },
        ],
      };
    }
  },
});
