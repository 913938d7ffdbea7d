import { remembered, rememberedFor } from './memo';
import type { Postmortem, Section, Sentence, Wording } from './model';

/** The parts in which a reader looks for the impact. */
const PLACES = ['summary', 'impact'];

/** The section that tells the impact: the one called so, else the summary. */
export const impactSection = ({ sections }: Postmortem): Section | undefined =>
  sections.find(({ id, empty }) => id === 'impact' && !empty) ?? sections.find(({ covers, empty }) => covers.includes('summary') && !empty);

/** Whether a sentence stands in the summary or the impact, or above the first section. */
export const isOfImpact = ({ parts, titling }: Pick<Sentence, 'parts' | 'titling'>): boolean =>
  !titling && (parts.length === 0 || parts.some((id) => PLACES.includes(id)));

const impactSentences = remembered(({ sentences }: Postmortem) => [...sentences.standing(isOfImpact)]);

const matches = rememberedFor(({ text }: Wording, pattern: RegExp) => text.search(pattern) >= 0);

/** Whether the impact is told in words that match one of the patterns. */
export const impactSays = (postmortem: Postmortem, ...patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => impactSentences(postmortem).some(({ wording }) => matches(wording, pattern)));
