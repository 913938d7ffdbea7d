import { ignoringCase } from './ignoring-case';
import type { Postmortem, Sentence, Span, Wording } from './model';
import { teller } from './passages';

/** A pattern for phrases: a space stands for any white space, also where a line was wrapped, and with ? behind it for none at all; case is ignored. */
export const phrase = (source: string): RegExp =>
  ignoringCase(new RegExp(source.replaceAll(/ [?*]/g, String.raw`\s*`).replaceAll(' ', String.raw`\s+`), 'gu'));

/** What a pattern matches in a sentence. */
export interface Match {
  index: number;
  text: string;
  /** What the sentence says in front of it and behind it. */
  before: string;
  after: string;
}

export interface Phrase extends Match {
  span: Span;
  sentence: Sentence;
}

/**
 * Finds where the author's own words match one of the patterns.
 * @param means whether a match is meant, by the words around it.
 * @param needed words without which no pattern matches: they are looked for first, which is quicker.
 */
export function phraseSeeker(
  patterns: readonly RegExp[],
  means: (match: Match) => boolean = () => true,
  needed?: RegExp,
): (postmortem: Postmortem) => Iterable<Phrase> {
  const seek = teller(({ said }: Wording) => {
    if (needed && said.search(needed) < 0) return undefined;
    const matches = patterns.flatMap((pattern) => matchesIn(said, pattern)).filter(means);
    return matches.length > 0 ? matches : undefined;
  });
  return function* (postmortem) {
    for (const { sentence, found } of seek(postmortem)) {
      if (sentence.titling) continue;
      for (const { index, text, before, after } of found) {
        const start = sentence.span.start + index;
        yield { index, text, before, after, span: { start, end: start + text.length }, sentence };
      }
    }
  };
}

const matchesIn = (said: string, pattern: RegExp): Match[] =>
  Array.from(said.matchAll(pattern), ({ 0: text, index }) => ({
    index,
    text,
    before: said.slice(0, index),
    after: said.slice(index + text.length),
  }));

const NEGATION =
  /(?:\b(?:not|no|never|nobody|no one|none|nor|neither|without|rather than|instead of|than|avoid\w*|prevent\w*)|n['’]t)\b(?:\W+\w+){0,4}\W*$/i;

/** Whether what stands in front of a phrase denies it. */
export const isDenied = ({ before }: Pick<Match, 'before'>): boolean => NEGATION.test(before);
