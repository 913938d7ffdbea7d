import { countWhile } from './bisect';
import { cut, type Line } from './line';
import { byText, remembered, whileSame } from './memo';
import type { Sentence, Span, Wording } from './model';
import { Page } from './pages';
import { replaced } from './range';
import type { Arrangement } from './sections';
import { within } from './span';
import { type Statement, sentencesOf } from './statement';
import { pagesOfStatements } from './statements';
import { type Standing, whileStanding } from './where';

/** Whether a statement stands where it is asked for. */
export type Place = (where: Pick<Sentence, 'parts' | 'titling'>) => boolean;

/** The sentences before, and how many pages at the beginning and at the end are the same. */
interface Before {
  sentences: Sentences;
  head: number;
  tail: number;
}

/** Every sentence of a document, in order: made when it is asked for. */
export class Sentences implements Iterable<Sentence> {
  readonly length: number;
  /** Their words, page by page. */
  readonly passages: readonly Page<Wording>[];
  /** The index of each page's first sentence. */
  private readonly firsts: readonly number[];

  constructor(
    readonly pages: readonly Placing[],
    /** What they were told by. */
    readonly by: { pages: readonly Page<Statement>[]; layout: Arrangement },
    /** Those of the reading before, until the next one. */
    public after?: Before | undefined,
  ) {
    let length = 0;
    this.firsts = pages.map((page) => (length += page.length) - page.length);
    this.passages = pages.map(({ telling }) => telling.passage);
    this.length = length;
  }

  at(index: number): Sentence | undefined {
    const page = countWhile(this.firsts, (first) => first <= index) - 1;
    return index < this.length ? this.pages[page]?.at(index - (this.firsts[page] as number)) : undefined;
  }

  *[Symbol.iterator](): Iterator<Sentence> {
    for (const page of this.pages) for (let index = 0; index < page.length; index++) yield page.at(index);
  }

  toJSON(): Sentence[] {
    return [...this];
  }
}

/** The sentences of the statements; in a table each cell speaks for itself. The same as the last ones where they stand as they stood. */
export function readSentences({ statements, layout }: Standing, last?: Sentences): Sentences {
  const from = pagesOfStatements(statements);
  const isSame = (index: number, by: number) => from[index] === last?.by.pages[index + by];
  const known = last?.by.layout === layout ? last.pages : [];
  const by = known.length - from.length;
  let [head, tail] = [0, 0];
  while (head < Math.min(from.length, known.length) && isSame(head, 0)) head++;
  while (tail < Math.min(from.length, known.length) - head && isSame(from.length - tail - 1, by)) tail++;
  const fresh = from.slice(head, from.length - tail).map((page) => placingOf(page, partsOn(page, layout)));
  const pages = replaced(known, { from: head, to: known.length - tail }, fresh);
  if (last && pages === last.pages) return last;
  // Else each would keep all before it.
  if (last) last.after = undefined;
  return new Sentences(pages, { pages: from, layout }, last && { sentences: last, head, tail });
}

/** What is made of each page of sentences and something else that lives long: what was made of pages that are still there is taken over. */
export function alongPages<Other, V>(make: (page: Placing, other: Other) => V): (sentences: Sentences, other: Other) => readonly V[] {
  const known = remembered((_sentences: Sentences): { made?: readonly V[]; other?: Other } => ({}));
  return (sentences, other) => {
    const memory = known(sentences);
    if (memory.made && memory.other === other) return memory.made;
    const { pages, after } = sentences;
    const before = after && known(after.sentences);
    const isKnown = before?.made !== undefined && before.other === other;
    const { head, tail } = after && isKnown ? after : { head: 0, tail: 0 };
    const old = isKnown ? (before.made ?? []) : [];
    const fresh = pages.slice(head, pages.length - tail).map((page) => make(page, other));
    memory.made = replaced(old, { from: head, to: old.length - tail }, fresh);
    memory.other = other;
    return memory.made;
  };
}

const partsOn = whileStanding(({ items }) => items.map(({ parts }) => parts));

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
    private readonly page: Page<Statement>,
    readonly telling: Telling,
    readonly parts: readonly Statement['parts'][],
  ) {}

  get length(): number {
    return this.telling.passage.items.length;
  }

  /** The words of those whose statements stand somewhere. */
  wordings(isMeant: Place): readonly Wording[] {
    const { passage, tellers, titling } = this.telling;
    const meant = this.parts.map((parts, statement) => isMeant({ parts, titling: titling[statement] === true }));
    return passage.items.filter((_, index) => meant[tellers[index] as number]);
  }

  /** A sentence by its number on the page. */
  at(index: number): Sentence {
    const { page, telling, parts } = this;
    const wording = telling.passage.items[index] as Wording;
    const own = telling.tellers[index] as number;
    const statement = page.items[own] as Statement;
    const start = telling.starts[index] as number;
    const { text, said } = wording;
    const span = within({ start, end: start + said.length }, statement.span);
    return { span, text, said, wording, parts: parts[own] ?? [], titling: statement.titling };
  }
}

const placingOf = whileSame(
  (last: Placing['parts'], now: Placing['parts']) => last === now,
  (page: Page<Statement>, parts: Placing['parts']) => new Placing(page, tellingOf(page), parts),
);

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
