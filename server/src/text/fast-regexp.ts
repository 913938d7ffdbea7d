import { forLastText } from './last-text';
import type { Pattern } from './pattern';

/** Letters and digits of the scripts that people write postmortems in, as ranges of a class. */
const RANGES: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u167F\\u1681-\\u1FFF\\u2C00-\\u2DFF\\u3040-\\uD7FF\\uF900-\\uFDFF',
  N: '0-9\\u00B2\\u00B3\\u00B9\\u00BC-\\u00BE',
};

/**
 * The same pattern, case ignored. V8 takes some fifteen times as long to compile a pattern with both flags `i` and `u` as one with `i` alone,
 * and a first reading compiles all of them: hence a pattern without `u`, in which `\p{L}` and `\p{N}` are plain ranges.
 * The pattern that is given is never run and so costs nothing; without letter case `\p{Lu}` and `\p{Ll}` would mean nothing and are refused.
 */
export const caseInsensitive = (pattern: RegExp): RegExp => new RegExp(withRanges(pattern), `${pattern.flags.replace(/[iu]/g, '')}i`);

/**
 * The same pattern for texts in small letters: V8 compiles it in half the time that one with the flag `i` takes, and runs it faster.
 * Throws where it has a capital letter, which would never be found.
 */
export function lowercaseOnly(pattern: RegExp): RegExp {
  if (/(?<!\\(?:[pPu]\{\w*|u\w{0,3})?)[A-Z]/.test(pattern.source)) throw new Error(`not in small letters: ${pattern.source}`);
  return new RegExp(withRanges(pattern), pattern.flags.replace(/[iu]/g, ''));
}

/** A cue, and its pattern, which is for texts in small letters. */
export interface LowercasePattern extends Pattern {
  lowercase: RegExp;
}

/** Asks whether a text matches a pattern, which is in small letters; case is ignored. */
export function pattern(pattern: RegExp): LowercasePattern {
  const own = lowercaseOnly(pattern);
  // A search begins at the beginning also where the pattern is global.
  return { lowercase: own, test: (text) => lowercase(text).search(own) >= 0 };
}

/**
 * Asks whether a text matches one of several patterns, in small letters. V8 compiles many small patterns in half the time of one that has them all as
 * alternatives, and those after the first that matches not at all.
 */
export function anyPattern(...sources: readonly (string | RegExp)[]): Pattern {
  const own = sources.map((source) => lowercaseOnly(typeof source === 'string' ? new RegExp(source, 'u') : source));
  return {
    test: (text) => {
      const lower = lowercase(text);
      return own.some((one) => lower.search(one) >= 0);
    },
  };
}

/** A text in small letters, as long as it is. */
export const lowercase = forLastText((text) => lengthKept(text, text.toLowerCase()));

/** The dotted I is the one letter that is longer when it is small. */
const lengthKept = (text: string, lower: string): string =>
  lower.length === text.length ? lower : text.replaceAll('\u0130', 'i').toLowerCase();

/** A pattern's source without what only the flag `u` allows. */
function withRanges({ source }: RegExp): string {
  if (!/\\[pPu]/.test(source)) return source;
  let inClass = false;
  return source.replace(/\\[pPu]\{[^}]*\}|\\[\s\S]|[[\]]/g, (token) => {
    if (token === '[') inClass = true;
    else if (token === ']') inClass = false;
    return /^\\[pPu]\{/.test(token) ? ranges(token, inClass) : token;
  });
}

function ranges(token: string, inClass: boolean): string {
  const range = RANGES[token.slice(3, -1)];
  if (range === undefined || (inClass && token.startsWith('\\P'))) throw new Error(`cannot be told without the flag u: ${token}`);
  if (inClass) return range;
  return token.startsWith('\\P') ? `[^${range}]` : `[${range}]`;
}
