import { insertBody } from '../edits/insert-line';
import { inZoneOf } from '../edits/suggest-zones';
import type { Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { partitionPoint } from '../text/binary-search';
import { t } from '../text/l10n';
import { clockTimes } from '../time/clock-times';
import { datesIn } from '../time/dates';
import { isUnfilled } from './support/unfilled';

export default rule({
  id: 'section-empty',
  summary: 'Every section of the template has some text.',
  severity: 'error',
  ofWhole: true,
  *check(postmortem) {
    const { profile, sections } = postmortem;
    const told = lastTold(sections);
    for (const section of sections.filter(({ empty, title, covers }) => empty && title && covers.length > 0)) {
      const spec = profile.sections.find(({ parts }) => parts.some(({ id }) => section.covers.includes(id)));
      if (!spec?.required || isUnfilled(section, postmortem) || goesOn(section, sections) || isTold(section, told)) continue;
      const own = spec.parts.filter(({ id }) => section.covers.includes(id));
      const body =
        own.length === spec.parts.length ? spec.body : own.flatMap(({ elements }) => elements.map(({ line }) => line)).join('\n');
      yield {
        span: section.titleSpan,
        message: t('“{0}” is empty. Write something below it.', section.title),
        fixes: () => {
          const edit = insertBody(postmortem, section, inZoneOf(postmortem, body));
          return edit ? [{ title: t('Insert an outline for “{0}”', section.title), edits: [edit], preferred: true }] : [];
        },
      };
    }
  },
});

/** Where the last section begins that says something of a part. */
const lastTold = (sections: readonly Section[]): ReadonlyMap<string, number> =>
  new Map(sections.flatMap(({ empty, covers, span }) => (empty ? [] : covers.map((part) => [part, span.start]))));

/** Whether the text is below other titles: “Preventive measures” after “Corrective and preventive measures” and a title in between. */
const isTold = ({ covers, span }: Section, told: ReadonlyMap<string, number>): boolean =>
  covers.every((part) => (told.get(part) ?? 0) > span.start);

/** Whether the next title is a day or a time: of a timeline whose entries are not below its own title. */
function goesOn({ span }: Section, sections: readonly Section[]): boolean {
  const next = sections[partitionPoint(sections, ({ titleSpan }) => titleSpan.start < span.end)];
  return next !== undefined && next.covers.length === 0 && (datesIn(next.title).length > 0 || clockTimes(next.title).length > 0);
}
