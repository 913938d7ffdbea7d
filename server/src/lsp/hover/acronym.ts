import { expansionOf } from '../../rules/support/acronyms';
import { type NoteAt, touches } from './note';

const ACRONYM = /(?<![\p{L}\p{N}_./:@#$%-])[A-Z]{2,8}(?=s?(?![\p{L}\p{N}_/@-]))/gu;

/** So many characters around a place have the whole of any abbreviation at it. */
const AROUND = 10;

/** Of an abbreviation: the words that this document gives for it. */
export const acronymAt: NoteAt = (postmortem, offset) => {
  const from = Math.max(0, offset - AROUND);
  for (const { 0: text, index } of postmortem.text.slice(from, offset + AROUND).matchAll(ACRONYM)) {
    const span = { start: from + index, end: from + index + text.length };
    const words = touches(span, offset) ? expansionOf(postmortem, text) : undefined;
    if (words) return { span, title: `${text}: ${words}`, lines: [] };
  }
  return undefined;
};
