import { cut, type Line } from './line';
import type { Sentence, Span, Wording } from './model';
import { type Statement, sentencesOf } from './statements';

/** Every sentence of the statements; in a table each cell speaks for itself. */
export function readSentences(statements: readonly Statement[], lines: readonly Line[]): Sentence[] {
  return statements.flatMap((statement) => {
    const { span, parts, titling } = statement;
    return wordingsOf(statement, lines).map(({ from, to, wording }) => ({
      span: { start: span.start + from, end: span.start + to },
      text: wording.text,
      said: wording.said,
      wording,
      parts,
      titling,
    }));
  });
}

/** A sentence of a statement, its place told from the statement's beginning. */
interface Placed {
  from: number;
  to: number;
  wording: Wording;
}

function wordingsOf({ span, line, sentences, from, to }: Statement, lines: readonly Line[]): Placed[] {
  const said = saidIn(span, lines.slice(from, to));
  const own = line.cells ? line.cells.flatMap(({ start, end }) => sentencesOf([cut(line, start, end)])) : sentences;
  return own.map(({ span: { start, end }, text }) => {
    const place = { from: start - span.start, to: end - span.start };
    return { ...place, wording: { text, said: said.slice(place.from, place.to) } };
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
