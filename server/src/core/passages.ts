import { remembered } from './memo';
import type { Postmortem, Sentence, Wording } from './model';

/** Sentences that follow each other: the same object from one reading to the next as long as their wordings are, so that what was found in all of them is known at once. */
export interface Passage {
  wordings: readonly Wording[];
}

/** Something found in a passage, and in which of its sentences. */
export interface Place<T> {
  index: number;
  found: T;
}

/** Something found in the document. */
export interface Told<T> {
  sentence: Sentence;
  /** Among the document's sentences. */
  index: number;
  found: T;
}

/** Where something is told: `find` is asked once of each wording, as long as that stays. */
export function seeker<T>(find: (wording: Wording) => T | undefined): (postmortem: Postmortem) => Iterable<Told<T>> {
  const own = remembered(find);
  const all = remembered((passage: Passage) => placesIn(passage, own));
  return (postmortem) => through(postmortem, all);
}

/** What is found in each passage, in the order of the document. */
export function* through<T>(postmortem: Postmortem, places: (passage: Passage) => readonly Place<T>[]): Iterable<Told<T>> {
  let first = 0;
  for (const passage of passagesOf(postmortem)) {
    for (const { index, found } of places(passage))
      yield { sentence: postmortem.sentences[first + index] as Sentence, index: first + index, found };
    first += passage.wordings.length;
  }
}

const NONE: readonly never[] = [];

export function placesIn<T>({ wordings }: Passage, find: (wording: Wording) => T | undefined): readonly Place<T>[] {
  const places: Place<T>[] = [];
  wordings.forEach((wording, index) => {
    const found = find(wording);
    if (found !== undefined) places.push({ index, found });
  });
  return places.length === 0 ? NONE : places;
}

/** The document's sentences, passage by passage. */
export const passagesOf = remembered(({ sentences }: Postmortem): readonly Passage[] => {
  const passages: Passage[] = [];
  for (let at = 0; at < sentences.length; at += passages.at(-1)?.wordings.length ?? 0) passages.push(passageAt(sentences, at));
  return passages;
});

const LONGEST = 24;

/** The passage that last began with a sentence. */
const begun = new WeakMap<Wording, Passage>();

/** The passage that stood here before, else a new one up to where another begins. */
function passageAt(sentences: readonly Sentence[], from: number): Passage {
  const first = sentences[from] as Sentence;
  const before = begun.get(first.wording);
  if (before?.wordings.every((wording, index) => sentences[from + index]?.wording === wording)) return before;
  const wordings = [first.wording];
  for (let at = from + 1; at < sentences.length && wordings.length < LONGEST; at++) {
    const { wording } = sentences[at] as Sentence;
    if (begun.has(wording)) break;
    wordings.push(wording);
  }
  const passage = { wordings };
  begun.set(first.wording, passage);
  return passage;
}
