import { Page, Pages } from '../incremental/chunked-list';
import { within } from '../incremental/live-span';
import { alongPages, firstsOf } from '../incremental/map-chunks';
import { byText, remembered } from '../incremental/memo';
import { cut, type Line } from '../markdown/line';
import type { Sentence, Wording } from '../model/postmortem';
import { countWhile } from '../text/binary-search';
import type { Span } from '../text/span';
import { type Statement, sentencesOf } from './statement';
import type { Placed, Standing } from './statement-sections';

/** Whether a statement stands where it is asked for. */
export type Place = (where: Pick<Sentence, 'parts' | 'titling'>) => boolean;

/** Every sentence of a document, in order: made when it is asked for. */
export class Sentences implements Iterable<Sentence> {
  constructor(readonly pages: Pages<Placing>) {}

  get length(): number {
    return firstsOf(this.pages).at(-1) as number;
  }

  /** Their words, page by page. */
  get passages(): readonly Page<Wording>[] {
    return passagesOf(this.pages, undefined);
  }

  at(index: number): Sentence | undefined {
    const firsts = firstsOf(this.pages);
    const page = countWhile(firsts, (first) => first <= index) - 1;
    return this.pages.all[page]?.at(index - (firsts[page] as number));
  }

  *[Symbol.iterator](): Iterator<Sentence> {
    for (const page of this.pages.all) for (let index = 0; index < page.items.length; index++) yield page.at(index);
  }

  toJSON(): Sentence[] {
    return [...this];
  }
}

/** The sentences of the statements; in a table each cell speaks for itself. The same as the last ones where they stand as they stood. */
export function readSentences({ placed }: Standing, last?: Sentences): Sentences {
  const all = placings(placed, undefined);
  return all === last?.pages.all ? last : new Sentences(new Pages(all, last?.pages));
}

const placings = alongPages(remembered((placed: Placed) => new Placing(placed, tellingOf(placed.page))));

/** What is told on a page of statements, sentence by sentence. */
interface Telling {
  passage: Page<Wording>;
  /** Index of each one's statement on the page, and where it begins, told from the statement's start. */
  tellers: readonly number[];
  starts: readonly number[];
  /** Of each statement. */
  titling: readonly boolean[];
}

const tellingOf = remembered(({ items }: Page<Statement>): Telling => {
  const wordings: Wording[] = [];
  const tellers: number[] = [];
  const starts: number[] = [];
  for (let index = 0; index < items.length; index++)
    for (const { start, wording } of wordingsOf(items[index] as Statement)) {
      wordings.push(wording);
      tellers.push(index);
      starts.push(start);
    }
  return { passage: new Page(wordings), tellers, starts, titling: items.map(({ titling }) => titling) };
});

/** What is told on a page of statements, and in which parts they stand: the same object as long as all that is the same. */
export class Placing {
  constructor(
    private readonly placed: Placed,
    readonly telling: Telling,
  ) {}

  get items(): readonly Wording[] {
    return this.telling.passage.items;
  }

  /** The words of those whose statements stand somewhere. */
  wordings(isMeant: Place): readonly Wording[] {
    const { passage, tellers, titling } = this.telling;
    const meant = this.placed.parts.map((parts, statement) => isMeant({ parts, titling: titling[statement] === true }));
    return passage.items.filter((_, index) => meant[tellers[index] as number]);
  }

  /** A sentence by its number on the page. */
  at(index: number): Sentence {
    const {
      telling,
      placed: { items, parts },
    } = this;
    const wording = telling.passage.items[index] as Wording;
    const own = telling.tellers[index] as number;
    const statement = items[own] as Statement;
    const start = telling.starts[index] as number;
    const { text, said } = wording;
    const span = within({ start, end: start + said.length }, statement.span);
    return { span, text, said, wording, parts: parts[own] ?? [], titling: statement.titling };
  }
}

const passagesOf = alongPages(({ telling }: Placing) => telling.passage);

class Words implements Wording {
  constructor(
    readonly text: string,
    readonly said: string,
  ) {}
}

/** The same object for the same words, so that what is known of a sentence holds on when another one of its paragraph changes. */
const wordsOf = byText((both) => {
  const end = both.indexOf('\n');
  return end < 0 ? new Words(both, both) : new Words(both.slice(0, end), both.slice(end + 1));
});

/** The sentences of a statement, and where each begins, told from the statement's start. */
const wordingsOf = remembered(({ span, start: origin, line, lines, sentences }: Statement): { start: number; wording: Wording }[] => {
  const said = saidIn(span, lines);
  const own = line.cells ? line.cells.flatMap(({ start, end }) => sentencesOf([cut(line, start, end)], origin)) : sentences;
  return own.map(({ span: { start, end }, text }) => ({ start, wording: wording(text, said.slice(start, end)) }));
});

const wording = (text: string, said: string): Wording => wordsOf(text === said ? text : `${text}\n${said}`);

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
