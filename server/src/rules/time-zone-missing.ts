import { innermost } from '../core/around';
import { timesWhere } from '../core/given';
import { groupBy } from '../core/group';
import { once } from '../core/memo';
import type { ClockTime, Postmortem, Section } from '../core/model';
import { type Edit, type Fix, rule } from '../core/rule';
import { zonesToOffer } from '../core/zone-offer';

export default rule({
  id: 'time-zone-missing',
  summary: 'Every clock time says its time zone, or the document says it once.',
  severity: 'warning',
  *check(postmortem, { userOffset }) {
    const bare = bareTimes(postmortem.times);
    if (bare.length === 0) return;
    const zones = zonesToOffer(postmortem, userOffset);
    const written = zoneWriter(postmortem);
    const forAll = once(() => (bare.length > 1 ? addToAll(bare, 'the document', zones, written, postmortem) : []));
    for (const [section, times] of groupBySection(bare, postmortem)) {
      const shared = once(() => (times.length > 1 && section ? sectionFixes(section, times, zones, written, postmortem) : []));
      for (const time of times)
        yield {
          span: time.span,
          message: `Add the time zone of “${time.text}”, for example “${time.text} ${zones[0]}”.`,
          fixes: () => {
            const own = zones.map(
              (zone, index): Fix => ({ title: `Add ${zone} to this time`, edits: [append(time, zone, written)], preferred: index === 0 }),
            );
            const isWider = times.length < bare.length || shared().length === 0;
            return [...own, ...shared(), ...(isWider ? forAll() : [])];
          },
        };
    }
  },
});

const bareTimes = timesWhere(({ zone }) => zone.kind === 'none');

/** The innermost section around each time; undefined for times outside all. */
function groupBySection(bare: readonly ClockTime[], { sections }: Postmortem): Map<Section | undefined, ClockTime[]> {
  return groupBy(bare, ({ span }) => sections[innermost(sections, span)]);
}

/** To every bare time of the section, or once in its title. */
function sectionFixes(
  section: Section,
  times: readonly ClockTime[],
  zones: readonly string[],
  written: ZoneWriter,
  postmortem: Postmortem,
): Fix[] {
  const added = addToAll(times, section.title ? `“${section.title}”` : 'this part', zones, written, postmortem);
  if (section.form === 'inline') return added;
  const declared = zones.map((zone) => ({
    title: `Say once in the title: “${section.title} (all times in ${zone})”`,
    edits: [declare(section, zone, postmortem)],
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
function declare({ titleSpan }: Section, zone: string, { text }: Postmortem): Edit {
  const title = text.slice(titleSpan.start, titleSpan.end);
  const last = titleSpan.start + title.replace(/[^\p{L}\p{N})]+$/u, '').length;
  return { span: { start: last, end: last }, text: ` (all times in ${zone})` };
}
