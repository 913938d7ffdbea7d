import { memo } from '../../incremental/memo';
import type { Report } from '../../model/finding';
import type { Postmortem, Sentence, Wording } from '../../model/postmortem';

/** Something found in a sentence. */
export interface Found<V> {
  sentence: Sentence;
  /** The sentence's index in the document. */
  index: number;
  found: V;
}

/** Finds something in the sentences of a document. `find` is a pure function of a sentence's words. */
export function findInSentences<V>(find: (wording: Wording) => V | undefined): (postmortem: Postmortem) => Found<V>[] {
  const own = memo(find);
  return ({ sentences }) =>
    sentences.flatMap((sentence, index) => {
      const found = own(sentence.wording);
      return found === undefined ? [] : [{ sentence, index, found }];
    });
}

/** Where a rule looks for sentences. */
export type Where = (sentence: Pick<Sentence, 'parts' | 'titling'>) => boolean;

/**
 * Reports what is found in sentences.
 * @param find is a pure function of a sentence's words.
 * @param where says in which sentences of a document a find counts; in all of them by default.
 */
export function reportSentences<V>(
  find: (wording: Wording) => V | undefined,
  say: (found: V, sentence: Sentence) => readonly Report[],
  where: (postmortem: Postmortem) => Where = () => () => true,
): (postmortem: Postmortem) => Report[] {
  const search = findInSentences(find);
  return (postmortem) => {
    const counts = where(postmortem);
    return search(postmortem).flatMap(({ found, sentence }) => (counts(sentence) ? say(found, sentence) : []));
  };
}
