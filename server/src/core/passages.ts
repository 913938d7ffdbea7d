import type { Postmortem, Sentence, Wording } from './model';
import { type Found, type Page, seeker, seekerFor } from './pages';

/** Sentences that follow each other, as their words. */
export type Passage = Page<Wording>;

/** Something found in the document. */
export interface Told<V> {
  sentence: Sentence;
  /** Among the document's sentences. */
  index: number;
  found: V;
}

/** The document's sentences, passage by passage. */
export const passagesOf = ({ sentences }: Postmortem): readonly Passage[] => sentences.passages;

/** Finds where something is told: `find` is asked once of each wording. */
export function teller<V>(find: (wording: Wording) => V | undefined): (postmortem: Postmortem) => Iterable<Told<V>> {
  const seek = seeker(passagesOf, find);
  return (postmortem) => told(postmortem, seek(postmortem));
}

/** As `teller`, by the wordings and something else that lives long. */
export function tellerFor<Other, V>(
  find: (wording: Wording, other: Other) => V | undefined,
): (postmortem: Postmortem, other: Other) => Iterable<Told<V>> {
  const seek = seekerFor(passagesOf, find);
  return (postmortem, other) => told(postmortem, seek(postmortem, other));
}

function* told<V>({ sentences }: Postmortem, all: Iterable<Found<Wording, V>>): Iterable<Told<V>> {
  for (const { index, found } of all) yield { sentence: sentences.at(index) as Sentence, index, found };
}
