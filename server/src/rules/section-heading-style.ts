import { makeHeading } from '../edits/move-section';
import type { Fix } from '../model/finding';
import type { Postmortem, Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { rankedSections } from './support/section-order';

export default rule({
  id: 'section-heading-style',
  summary: 'A section has a heading for its title.',
  severity: 'info',
  *check(postmortem) {
    const weak = rankedSections(postmortem).flatMap(({ section }) => (FORMS.has(section.form) ? [section] : []));
    const level = levelOf(postmortem);
    const makeAll = () => weak.flatMap((section) => makeHeading(postmortem, section, level) ?? []);
    for (const section of weak)
      yield {
        span: section.titleSpan,
        message: `“${section.title}” is a section’s title but no heading. Write it as one: ${'#'.repeat(level)} ${section.title}`,
        cause: {
          id: 'heading',
          message: (places) => `${places} sections’ titles are no headings. Write them as headings: ${'#'.repeat(level)} ${section.title}`,
        },
        fixes: () => {
          const own = makeHeading(postmortem, section, level);
          const fixes: Fix[] = own ? [{ title: `Make “${section.title}” a heading`, edits: [own], preferred: true, safe: true }] : [];
          const all = makeAll();
          return all.length > 1 ? [...fixes, { title: `Make all ${all.length} titles headings`, edits: all }] : fixes;
        },
      };
  },
});

const FORMS: ReadonlySet<Section['form']> = new Set(['bold', 'label']);

/** The level that other sections' headings have. Without any it is one below the title's. */
function levelOf(postmortem: Postmortem): number {
  return rankedSections(postmortem).find(({ section }) => section.form === 'heading')?.section.level ?? 2;
}
