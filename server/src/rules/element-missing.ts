import { insertPart, missingSections } from '../core/insert';
import { rule } from '../core/rule';
import { anchor } from './anchor';

export default rule({
  id: 'element-missing',
  summary: 'Every thing that the profile asks for is told.',
  severity: 'warning',
  *check(postmortem) {
    const lacking = missingSections(postmortem).flatMap(({ parts }) => parts.map(({ id }) => id));
    for (const { id, part, present } of postmortem.elements.filter((element) => !lacking.includes(element.part))) {
      const spec = postmortem.profile.sections
        .flatMap(({ parts }) => parts.flatMap(({ elements }) => elements))
        .find((element) => element.id === id);
      const section = present ? undefined : postmortem.sections.find(({ covers }) => covers.includes(part));
      if (!spec || !section || section.empty) continue;
      const edit = insertPart(postmortem, id);
      yield {
        span: section.form === 'inline' ? anchor(postmortem) : section.titleSpan,
        message: `${capitalised(spec.ask)} (not recognised${section.title ? ` in “${section.title}”` : ''}).`,
        fixes: edit ? [{ title: `Insert a line: ${spec.label}`, edits: [edit], preferred: true }] : [],
      };
    }
  },
});

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
