import { EDITED_TEXTS, memoText } from '../../text/memo-text';

/** Where a clause ends and another begins. */
const CLAUSES = /(?<=[,;:])\s+|\s+[–—-]\s+|\s+(?=(?:but|because|so|if|unless|which|while|although|though|whereas|yet)\s)/i;

/** Plans, duties, wishes, conditions, and what could have been. */
const UNREAL =
  /\b(?:will|shall|must|should|going to|plan(?:s|ned|ning)? to|intend\w* to|commit\w* to|hop(?:e|es|ing) to|aim(?:s|ing)? to|needs? to|ought to|please|let['’]s|(?:would|could|might|may)(?: not|n['’]t)? have|(?:would|could|might) be to)\b|^\W*(?:if|unless|whenever|in case)\b|\b(?:we|you|one|they|i) can\b(?! ?not)/i;

const CONDITION = /\s(?:if|unless)\s/i;

/** What a sentence states as a fact: questions, plans, duties, conditions and what could have been are left out. */
export const statedIn = memoText((sentence): string => {
  if (/\?\W*$/.test(sentence)) return '';
  if (!UNREAL.test(sentence) && !CONDITION.test(sentence)) return sentence;
  return sentence
    .split(CLAUSES)
    .filter((clause) => !UNREAL.test(clause))
    .join(' ');
}, EDITED_TEXTS);

/** What is denied: a few words after a no. “Not until 10:40”, “not only” deny nothing. */
const DENIED =
  /(?:\b(?:no|not|never|nobody|no one|none|nothing|without|lack(?:ed|ing|s)?(?: of)?|missing|failed to|unable to)\b(?! (?:until|only|long))|n['’]t\b)(?: (?!(?:and|or|but|that|when|which|who|until|as|because|to)\b)[^\s,;:.]+){0,4}/gi;

/** The same without what is denied: “nobody had noticed”, “no alert fired”. */
export const affirmedIn = memoText((sentence): string => statedIn(sentence).replace(DENIED, ' '), EDITED_TEXTS);
