/** The function words of English. Source: the closed classes (articles, pronouns, prepositions, conjunctions, auxiliaries) that every stop-word list has; those that other languages share (“a”, “no”, “me”, “son”) are left out. */
const FUNCTION_WORDS = new Set(
  `the and of to was were is are be been by that this these those it its with which from for on at as an or but not had has have we our they their there then than when
   what who how after before while during into because could would should will can did do does he she his her you your i if so all some any more most other such only
   also each both between through until about out up down over under again once very just`.split(/\s+/),
);

/** Terse notes come down to a fifth; other languages stay below a twelfth. */
const LEAST = 0.1;

/** Whether a text is in another language; unknown for a short one. */
export function isForeign(sentences: readonly { said: string }[]): boolean {
  const { words, share } = englishShare(sentences.map(({ said }) => said).join('\n'));
  return words >= 50 && share < LEAST;
}

/** The share of English function words among the words of a text: about two in five in English prose, one in twenty elsewhere. */
function englishShare(text: string): { words: number; share: number } {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const known = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  return { words: words.length, share: words.length === 0 ? 0 : known / words.length };
}
