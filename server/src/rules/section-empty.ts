import { insertBody } from '../edits/insert-line';
import { inZoneOf } from '../edits/suggest-zones';
import type { Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { clockTimes } from '../time/clock-times';
import { datesIn } from '../time/dates';
import { isUnfilled } from './support/unfilled';

export default rule({
  id: 'section-empty',
  summary: 'Every section of the template has some text.',
  severity: 'error',
  *check(postmortem) {
    const { profile, sections } = postmortem;
    for (const section of sections.filter(({ empty, title, covers }) => empty && title && covers.length > 0)) {
      const spec = profile.sections.find(({ parts }) => parts.some(({ id }) => section.covers.includes(id)));
      if (!spec?.required || isUnfilled(section, postmortem) || goesOn(section, sections) || isTold(section, sections)) continue;
      const own = spec.parts.filter(({ id }) => section.covers.includes(id));
      const body =
        own.length === spec.parts.length ? spec.body : own.flatMap(({ elements }) => elements.map(({ line }) => line)).join('\n');
      yield {
        span: section.titleSpan,
        message: t('“{0}” is empty. Write something below it.', section.title),
        fixes: () => [
          {
            title: t('Insert an outline for “{0}”', section.title),
            edits: [insertBody(postmortem, section, inZoneOf(postmortem, body))],
            preferred: true,
          },
        ],
      };
    }
  },
});

/** Whether the text is below other titles: “Preventive measures” after “Corrective and preventive measures” and a title in between. */
const isTold = ({ covers, span }: Section, sections: readonly Section[]): boolean =>
  covers.every((part) => sections.some((other) => other.span.start > span.start && !other.empty && other.covers.includes(part)));

/** Whether the next title is a day or a time: of a timeline whose entries are not below its own title. */
function goesOn({ span }: Section, sections: readonly Section[]): boolean {
  const next = sections.find(({ titleSpan }) => titleSpan.start >= span.end);
  return next !== undefined && next.covers.length === 0 && (datesIn(next.title).length > 0 || clockTimes(next.title).length > 0);
}
