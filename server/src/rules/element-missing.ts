import { insertPart } from '../core/insert';
import type { Postmortem, Span } from '../core/model';
import { rule } from '../core/rule';
import { anchor } from './anchor';

export default rule({
  id: 'element-missing',
  summary: 'Every thing that the profile asks for is told.',
  severity: 'warning',
  *check(postmortem) {
    for (const { id, part, present } of postmortem.elements) {
      const spec = postmortem.profile.sections
        .flatMap(({ parts }) => parts.flatMap(({ elements }) => elements))
        .find((element) => element.id === id);
      const place = present ? undefined : placeOf(postmortem, part);
      if (!spec || !place) continue;
      const edit = insertPart(postmortem, id);
      yield {
        span: place,
        message: `${capitalised(spec.ask)}: nothing like it was recognised here.`,
        fixes: edit ? [{ title: `Insert a line: ${spec.label}`, edits: [edit], preferred: true }] : [],
      };
    }
  },
});

/** The title of the section it belongs in. A missing or an empty section is another rule's concern. */
function placeOf(postmortem: Postmortem, part: string): Span | undefined {
  const section = postmortem.sections.find(({ covers }) => covers.includes(part));
  if (!section || section.empty) return undefined;
  return section.form === 'inline' ? anchor(postmortem) : section.titleSpan;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
