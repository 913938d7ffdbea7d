import { cut, type Line } from './line';
import type { Sentence, Span } from './model';
import { type Statement, sentencesOf } from './statements';

/** Every sentence of the statements; in a table each cell speaks for itself. */
export function readSentences(statements: readonly Statement[], lines: readonly Line[]): Sentence[] {
  return statements.flatMap((statement) => {
    const { span, line, parts, titling } = statement;
    const said = saidIn(span, lines.slice(statement.from, statement.to));
    const own = line.cells ? line.cells.flatMap(({ start, end }) => sentencesOf([cut(line, start, end)])) : statement.sentences;
    return own.map((sentence) => ({
      ...sentence,
      said: said.slice(sentence.span.start - span.start, sentence.span.end - span.start),
      parts,
      titling,
    }));
  });
}

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
  new RegExp(source.replaceAll(/ [?*]/g, String.raw`\s*`).replaceAll(' ', String.raw`\s+`), 'giu');

export interface Phrase {
  span: Span;
  text: string;
  /** What the sentence says in front of it and behind it. */
  before: string;
  after: string;
  groups: Readonly<Record<string, string | undefined>>;
  sentence: Sentence;
}

/** Where the author's own words match a pattern. */
export function* phrasesIn(sentences: readonly Sentence[], pattern: RegExp): Iterable<Phrase> {
  for (const sentence of sentences) {
    if (sentence.titling) continue;
    for (const { 0: text, index, groups = {} } of sentence.said.matchAll(pattern)) {
      const start = sentence.span.start + index;
      const span = { start, end: start + text.length };
      yield { span, text, before: sentence.said.slice(0, index), after: sentence.said.slice(index + text.length), groups, sentence };
    }
  }
}

const NEGATION =
  /(?:\b(?:not|no|never|nobody|no one|none|nor|neither|without|rather than|instead of|than|avoid\w*|prevent\w*)|n['’]t)\b(?:\W+\w+){0,4}\W*$/i;

/** Whether what stands in front of a phrase denies it. */
export const isDenied = ({ before }: Phrase): boolean => NEGATION.test(before);
