import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem } from '../model/postmortem';

/** The clock times that have no zone. */
export const withoutZone = (times: readonly ClockTime[]): ClockTime[] => times.filter(({ zone }) => zone.kind === 'none');

/** Those of some clock times that a zone is added to: one is enough for the two ends of a range, after the later. */
export function zoneTargets(some: readonly ClockTime[], { times }: Postmortem): ClockTime[] {
  return some.filter(({ partner, span }) => partner === undefined || (times[partner]?.span.start ?? 0) <= span.start);
}

/** Adds a zone after each of some clock times. */
export function addZone(some: readonly ClockTime[], zone: string, postmortem: Postmortem): Edit[] {
  const form = zoneForm(postmortem);
  return some.map((time) => form(time, zone));
}

/** Answers how a zone is added after a clock time: in brackets where the document writes its zones so. */
export function zoneForm({ text, times }: Postmortem): (time: ClockTime, zone: string) => Edit {
  const model = times.find((time) => time.zone.kind === 'explicit' && time.zone.span)?.zone.span;
  const bracketed = model && text[model.start - 1] === '(' && text[model.end] === ')';
  return ({ span: { end } }, zone) => ({ span: { start: end, end }, text: bracketed ? ` (${zone})` : ` ${zone}` });
}
