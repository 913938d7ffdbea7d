import { insertPart } from '../edits/insert-section';
import { missingSections } from '../edits/missing-sections';
import type { ElementSpec, Profile } from '../model/profile';
import { rule } from '../model/rule';
import { capitalised } from '../text/capitalised';
import { t } from '../text/l10n';
import { anchor } from './support/anchor';

export default rule({
  id: 'element-missing',
  summary: 'The text says everything that the profile asks for.',
  severity: 'warning',
  ofWhole: true,
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
        message: isNamed
          ? t('“{0}” was not recognised in “{1}”. {2}.', t(spec.label), section.title, capitalised(t(spec.ask)))
          : t('“{0}” was not recognised. {1}.', t(spec.label), capitalised(t(spec.ask))),
        fixes: () => {
          const edit = insertPart(postmortem, id);
          return edit ? [{ title: t('Insert a line: {0}', t(spec.label)), edits: [edit], preferred: true }] : [];
        },
        ...(spec.coveredBy !== undefined && { coveredBy: { rule: spec.coveredBy } }),
      };
    }
  },
});

const specsOf = ({ sections }: Profile): ReadonlyMap<string, ElementSpec> =>
  new Map(sections.flatMap(({ parts }) => parts.flatMap(({ elements }) => elements.map((element) => [element.id, element] as const))));
