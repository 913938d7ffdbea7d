import { wellKnown } from './acronym-table';
import type { Sentence, Span } from './model';
import { abbreviations } from './zone-table';

export interface Acronym {
  text: string;
  span: Span;
}

const ACRONYM = /(?<![\p{L}\p{N}_./:@#$%-])[A-Z]{3,6}(?=s?(?![\p{L}\p{N}_/@-]|\.\p{L}))/gu;

/** Two words in capitals next to each other are stressed, and no abbreviations. */
const SHOUT = /\b[A-Z]{2,}(?:\s+[A-Z]{2,})+\b/g;

/** The first use of each abbreviation that the text does not spell out. */
export function undefinedAcronyms(sentences: readonly Sentence[], known: ReadonlySet<string>): Acronym[] {
  const whole = sentences.map(({ text }) => text).join('\n');
  // A word that also stands in small letters was only stressed.
  const small = new Set(whole.match(/\b[a-z]{3,6}\b/g));
  const isWord = (text: string) => small.has(text.toLowerCase());
  const seen = new Map<string, Acronym>();
  for (const { said, span, titling } of sentences) {
    if (titling || isShouted(said)) continue;
    for (const { 0: text, index } of said.replace(SHOUT, (words) => ' '.repeat(words.length)).matchAll(ACRONYM)) {
      if (isWord(text) || seen.has(text) || known.has(text) || wellKnown.has(text) || text in abbreviations || isDefined(text, whole))
        continue;
      seen.set(text, { text, span: { start: span.start + index, end: span.start + index + text.length } });
    }
  }
  return [...seen.values()];
}

const isShouted = (text: string): boolean => (text.match(/\b[A-Z]{2,}\b/g)?.length ?? 0) * 2 > (text.match(/\p{L}+/gu)?.length ?? 0);

/** “(ABC)” behind its words, “ABC (its words)”, “ABC: its words”, “ABC stands for …”, or its words anywhere. */
function isDefined(acronym: string, whole: string): boolean {
  if (
    new RegExp(`[(“"]${acronym}s?[)”",;]|\\b${acronym}s? ?(?:\\([\\p{L} -]{6,}|(?:[=:–—]|stands for|means) \\p{L}+ \\p{L}+)`, 'u').test(
      whole,
    )
  )
    return true;
  const initials = [...acronym].map((letter) => `${letter}[\\p{L}\\p{N}]+`).join('(?:[\\s-]|\\s(?:of|and|for|to|the|in|on)\\s)');
  return new RegExp(`\\b${initials}`, 'iu').test(whole);
}
