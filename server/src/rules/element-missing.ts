import { insertPart } from '../edits/insert-section';
import { missingSections } from '../edits/missing-sections';
import type { ElementSpec, Profile } from '../model/profile';
import { rule } from '../model/rule';
import { anchor } from './support/anchor';

export default rule({
  id: 'element-missing',
  summary: 'The text says everything that the profile asks for.',
  severity: 'warning',
  *check(postmortem) {
    const specs = specsOf(postmortem.profile);
    const lacking = missingSections(postmortem).flatMap(({ parts }) => parts.map(({ id }) => id));
    for (const { id, part, present } of postmortem.elements) {
      if (present || lacking.includes(part)) continue;
      const spec = specs.get(id);
      const section = postmortem.sections.find(({ covers }) => covers.includes(part));
      const isPremature = postmortem.elements.some((other) => other.id === spec?.needs && !other.present);
      if (!spec || spec.optional || !section || section.empty || isPremature) continue;
      const isNamed = section.form !== 'inline' && !section.inferred;
      yield {
        span: isNamed ? section.titleSpan : anchor(postmortem),
        message: `“${spec.label}” was not recognised${isNamed ? ` in “${section.title}”` : ''}. ${capitalised(spec.ask)}.`,
        fixes: () => {
          const edit = insertPart(postmortem, id);
          return edit ? [{ title: `Insert a line: ${spec.label}`, edits: [edit], preferred: true }] : [];
        },
        ...(spec.coveredBy !== undefined && { coveredBy: { rule: spec.coveredBy } }),
      };
    }
  },
});

const specsOf = ({ sections }: Profile): ReadonlyMap<string, ElementSpec> =>
  new Map(sections.flatMap(({ parts }) => parts.flatMap(({ elements }) => elements.map((element) => [element.id, element] as const))));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
