import { memo } from '../../incremental/memo';
import type { Postmortem, Wording } from '../../model/postmortem';

/** The function words of English. Source: the closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries) that every stop-word list has; those that other languages share (“a”, “no”, “me”, “son”) are left out. */
const FUNCTION_WORDS = new Set(
  `the and of to was were is are be been by that this these those it its with which from for on at as an or but not had has have we our they their there then than when
   what who how after before while during into because could would should will can did do does he she his her you your i if so all some any more most other such only
   also each both between through until about out up down over under again once very just`.split(/\s+/),
);

/** Terse notes come down to a fifth; other languages stay below a twelfth. */
const LEAST = 0.1;

/** Whether a text is in another language; unknown for a short one. */
export function isForeign({ sentences }: Postmortem): boolean {
  const { words, known } = sum(sentences.map(({ wording }) => countOf(wording)));
  return words >= 50 && known / words < LEAST;
}

/** Words, and English function words among them: about two in five in English prose, one in twenty elsewhere. */
interface Count {
  words: number;
  known: number;
}

const countOf = memo(({ said }: Wording): Count => {
  const words = said.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return { words: words.length, known: words.filter((word) => FUNCTION_WORDS.has(word)).length };
});

function sum(counts: readonly Count[]): Count {
  const all = { words: 0, known: 0 };
  for (const { words, known } of counts) {
    all.words += words;
    all.known += known;
  }
  return all;
}
