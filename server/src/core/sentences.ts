import { cut, type Line } from './line';
import { remembered } from './memo';
import type { Sentence, Span, Wording } from './model';
import type { Page } from './pages';
import { type Statement, sentencesOf } from './statement';
import { pagesOfStatements } from './statements';

/** Every sentence of the statements; in a table each cell speaks for itself. They are the same objects as in the last reading where they stand as they stood. */
export function readSentences(statements: readonly Statement[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const page of pagesOfStatements(statements)) for (const sentence of sentencesOn(page)) sentences.push(sentence);
  return sentences;
}

/** The sentences of a page, and where its statements stood. */
interface Sentences {
  starts: readonly number[];
  parts: readonly Statement['parts'][];
  all: readonly Sentence[];
}

const lastSentences = remembered((_page: Page<Statement>): { last?: Sentences } => ({}));

function sentencesOn(page: Page<Statement>): readonly Sentence[] {
  const { items } = page;
  const memory = lastSentences(page);
  const { last } = memory;
  if (last && items.every(({ start, parts }, index) => start === last.starts[index] && parts === last.parts[index])) return last.all;
  const all = items.flatMap(sentencesIn);
  memory.last = { starts: items.map(({ start }) => start), parts: items.map(({ parts }) => parts), all };
  return all;
}

function sentencesIn(statement: Statement): Sentence[] {
  const { start, parts, titling } = statement;
  return wordingsOf(statement).map(({ start: from, wording }) => new Placed(start + from, wording, parts, titling));
}

/** As small as can be, for a document has many. */
class Placed implements Sentence {
  constructor(
    private readonly start: number,
    readonly wording: Wording,
    readonly parts: readonly string[],
    readonly titling: boolean,
  ) {}

  get text(): string {
    return this.wording.text;
  }

  get said(): string {
    return this.wording.said;
  }

  get span(): Span {
    return { start: this.start, end: this.start + this.wording.said.length };
  }
}

class Words implements Wording {
  constructor(
    readonly text: string,
    readonly said: string,
  ) {}
}

/** The sentences of a statement, and where each begins, told from the statement's start. */
const wordingsOf = remembered(({ span, start: origin, line, lines, sentences }: Statement): { start: number; wording: Wording }[] => {
  const said = saidIn(span, lines);
  const own = line.cells ? line.cells.flatMap(({ start, end }) => sentencesOf([cut(line, start, end)], origin)) : sentences;
  return own.map(({ span: { start, end }, text }) => ({ start, wording: new Words(text, said.slice(start, end)) }));
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
