import { linksFollowing } from '../edits/heading-links';
import { zonesToOffer } from '../edits/suggest-zones';
import { once, rememberedFor, whileSame } from '../incremental/memo';
import type { Edit, Fix, Report } from '../model/finding';
import type { ClockTime, Postmortem, Section } from '../model/postmortem';
import { rule } from '../model/rule';
import { innermost } from '../model/section-at';
import { groupBy } from '../text/group-by';
import type { OffsetOn } from '../time/offset';
import { nameOf } from './support/section-name';
import { timesWhere } from './support/times';

export default rule({
  id: 'time-zone-missing',
  summary: 'Every clock time says its time zone, or the document says it once.',
  severity: 'warning',
  ofTimes: true,
  *check(postmortem, { userOffset }) {
    const bare = bareTimes(postmortem.times);
    if (bare.length > 0) yield reportsOf(bare, { zone: zonesToOffer(postmortem, userOffset)[0] ?? 'UTC', userOffset });
  },
});

/** What all bare times of a document are reported by. */
interface Offer {
  /** The first of the zones to add. */
  zone: string;
  userOffset: OffsetOn | undefined;
}

const reportsOf = whileSame(
  (last: Offer, now: Offer) => last.zone === now.zone && last.userOffset === now.userOffset,
  (bare: readonly ClockTime[], { zone, userOffset }: Offer): readonly Report[] =>
    bare.map((time) => ({
      span: time.span,
      message: `Add the time zone of “${time.text}”, for example “${time.text} ${zone}”.`,
      fixes: (postmortem) => fixesFor(time, postmortem, userOffset),
    })),
);

/** A zone for the time itself, for all of its section, and for all of the document. */
function fixesFor(time: ClockTime, postmortem: Postmortem, userOffset: OffsetOn | undefined): Fix[] {
  const { bare, zones, written, groups, forAll } = offersOf(postmortem, userOffset);
  const own = zones.map(
    (zone, index): Fix => ({ title: `Add ${zone} to this time`, edits: [append(time, zone, written)], preferred: index === 0 }),
  );
  const group = groups.get(sectionAround(time, postmortem));
  const shared = group?.shared() ?? [];
  const isWider = (group?.times.length ?? 0) < bare.length || shared.length === 0;
  return [...own, ...shared, ...(isWider ? forAll() : [])];
}

/** What the bare times of a document have in common. */
const offersOf = rememberedFor((postmortem: Postmortem, userOffset: OffsetOn | undefined) => {
  const bare = bareTimes(postmortem.times);
  const zones = zonesToOffer(postmortem, userOffset);
  const written = zoneWriter(postmortem);
  const forAll = once(() => (bare.length > 1 ? addToAll(bare, 'the document', zones, written, postmortem) : []));
  const groups = new Map(
    [...groupBy(bare, (time) => sectionAround(time, postmortem))].map(([section, times]) => {
      const shared = once(() => (times.length > 1 && section ? sectionFixes(section, times, zones, written, postmortem) : []));
      return [section, { times, shared }];
    }),
  );
  return { bare, zones, written, groups, forAll };
});

/** The innermost section around a time; undefined outside all. */
const sectionAround = ({ span }: ClockTime, { sections }: Postmortem): Section | undefined => sections[innermost(sections, span)];

const bareTimes = timesWhere(({ zone }) => zone.kind === 'none');

/** To every bare time of the section, or once in its title. */
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
    title: `Add ${zone} to all ${times.length} bare times of ${where}`,
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

/** Behind the title's last word, so that a final colon and closing asterisks stay where they are. */
function declare({ titleSpan, form }: Section, zone: string, { text }: Postmortem): Edit[] {
  const title = text.slice(titleSpan.start, titleSpan.end);
  const last = title.replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '').length;
  const added = ` (all times in ${zone})`;
  const at = titleSpan.start + last;
  const links = form === 'heading' ? linksFollowing(text, title, title.slice(0, last) + added + title.slice(last)) : [];
  return [{ span: { start: at, end: at }, text: added }, ...links];
}
