import { firstAlong } from '../../incremental/map-chunks';
import { remembered, rememberedFor } from '../../incremental/memo';
import type { Postmortem, Section, Sentence, Wording } from '../../model/postmortem';
import type { Placing } from '../../reading/sentences';
import type { Cue } from '../../text/pattern';

/** The parts in which a reader looks for the impact. */
const PLACES = ['summary', 'impact'];

/** The section that tells the impact: the one called so, else the summary. */
export const impactSection = ({ sections }: Postmortem): Section | undefined =>
  sections.find(({ id, empty }) => id === 'impact' && !empty) ?? sections.find(({ covers, empty }) => covers.includes('summary') && !empty);

/** Whether a sentence stands in the summary or the impact, or above the first section. */
export const isOfImpact = ({ parts, titling }: Pick<Sentence, 'parts' | 'titling'>): boolean =>
  !titling && (parts.length === 0 || parts.some((id) => PLACES.includes(id)));

const impactOn = remembered((page: Placing): readonly Wording[] => page.wordings(isOfImpact));

const matches = rememberedFor(({ text }: Wording, cue: Cue) => cue.test(text));

/** Whether a page says so; unknown where it does not. */
const saying = remembered((cue: Cue) =>
  firstAlong((page: Placing) => impactOn(page).some((wording) => matches(wording, cue)) || undefined),
);

/** Whether the impact is told in words that match one of the cues. */
export const impactSays = ({ sentences: { pages } }: Postmortem, ...cues: readonly Cue[]): boolean =>
  cues.some((cue) => saying(cue)(pages, undefined));
