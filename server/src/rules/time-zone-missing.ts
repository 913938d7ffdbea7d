import { Temporal } from 'temporal-polyfill';
import type { ClockTime, Postmortem, Section } from '../core/model';
import { type Edit, type Fix, rule } from '../core/rule';

export default rule({
  id: 'time-zone-missing',
  summary: 'Every clock time says its time zone, or the document says it once.',
  severity: 'warning',
  *check(postmortem, { userZone }) {
    const bare = postmortem.times.filter(({ zone }) => zone.kind === 'none');
    if (bare.length === 0) return;
    const zones = zonesToOffer(postmortem, userZone);
    for (const time of bare) {
      yield {
        span: time.span,
        message: `Add the time zone of “${time.text}”, for example “${time.text} ${zones[0]}”.`,
        fixes: fixesFor(time, bare, zones, postmortem),
      };
    }
  },
});

function fixesFor(time: ClockTime, bare: readonly ClockTime[], zones: readonly string[], postmortem: Postmortem): Fix[] {
  const section = postmortem.sections.findLast(
    ({ span }) => span.start <= time.span.start && time.span.start < span.end && span.end > span.start,
  );
  const inSection = section ? bare.filter(({ span }) => span.start >= section.span.start && span.end <= section.span.end) : [];
  const fixes = zones.map(
    (zone, index): Fix => ({ title: `Add ${zone} to this time`, edits: [append(time, zone, postmortem)], preferred: index === 0 }),
  );
  for (const zone of zones) {
    if (section && inSection.length > 1)
      fixes.push({
        title: `Add ${zone} to all ${inSection.length} bare times of “${section.title}”`,
        edits: appendAll(inSection, zone, postmortem),
      });
    if (bare.length > 1 && bare.length > inSection.length)
      fixes.push({ title: `Add ${zone} to all ${bare.length} bare times of the document`, edits: appendAll(bare, zone, postmortem) });
  }
  if (section && section.form !== 'inline' && inSection.length > 1)
    fixes.push(
      ...zones.map((zone) => ({
        title: `Say once in the title: “${section.title} (all times in ${zone})”`,
        edits: [declare(section, zone, postmortem)],
      })),
    );
  return fixes;
}

/** Behind the time, in the brackets that the document's other zones stand in. */
function append({ span }: ClockTime, zone: string, { text, times }: Postmortem): Edit {
  const model = times.find((time) => time.zone.kind === 'explicit' && time.zone.span);
  const bracketed = model?.zone.span && text[model.zone.span.start - 1] === '(' && text[model.zone.span.end] === ')';
  return { span: { start: span.end, end: span.end }, text: bracketed ? ` (${zone})` : ` ${zone}` };
}

/** One zone is enough for the two ends of a range. */
function appendAll(bare: readonly ClockTime[], zone: string, postmortem: Postmortem): Edit[] {
  const lent = (time: ClockTime) => time.partner !== undefined && (postmortem.times[time.partner]?.span.start ?? 0) > time.span.start;
  return bare.filter((time) => !lent(time)).map((time) => append(time, zone, postmortem));
}

/** Behind the title's last word, so that a final colon and closing asterisks stay where they are. */
function declare({ titleSpan }: Section, zone: string, { text }: Postmortem): Edit {
  const title = text.slice(titleSpan.start, titleSpan.end);
  const last = titleSpan.start + title.replace(/[^\p{L}\p{N})]+$/u, '').length;
  return { span: { start: last, end: last }, text: ` (all times in ${zone})` };
}

/** The zones this document already uses, the most frequent first, then UTC, then the user's own. */
function zonesToOffer({ times }: Postmortem, userZone: string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const { zone } of times) if (zone.text && zone.kind !== 'none') counts.set(zone.text, (counts.get(zone.text) ?? 0) + 1);
  const used = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
  const own = userZone ? offsetName(userZone, times.find(({ date }) => date)?.date) : undefined;
  return [...new Set([...used.slice(0, 2), 'UTC', ...(own ? [own] : [])])].filter((zone) => zone !== 'Z');
}

/** `UTC+3`: how an IANA zone reads on a day, today by default; undefined when the zone is unknown. */
function offsetName(iana: string, date: string | undefined): string | undefined {
  try {
    const day = date ? Temporal.PlainDate.from(date) : Temporal.Now.plainDateISO();
    const { offset } = day.toZonedDateTime({ timeZone: iana, plainTime: '12:00' });
    const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
    if (offset === '+00:00') return 'UTC';
    return `UTC${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  } catch {
    return undefined;
  }
}
