import { missingSections, type PartSpec, type Postmortem } from '../..';

/** A section of the template, or one part of it, that the document lacks. */
export interface MissingPart {
  /** What `postmortem.insert` takes: the id of the first part that is missing. */
  id: string;
  title: string;
  parts: readonly PartSpec[];
  /** Index of its section in the profile. */
  order: number;
}

/** What the document lacks, in the template's order. */
export const missingParts = (postmortem: Postmortem): MissingPart[] =>
  missingSections(postmortem).map(({ section, title, parts }) => ({
    id: parts[0].id,
    title,
    parts,
    order: postmortem.profile.sections.indexOf(section),
  }));
