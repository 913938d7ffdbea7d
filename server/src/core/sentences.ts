import { ignoringCase } from './ignoring-case';
import { cut, type Line } from './line';
import { remembered, rememberedFor } from './memo';
import type { Sentence, Span, Wording } from './model';
import { moved } from './span';
import { type Statement, sentencesOf } from './statements';

/** Every sentence of the statements; in a table each cell speaks for itself. */
export function readSentences(statements: readonly Statement[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const statement of statements) {
    const { span, parts, titling } = statement;
    for (const { start, end, wording } of wordingsOf(statement)) {
      const { text, said } = wording;
      sentences.push({ span: { start: span.start + start, end: span.start + end }, text, said, wording, parts, titling });
    }
  }
  return sentences;
}

/** A sentence of a statement; its place is told from the statement's start. */
interface Placed extends Span {
  wording: Wording;
}

const wordingsOf = remembered(({ span, line, lines, sentences }: Statement): Placed[] => {
  const said = saidIn(span, lines);
  const own = line.cells ? line.cells.flatMap(({ start, end }) => sentencesOf([cut(line, start, end)])) : sentences;
  return own.map(({ span: place, text }) => {
    const { start, end } = moved(place, -span.start);
    return { start, end, wording: { text, said: said.slice(start, end) } };
  });
});

const QUOTATION = /“[^”]*”|"[^"]*"|«[^»]*»|(?<!\w)[‘'][^’']{12,}[’'](?!\w)/g;

/** The author's own words, everything else blanked. */
function saidIn({ start, end }: Span, lines: readonly Line[]): string {
  const pieces: string[] = [];
  let at = start;
  for (const { span, plain, code, quoted } of lines) {
    pieces.push(' '.repeat(Math.max(0, span.start - at)), quoted ? ' '.repeat(plain.length) : withoutCode(plain, span, code));
    at = span.end;
  }
  pieces.push(' '.repeat(Math.max(0, end - at)));
  return pieces.join('').replace(QUOTATION, (quotation) => ' '.repeat(quotation.length));
}

const withoutCode = (plain: string, { start }: Span, code: readonly Span[]): string =>
  code.reduce((text, part) => {
    const [from, to] = [Math.max(0, part.start - start), Math.min(text.length, part.end - start)];
    return from >= to ? text : text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }, plain);

/** A pattern for phrases: a space stands for any white space, also where a line was wrapped, and with ? behind it for none at all; case is ignored. */
export const phrase = (source: string): RegExp =>
  ignoringCase(new RegExp(source.replaceAll(/ [?*]/g, String.raw`\s*`).replaceAll(' ', String.raw`\s+`), 'gu'));

export interface Phrase {
  span: Span;
  text: string;
  /** What the sentence says in front of it and behind it. */
  before: string;
  after: string;
  groups: Readonly<Record<string, string | undefined>>;
  sentence: Sentence;
}

/** Where the author's own words, or all that a reader sees, match a pattern. */
export function* phrasesIn(sentences: readonly Sentence[], pattern: RegExp, words: keyof Wording = 'said'): Iterable<Phrase> {
  const matches = words === 'said' ? inSaid : inText;
  for (const sentence of sentences) {
    if (sentence.titling) continue;
    for (const { index, ...match } of matches(sentence.wording, pattern)) {
      const start = sentence.span.start + index;
      yield { ...match, span: { start, end: start + match.text.length }, sentence };
    }
  }
}

const NONE: readonly Match[] = [];

type Match = Omit<Phrase, 'span' | 'sentence'> & { index: number };

function matchesIn(words: string, pattern: RegExp): readonly Match[] {
  const matches = [...words.matchAll(pattern)];
  if (matches.length === 0) return NONE;
  return matches.map(({ 0: text, index, groups = {} }) => ({
    index,
    text,
    before: words.slice(0, index),
    after: words.slice(index + text.length),
    groups,
  }));
}

const inSaid = rememberedFor(({ said }: Wording, pattern: RegExp) => matchesIn(said, pattern));
const inText = rememberedFor(({ text }: Wording, pattern: RegExp) => matchesIn(text, pattern));

const NEGATION =
  /(?:\b(?:not|no|never|nobody|no one|none|nor|neither|without|rather than|instead of|than|avoid\w*|prevent\w*)|n['’]t)\b(?:\W+\w+){0,4}\W*$/i;

/** Whether what stands in front of a phrase denies it. */
export const isDenied = ({ before }: Phrase): boolean => NEGATION.test(before);
