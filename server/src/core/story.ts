import type { Postmortem, Sentence } from './model';

/** What tells the incident: all but the corrective section, where people write of what should be. */
export function story({ sentences, sections }: Postmortem): Sentence[] {
  const corrective = sections.filter(({ covers, form }) => covers.includes('corrective') && form !== 'inline');
  return sentences.filter(({ span }) => !corrective.some((section) => section.span.start <= span.start && span.end <= section.span.end));
}
