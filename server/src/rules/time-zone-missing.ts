import { addZone, withoutZone, zoneForm, zoneTargets } from '../edits/add-zone';
import { linksFollowing } from '../edits/heading-links';
import { zonesToOffer } from '../edits/suggest-zones';
import type { Edit, Fix } from '../model/finding';
import type { ClockTime, Postmortem, Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { innermost } from '../model/section-at';
import { t } from '../text/l10n';
import type { Span } from '../text/span';
import { nameOf } from './support/section-name';

export default rule({
  id: 'time-zone-missing',
  summary: 'Every clock time has a time zone, its own or one that the document gives once.',
  severity: 'warning',
  *check(postmortem, { userOffset }) {
    const zones = zonesToOffer(postmortem, userOffset);
    const [zone = 'UTC'] = zones;
    const form = zoneForm(postmortem);
    const unzoned = reported(postmortem);
    for (const time of unzoned) {
      const { span, text } = written(time, postmortem);
      yield {
        span,
        message: t('Time without a time zone: {0}. Add one, for example {1}.', text, `${text} ${zone}`),
        cause: {
          id: 'zone',
          message: (places) =>
            t('{0} clock times have no time zone. Add one to each, for example {1}, or say it once for all.', places, `${text} ${zone}`),
        },
        fixes: () =>
          zones.map((zone, index) => ({ title: t('Add {0} to this time', zone), edits: [form(time, zone)], preferred: index === 0 })),
        widerFixes: () => widerFixes(time, unzoned, zones, postmortem),
      };
    }
  },
});

/** The times to which a zone is to be added: one for the two ends of a range, and none that no clock can show, which are to be corrected first. */
const reported = (postmortem: Postmortem): ClockTime[] =>
  zoneTargets(
    withoutZone(postmortem.times).filter(({ valid }) => valid),
    postmortem,
  );

/** A time as it is written, as a whole range where it is the end of one; marks of emphasis between the two are left out. */
function written({ span, text, partner }: ClockTime, { times, text: all }: Postmortem): { span: Span; text: string } {
  const start = partner === undefined ? undefined : times[partner]?.span.start;
  if (start === undefined) return { span, text };
  return { span: { start, end: span.end }, text: all.slice(start, span.end).replace(/[\s*_]+/g, ' ') };
}

/** A zone for all times of a time's section, and for all of the document. */
function widerFixes(time: ClockTime, unzoned: readonly ClockTime[], zones: readonly string[], postmortem: Postmortem): Fix[] {
  const section = sectionAround(time, postmortem);
  const group = unzoned.filter((other) => sectionAround(other, postmortem) === section);
  const shared = group.length > 1 && section ? sectionFixes(section, group, zones, postmortem) : [];
  const isWider = group.length < unzoned.length || shared.length === 0;
  const forAll = isWider && unzoned.length > 1 ? addToAll(unzoned, t('the document'), zones, postmortem) : [];
  return [...shared, ...forAll];
}

/** The innermost section around a time; undefined outside all. */
const sectionAround = ({ span }: ClockTime, { sections }: Postmortem): Section | undefined => sections[innermost(sections, span)];

/** To every time of the section that has no zone, or once in its title. */
function sectionFixes(section: Section, times: readonly ClockTime[], zones: readonly string[], postmortem: Postmortem): Fix[] {
  const added = addToAll(times, nameOf(section), zones, postmortem);
  if (section.form === 'inline' || !section.title) return added;
  const declared = zones.map((zone) => ({
    title: t('Say once in the title: “{0}”', `${section.title} (all times in ${zone})`),
    edits: declare(section, zone, postmortem),
  }));
  return [...added, ...declared];
}

function addToAll(times: readonly ClockTime[], where: string, zones: readonly string[], postmortem: Postmortem): Fix[] {
  return zones.map((zone) => ({
    title: t('Add {0} to all {1} times without a time zone in {2}', zone, times.length, where),
    edits: addZone(times, zone, postmortem),
  }));
}

/** After the title's last word, so that a final colon and closing asterisks stay where they are. */
function declare({ titleSpan, form }: Section, zone: string, { text }: Postmortem): Edit[] {
  const title = text.slice(titleSpan.start, titleSpan.end);
  const last = title.replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '').length;
  const added = ` (all times in ${zone})`;
  const at = titleSpan.start + last;
  const links = form === 'heading' ? linksFollowing(text, title, title.slice(0, last) + added + title.slice(last)) : [];
  return [{ span: { start: at, end: at }, text: added }, ...links];
}
