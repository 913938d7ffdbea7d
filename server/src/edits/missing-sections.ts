import type { Postmortem } from '../model/postmortem';
import type { PartSpec, SectionSpec } from '../model/profile';

/** A section of the template, or one part of it, that a document lacks. */
export interface MissingSection {
  section: SectionSpec;
  /** What its title would be. */
  title: string;
  parts: readonly [PartSpec, ...PartSpec[]];
}

/** The template's sections of which a part is missing: the whole of one that no title names, else the part alone. */
export function missingSections(postmortem: Postmortem): MissingSection[] {
  return postmortem.profile.sections.flatMap((section) => {
    const missing = section.parts.filter((part) => section.required && !has(postmortem, part.id));
    const [first, ...others] = missing.length > 0 && isUntitled(postmortem, section) ? section.parts : missing;
    if (!first) return [];
    return [
      { section, title: others.length + 1 === section.parts.length ? section.title : first.title, parts: [first, ...others] as const },
    ];
  });
}

const has = ({ sections }: Postmortem, part: string): boolean => sections.some(({ covers }) => covers.includes(part));

/** Whether no title of this document names any part of a section of the template. */
export function isUntitled({ sections }: Postmortem, { parts }: SectionSpec): boolean {
  const titled = sections.filter(({ form }) => form !== 'inline').flatMap(({ covers }) => covers);
  return parts.every(({ id }) => !titled.includes(id));
}
