import { moveSection } from '../edits/move-section';
import type { Postmortem, Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { misplaced, rankedSections } from './support/section-order';

export default rule({
  id: 'section-order',
  summary: 'Sections are in the order of the template.',
  severity: 'info',
  *check(postmortem) {
    for (const { section, neighbour, after } of misplaced(rankedSections(postmortem))) {
      const { title } = section;
      const { title: other } = neighbour;
      // Of a section without a text of its own the next ones may be the rest.
      const edits = hasOwnText(section, postmortem) ? moveSection(postmortem, section, after, neighbour) : undefined;
      yield {
        span: section.titleSpan,
        message: after
          ? t('“{0}” is not where the template has it. Move it after “{1}”.', title, other)
          : t('“{0}” is not where the template has it. Move it before “{1}”.', title, other),
        related: [
          {
            span: neighbour.titleSpan,
            message: after ? t('“{0}” belongs after “{1}”.', title, other) : t('“{0}” belongs before “{1}”.', title, other),
          },
        ],
        fixes: edits
          ? [
              {
                title: after ? t('Move “{0}” after “{1}”', title, other) : t('Move “{0}” before “{1}”', title, other),
                edits,
                preferred: true,
              },
            ]
          : [],
      };
    }
  },
});

/** Whether there is anything between its title and the next one. */
function hasOwnText({ titleSpan, body }: Section, { sections, text }: Postmortem): boolean {
  const next = sections.find((other) => other.titleSpan.start > titleSpan.start);
  return /[\p{L}\p{N}]/u.test(text.slice(body.start, next?.titleSpan.start ?? body.end));
}
