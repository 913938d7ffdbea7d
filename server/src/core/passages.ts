import type { Postmortem, Sentence, Wording } from './model';
import { type Page, seeker, seekerFor, type Visit } from './pages';

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
export function teller<V>(find: (wording: Wording) => V | undefined): (postmortem: Postmortem) => readonly Told<V>[] {
  const seek = seeker(passagesOf, find);
  return (postmortem) => collected(postmortem, (visit) => seek(postmortem, visit));
}

/** As `teller`, by the wordings and something else that lives long. */
export function tellerFor<Other, V>(
  find: (wording: Wording, other: Other) => V | undefined,
): (postmortem: Postmortem, other: Other) => readonly Told<V>[] {
  const seek = seekerFor(passagesOf, find);
  return (postmortem, other) => collected(postmortem, (visit) => seek(postmortem, other, visit));
}

function collected<V>({ sentences }: Postmortem, seek: (visit: Visit<Wording, V>) => void): Told<V>[] {
  const all: Told<V>[] = [];
  seek((_wording, found, index) => all.push({ sentence: sentences.at(index) as Sentence, index, found }));
  return all;
}
