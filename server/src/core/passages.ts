import { remembered } from './memo';
import type { Postmortem, Sentence, Wording } from './model';
import { type Page, pager, type Seek, seeker } from './pages';

/** Sentences that follow each other, as their words. */
export type Passage = Page<Wording>;

/** Something found in the document. */
export interface Told<V> {
  sentence: Sentence;
  /** Among the document's sentences. */
  index: number;
  found: V;
}

const wordingsOf = remembered(({ sentences }: Postmortem): readonly Wording[] => sentences.map(({ wording }) => wording));

const passagesIn = pager<Wording>();

/** The document's sentences, passage by passage. */
export const passagesOf = (postmortem: Postmortem): readonly Passage[] => passagesIn(wordingsOf(postmortem));

/** Finds where something is told: as `seeker`, with the sentences. */
export function teller<V, Other = undefined>(find: (wording: Wording, other: Other) => V | undefined): Seek<Postmortem, Told<V>, Other> {
  const seek = seeker(passagesIn, find);
  return function* (postmortem, ...other) {
    for (const { index, found } of seek(wordingsOf(postmortem), ...other))
      yield { sentence: postmortem.sentences[index] as Sentence, index, found };
  };
}
