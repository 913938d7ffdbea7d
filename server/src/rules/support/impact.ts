import { memoFor } from '../../incremental/memo';
import type { Postmortem, Section, Sentence, Wording } from '../../model/postmortem';
import type { Pattern } from '../../text/pattern';

/** The parts in which a reader looks for the impact. */
const PLACES = ['summary', 'impact'];

/** The section that tells the impact: the one called so, else the summary. */
export const impactSection = ({ sections }: Postmortem): Section | undefined =>
  sections.find(({ id, empty }) => id === 'impact' && !empty) ?? sections.find(({ covers, empty }) => covers.includes('summary') && !empty);

/** Whether a sentence is in the summary or the impact, or above the first section. */
export const isOfImpact = ({ parts, titling }: Pick<Sentence, 'parts' | 'titling'>): boolean =>
  !titling && (parts.length === 0 || parts.some((id) => PLACES.includes(id)));

const saysSo = memoFor(({ text }: Wording, pattern: Pattern) => pattern.test(text));

/** Whether the impact is described in words that match one of the cues. */
export const impactSays = ({ sentences }: Postmortem, ...patterns: readonly Pattern[]): boolean =>
  sentences.some((sentence) => isOfImpact(sentence) && patterns.some((pattern) => saysSo(sentence.wording, pattern)));
