import { memoText } from '../../text/memo-text';
import type { Span } from '../../text/span';
import { mereExample, type SecretKind, secretKinds } from './lexicon/secrets';
import { findInParagraphs } from './paragraphs';

export interface Secret {
  /** What it is, as a noun: “GitHub token”. */
  name: string;
  span: Span;
}

/** Credentials in a text, code and comments included: who reads the file reads those too. */
export const secretsIn = (text: string): readonly Secret[] => apart([...findInParagraphs(text, inParagraph), ...overLines(text)]);

interface Found extends Secret {
  rank: number;
}

/** In the order of the text; what several kinds match is of the kind that the table has first. */
function apart(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((a, b) => a.rank - b.rank))
    if (!kept.some(({ span }) => span.start < one.span.end && one.span.start < span.end)) kept.push(one);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

const ranked = secretKinds.map((kind, rank) => ({ ...kind, rank }));
const ofLines = ranked.filter(({ lead }) => lead);
const ofOneLine = ranked.filter(({ lead }) => !lead);

/** Most keys are one: where there is none, nobody looks for them. */
const LONG_WORD = /[\w-]{20}/;

const inParagraph = memoText((text): readonly Found[] => {
  const isLong = LONG_WORD.test(text);
  return ofOneLine.flatMap((kind) => ((kind.needs?.test(text) ?? isLong) ? [...matches(kind, text)] : []));
});

/** Those that may be written over several lines. */
const overLines = (text: string): Found[] =>
  ofLines.flatMap((kind) => {
    const lead = kind.lead ? text.search(kind.lead) : -1;
    return lead < 0 ? [] : [...matches(kind, text, text.lastIndexOf('\n', lead) + 1)];
  });

function* matches({ name, pattern, rank }: SecretKind & { rank: number }, text: string, from = 0): Iterable<Found> {
  if (text.search(pattern) < 0) return;
  const own = new RegExp(pattern);
  own.lastIndex = from;
  for (const { 0: whole, index, groups } of text.matchAll(own)) {
    const secret = groups?.secret ?? whole;
    if (mereExample.test(secret) || (name === 'password' && !isMixed(secret))) continue;
    const start = index + whole.lastIndexOf(secret);
    yield { name, rank, span: { start, end: start + secret.length } };
  }
}

/** Letters with digits or signs among them: “password: incorrect” names no password. */
const isMixed = (value: string): boolean => /[A-Za-z]/.test(value) && /\d/.test(value) && !/^[\w-]+\.\w+$|^https?:/.test(value);
