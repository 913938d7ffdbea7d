import type { Postmortem } from '..';
import { places } from '../text/line-column';

/** Something that a profile asks for, and whether it is there. */
export interface Demand {
  /** As a reviewer reads it: “the share of users affected”. */
  label: string;
  present: boolean;
  /** Line of what was found, from 1. */
  line?: number;
}

/** A section that a profile asks for, and what it must say. */
export interface SectionDemand extends Demand {
  required: boolean;
  elements: Demand[];
}

/** What the profile of a document asks for, in the order of its template. */
export function demandsOf({ profile, sections, elements, text }: Postmortem): SectionDemand[] {
  const placeOf = places(text);
  const found = new Map(elements.map((element) => [element.id, element]));
  const demand = (label: string, present: boolean, span?: { start: number }): Demand => ({
    label,
    present,
    ...(present && span && { line: placeOf(span.start).line }),
  });
  return profile.sections.map(({ title, parts, required }) => {
    const section = sections.find(({ covers }) => parts.some(({ id }) => covers.includes(id)));
    const asked = parts.flatMap((part) => part.elements).filter(({ needs }) => needs === undefined || found.get(needs)?.present);
    return {
      ...demand(title, section !== undefined && !section.empty, section?.titleSpan),
      required,
      elements: asked.map(({ id, label }) => demand(label, found.get(id)?.present ?? false, found.get(id)?.span)),
    };
  });
}
