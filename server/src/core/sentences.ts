import { cut, type Line } from './line';
import { remembered } from './memo';
import type { Sentence, Span, Wording } from './model';
import { type Statement, sentencesOf } from './statement';

/** Every sentence of the statements; in a table each cell speaks for itself. */
export function readSentences(statements: readonly Statement[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const statement of statements) {
    const { start: origin, parts, titling } = statement;
    for (const { start, end, wording } of wordingsOf(statement)) {
      const { text, said } = wording;
      sentences.push({ span: { start: origin + start, end: origin + end }, text, said, wording, parts, titling });
    }
  }
  return sentences;
}

/** A sentence of a statement; its place is told from the statement's start. */
interface Placed extends Span {
  wording: Wording;
}

const wordingsOf = remembered(({ span, start: origin, line, lines, sentences }: Statement): Placed[] => {
  const said = saidIn(span, lines);
  const own = line.cells ? line.cells.flatMap(({ start, end }) => sentencesOf([cut(line, start, end)], origin)) : sentences;
  return own.map(({ span: { start, end }, text }) => ({ start, end, wording: { text, said: said.slice(start, end) } }));
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
