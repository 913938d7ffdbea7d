import { makeHeading } from '../edits/move-section';
import type { Postmortem, Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { rankedSections } from './support/section-order';

export default rule({
  id: 'section-heading-style',
  summary: 'A section has a heading for its title.',
  severity: 'info',
  *check(postmortem) {
    const weak = rankedSections(postmortem).flatMap(({ section }) => (FORMS.has(section.form) ? [section] : []));
    const level = levelOf(postmortem);
    const makeAll = () => weak.flatMap((section) => makeHeading(postmortem, section, level) ?? []);
    for (const section of weak) {
      const heading = `${'#'.repeat(level)} ${section.title}`;
      yield {
        span: section.titleSpan,
        message: t('“{0}” is a section’s title but no heading. Write it as one: {1}', section.title, heading),
        cause: {
          id: 'heading',
          message: (places) => t('{0} sections’ titles are no headings. Write them as headings: {1}', places, heading),
        },
        fixes: () => {
          const own = takesOthersIn(section, weak) ? undefined : makeHeading(postmortem, section, level);
          return own ? [{ title: t('Make “{0}” a heading', section.title), edits: [own], preferred: true, safe: true }] : [];
        },
        widerFixes: () => {
          const all = makeAll();
          return all.length > 1 ? [{ title: t('Make all {0} titles headings', all.length), edits: all }] : [];
        },
      };
    }
  },
});

/** Below a heading of measures, titles in bold are read as its own: they become headings first. */
const takesOthersIn = ({ covers, span }: Section, weak: readonly Section[]): boolean =>
  covers.includes('corrective') && weak.some((other) => other.span.start > span.start);

const FORMS: ReadonlySet<Section['form']> = new Set(['bold', 'label']);

/** The level that other sections' headings have. Without any it is one below the title's. */
function levelOf(postmortem: Postmortem): number {
  return rankedSections(postmortem).find(({ section }) => section.form === 'heading')?.section.level ?? 2;
}
