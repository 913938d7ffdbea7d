import { linksFollowing } from '../edits/heading-links';
import { zonesToOffer } from '../edits/suggest-zones';
import type { Edit, Fix } from '../model/finding';
import type { ClockTime, Postmortem, Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { innermost } from '../model/section-at';
import type { OffsetOn } from '../model/vocabulary';
import { nameOf } from './support/section-name';

export default rule({
  id: 'time-zone-missing',
  summary: 'Every clock time has a time zone, its own or one that the document gives once.',
  severity: 'warning',
  *check(postmortem, { userOffset }) {
    const [zone = 'UTC'] = zonesToOffer(postmortem, userOffset);
    for (const time of withoutZone(postmortem.times))
      yield {
        span: time.span,
        message: `Time without a time zone: ${time.text}. Add one, for example ${time.text} ${zone}.`,
        fixes: (postmortem) => fixesFor(time, postmortem, userOffset),
      };
  },
});

const withoutZone = (times: readonly ClockTime[]): ClockTime[] => times.filter(({ zone }) => zone.kind === 'none');

/** A zone for the time itself, for all of its section, and for all of the document. */
function fixesFor(time: ClockTime, postmortem: Postmortem, userOffset: OffsetOn | undefined): Fix[] {
  const unzoned = withoutZone(postmortem.times);
  const zones = zonesToOffer(postmortem, userOffset);
  const written = zoneWriter(postmortem);
  const own = zones.map(
    (zone, index): Fix => ({ title: `Add ${zone} to this time`, edits: [append(time, zone, written)], preferred: index === 0 }),
  );
  const section = sectionAround(time, postmortem);
  const group = unzoned.filter((other) => sectionAround(other, postmortem) === section);
  const shared = group.length > 1 && section ? sectionFixes(section, group, zones, written, postmortem) : [];
  const isWider = group.length < unzoned.length || shared.length === 0;
  const forAll = isWider && unzoned.length > 1 ? addToAll(unzoned, 'the document', zones, written, postmortem) : [];
  return [...own, ...shared, ...forAll];
}

/** The innermost section around a time; undefined outside all. */
const sectionAround = ({ span }: ClockTime, { sections }: Postmortem): Section | undefined => sections[innermost(sections, span)];

/** To every time of the section that has no zone, or once in its title. */
function sectionFixes(
  section: Section,
  times: readonly ClockTime[],
  zones: readonly string[],
  written: ZoneWriter,
  postmortem: Postmortem,
): Fix[] {
  const added = addToAll(times, nameOf(section), zones, written, postmortem);
  if (section.form === 'inline' || !section.title) return added;
  const declared = zones.map((zone) => ({
    title: `Say once in the title: “${section.title} (all times in ${zone})”`,
    edits: declare(section, zone, postmortem),
  }));
  return [...added, ...declared];
}

/** One zone is enough for the two ends of a range. */
function addToAll(
  times: readonly ClockTime[],
  where: string,
  zones: readonly string[],
  written: ZoneWriter,
  postmortem: Postmortem,
): Fix[] {
  const lent = ({ partner, span }: ClockTime) => partner !== undefined && (postmortem.times[partner]?.span.start ?? 0) > span.start;
  const own = times.filter((time) => !lent(time));
  return zones.map((zone) => ({
    title: `Add ${zone} to all ${times.length} times without a time zone in ${where}`,
    edits: own.map((time) => append(time, zone, written)),
  }));
}

type ZoneWriter = (zone: string) => string;

/** Writes a zone as this document does: in brackets or without. */
function zoneWriter({ text, times }: Postmortem): ZoneWriter {
  const model = times.find(({ zone }) => zone.kind === 'explicit' && zone.span)?.zone.span;
  const bracketed = model && text[model.start - 1] === '(' && text[model.end] === ')';
  return (zone) => (bracketed ? ` (${zone})` : ` ${zone}`);
}

const append = ({ span }: ClockTime, zone: string, written: ZoneWriter): Edit => ({
  span: { start: span.end, end: span.end },
  text: written(zone),
});

/** After the title's last word, so that a final colon and closing asterisks stay where they are. */
function declare({ titleSpan, form }: Section, zone: string, { text }: Postmortem): Edit[] {
  const title = text.slice(titleSpan.start, titleSpan.end);
  const last = title.replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '').length;
  const added = ` (all times in ${zone})`;
  const at = titleSpan.start + last;
  const links = form === 'heading' ? linksFollowing(text, title, title.slice(0, last) + added + title.slice(last)) : [];
  return [{ span: { start: at, end: at }, text: added }, ...links];
}
