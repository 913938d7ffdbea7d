import { caseInsensitive } from '../../server/src/text/fast-regexp';

/** A pattern's source and flags. */
export interface Part {
  source: string;
  flags: string;
}

/** What a pattern is written in: escapes, classes, brackets, bars and counts each are one. */
const TOKEN = /\\k<\w+>|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?<?[=!]|\(\?:|\(\?<\w+>|\{\d+,?\d*\}|[\s\S]/g;

const tokensOf = (source: string): string[] => source.match(TOKEN) ?? [];

/**
 * The alternatives of the top level, written so that many of them are the same and all are quick to check.
 * A search tries one after the other, so that its time is the sum of theirs: it grows as fast as the slowest. None of what is rewritten makes it grow less.
 */
export function partsOf({ source, flags }: Part): Part[] {
  const own = flags.replace(/[dgu]/g, '');
  // Groups that are named later on stay as they are, and where they are.
  if (/\\(?:k<|[1-9])/.test(source)) return [{ source, flags: flags.includes('u') ? `${own}u` : own }];
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of withShortCounts(tokensOf(inSmallLetters(withFewLetters(source), flags)))) {
    if (token.startsWith('(')) depth++;
    if (token === ')') depth--;
    if (token === '|' && depth === 0) parts.push([]);
    else parts.at(-1)?.push(/^\(\?<\w/.test(token) ? '(?:' : token);
  }
  return parts.map((tokens) => ({ source: tokens.join(''), flags: own.replace('i', '') }));
}

/**
 * Whether the time of a search may grow faster than with the square of a text's length.
 * It cannot where one thing is repeated without an end, from each place on, or two from one place on, and not over and over.
 */
export function mayBeSlow({ source, flags }: Part): boolean {
  const tokens = tokensOf(source);
  const endless = tokens.filter(isEndless).length;
  const fromOnePlace = flags.includes('y') || (tokens[0] === '^' && !flags.includes('m'));
  const again = tokens.some((token, index) => tokens[index - 1] === ')' && /^(?:[*+]|\{)/.test(token));
  return endless > (fromOnePlace ? 2 : 1) || (endless > 0 && again);
}

const isEndless = (token: string): boolean => /^(?:[*+]|\{\d+,\})$/.test(token);

/** A few times for many times: that multiplies the time by a number, and does not make it grow faster. */
const withShortCounts = (tokens: readonly string[]): string[] =>
  tokens.map((token) =>
    token.replace(/^\{(\d+)(,?)(\d*)\}$/, (_, least, comma, most) => `{${shortened(least, 2)}${comma}${shortened(most, 3)}}`),
  );

const shortened = (count: string, most: number): string => (count === '' ? '' : String(Math.min(Number(count), most)));

/** For texts in small letters, where the case is ignored. */
const inSmallLetters = (source: string, flags: string): string =>
  flags.includes('i') ? source.replace(/\\[\s\S]|[A-Z]/g, (token) => (token.length > 1 ? token : token.toLowerCase())) : source;

/** Letters and digits of all scripts as those of ASCII and one other: what checks them tells apart every range that a pattern names. */
const FEW: Readonly<Record<string, string>> = {
  L: 'A-Za-z\\xAA',
  Lu: 'A-Z\\xC0',
  Ll: 'a-z\\xAA',
  M: '\\u0300',
  N: '0-9',
  Nd: '0-9',
  Pc: '_',
  Cc: '\\x00-\\x1F',
  P: '!-/:-@[-`{-~',
  S: '$+<=>^`|~',
  Cs: '\\uD800',
  Extended_Pictographic: '\\u2728',
  Emoji_Modifier: '\\uDFFB-\\uDFFF',
};

/** `\p{L}` and `\p{N}` as `ignoringCase` writes them. */
const RANGES: ReadonlyMap<string, string> = new Map(
  ['L', 'N'].map((name) => [caseInsensitive(new RegExp(`[\\p{${name}}]`, 'u')).source.slice(1, -1), FEW[name] ?? '']),
);

function withFewLetters(source: string): string {
  let inClass = false;
  const few = [...RANGES].reduce((text, [range, letters]) => text.replaceAll(range, letters), source);
  return few.replace(/\\([pP])\{(\w+)\}|\\[\s\S]|[[\]]/g, (token, p?: string, name = '') => {
    if (token === '[') inClass = true;
    if (token === ']') inClass = false;
    if (p === undefined) return token;
    const letters = FEW[name];
    if (letters === undefined || (inClass && p === 'P')) throw new Error(`Say in ${import.meta.filename} what stands for ${token}.`);
    return inClass ? letters : `[${p === 'P' ? '^' : ''}${letters}]`;
  });
}
