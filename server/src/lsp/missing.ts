import { missingSections, type PartSpec, type Postmortem } from '../core';

/** A section of the template, or one part of it, that the document lacks. */
export interface MissingPart {
  /** What `postmortem.insert` takes: the id of the first part it stands for. */
  id: string;
  title: string;
  parts: readonly PartSpec[];
  /** Index of its section in the profile. */
  order: number;
}

/** What the document lacks, in the template's order: whole sections, or those parts of one that nothing covers. */
export function missingParts(postmortem: Postmortem): MissingPart[] {
  return missingSections(postmortem).flatMap(({ section, parts }) => {
    const order = postmortem.profile.sections.indexOf(section);
    if (parts.length === section.parts.length) return [{ id: parts[0].id, title: section.title, parts, order }];
    return parts.map((part) => ({ id: part.id, title: part.title, parts: [part], order }));
  });
}
