import type { Postmortem } from '../model/postmortem';
import type { PartSpec, SectionSpec } from '../model/profile';

/** A section of the template, or one part of it, that a document lacks. */
export interface MissingSection {
  section: SectionSpec;
  /** What its title would be. */
  title: string;
  parts: readonly [PartSpec, ...PartSpec[]];
}

/** The template's sections of which a part is missing: the whole of one that no title names, else the part alone. None where the end of the text, in which they may be, was not read. */
export function missingSections(postmortem: Postmortem): MissingSection[] {
  if (postmortem.unread) return [];
  return postmortem.profile.sections.flatMap((section) => {
    const missing = section.parts.filter((part) => section.required && !has(postmortem, part));
    const [first, ...others] = missing.length > 0 && isUntitled(postmortem, section) ? section.parts : missing;
    if (!first) return [];
    return [
      { section, title: others.length + 1 === section.parts.length ? section.title : first.title, parts: [first, ...others] as const },
    ];
  });
}

const has = (postmortem: Postmortem, part: PartSpec): boolean =>
  postmortem.sections.some(({ covers }) => covers.includes(part.id)) || (part.anywhere === true && isTold(postmortem, part));

/** Whether everything that is asked of a part is found, wherever it is. */
function isTold({ elements: readings }: Postmortem, { id: part, elements }: PartSpec): boolean {
  const asked = elements.filter(({ optional }) => !optional);
  return asked.length > 0 && asked.every(({ id }) => readings.some((own) => own.id === id && own.part === part && own.present));
}

/** Whether no title of this document names any part of a section of the template. */
export function isUntitled({ sections }: Postmortem, { parts }: SectionSpec): boolean {
  const titled = sections.filter(({ form }) => form !== 'inline').flatMap(({ covers }) => covers);
  return parts.every(({ id }) => !titled.includes(id));
}
