import type { Report } from '../../model/finding';
import type { Postmortem, Sentence, Wording } from '../../model/postmortem';
import { type LowercasePattern, lowercase, pattern } from '../../text/fast-regexp';
import type { Pattern } from '../../text/pattern';
import { type Span, shiftBy } from '../../text/span';
import { allMatches } from '../../text/sticky';
import { reportSentences, type Where } from './sentence-search';

/** A pattern for phrases, in lower case: a space matches any white space, also where a line was wrapped, and with ? after it none at all, too. */
export const phrase = (source: string): LowercasePattern =>
  pattern(new RegExp(source.replaceAll(/ [?*]/g, String.raw`\s*`).replaceAll(' ', String.raw`\s+`), 'gu'));

/** What a pattern matches in a sentence. */
export interface Match {
  index: number;
  text: string;
  /** What the sentence says before it and after it. */
  before: string;
  after: string;
}

export interface Phrase extends Match {
  span: Span;
  sentence: Sentence;
}

/** Patterns, and words without which none of them matches: those are found faster, and what is never run is never compiled. */
export interface Needing {
  needs: Pattern;
  patterns: readonly Wanted[];
}

type Wanted = RegExp | LowercasePattern;

/**
 * Reports where the author's own words match one of the patterns.
 * @param means whether a match is meant, by the words around it.
 * @param as what a sentence is searched as: a text of the same length.
 */
export function reportPhrases(
  wanted: readonly (Wanted | Needing)[],
  means: (match: Match) => boolean,
  say: (phrase: Phrase) => Report | undefined,
  where?: (postmortem: Postmortem) => Where,
  as: (said: string) => string = (said) => said,
): (postmortem: Postmortem) => Report[] {
  const find = ({ said }: Wording) => {
    const text = as(said);
    const matches = apart(wanted.flatMap((each) => matchesOf(text, each)).filter(means));
    return matches.length > 0 ? matches : undefined;
  };
  const each = (matches: readonly Match[], sentence: Sentence) =>
    sentence.titling
      ? []
      : matches.flatMap((match) => {
          const span = shiftBy({ start: match.index, end: match.index + match.text.length }, sentence.span.start);
          return say({ ...match, span, sentence }) ?? [];
        });
  return reportSentences(find, each, where);
}

/** Of matches that overlap the first one alone: they say the same. */
function apart(matches: Match[]): Match[] {
  let last = -1;
  return matches
    .sort((a, b) => a.index - b.index)
    .filter(({ index, text }) => {
      if (index < last) return false;
      last = index + text.length;
      return true;
    });
}

function matchesOf(said: string, wanted: Wanted | Needing): Match[] {
  if (!('needs' in wanted)) return matchesIn(said, wanted);
  return wanted.needs.test(said) ? wanted.patterns.flatMap((pattern) => matchesIn(said, pattern)) : [];
}

function matchesIn(said: string, wanted: Wanted): Match[] {
  const [pattern, text] = wanted instanceof RegExp ? [wanted, said] : [wanted.lowercase, lowercase(said)];
  return allMatches(text, pattern).map(({ 0: { length }, index }) => ({
    index,
    text: said.slice(index, index + length),
    before: said.slice(0, index),
    after: said.slice(index + length),
  }));
}

const NEGATION =
  /(?:\b(?:not|no|never|nobody|no one|none|nor|neither|without|rather than|instead of|than|avoid\w*|prevent\w*)|n['’]t)\b(?:\W+\w+){0,4}\W*$/i;

/** Whether what is before a phrase denies it. */
export const isDenied = ({ before }: Pick<Match, 'before'>): boolean => NEGATION.test(before);
