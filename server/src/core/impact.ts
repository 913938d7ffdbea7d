import type { Postmortem, Section, Sentence } from './model';

/** The parts in which a reader looks for the impact. */
const PLACES = ['summary', 'impact'];

/** The section that tells the impact: the one called so, else the summary. */
export const impactSection = ({ sections }: Postmortem): Section | undefined =>
  sections.find(({ id, empty }) => id === 'impact' && !empty) ?? sections.find(({ covers, empty }) => covers.includes('summary') && !empty);

/** What is said in the summary and the impact, and above the first section. */
export const impactSentences = ({ sentences }: Postmortem): Sentence[] =>
  sentences.filter(({ parts, titling }) => !titling && (parts.length === 0 || parts.some((id) => PLACES.includes(id))));
