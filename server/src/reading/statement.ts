import { within } from '../incremental/live-span';
import { byText, rememberedFor } from '../incremental/memo';
import { emphasised, fold, type Line } from '../markdown/line';
import type { Span } from '../text/span';
import { titleWords } from './heading-names';
import { taskVerbs } from './lexicon/action-words';

/** A sentence of a statement; its place is told from the statement's start. */
export class Said {
  constructor(
    readonly span: Span,
    /** As a reader sees it, white space folded. */
    readonly text: string,
  ) {}
}

/**
 * What a reader takes as one thing said: a line, or the lines that one sentence was wrapped over.
 * It is the same object from one reading to the next as long as its words, its label and its lines are; where it stands is told by its lines.
 */
export class Statement {
  /** First line, and the line behind the last. */
  from = 0;
  to = 0;
  /** The parts of every section around it, innermost last. */
  parts: readonly string[] = [];

  constructor(
    readonly lines: readonly [Line, ...Line[]],
    /** A label in front of it or above it: “Impact:”, “**How it was detected**”, in lower case without punctuation. */
    readonly label: string,
    /** How much of its first line a label takes: where the text behind it begins, told from the statement's start. */
    readonly lead: number,
    /** A mere label or title, which titles what follows. */
    readonly titling: boolean,
  ) {
    this.line = lines[0];
    const [first, last] = [lines[0].span, (lines.at(-1) as Line).span];
    // Lines that belong together are moved together.
    this.span = first === last ? first : within({ start: 0, end: last.end - first.start }, first);
    this.text = fold(lines.map(({ plain }) => plain).join(' '));
    this.sentences = sentencesOf(lines, this.start);
  }

  readonly line: Line;
  /** Where it stands: it is moved along with its lines. */
  readonly span: Span;
  /** As a reader sees it, white space folded. */
  readonly text: string;
  readonly sentences: readonly Said[];

  get start(): number {
    return this.span.start;
  }

  get end(): number {
    return this.span.end;
  }

  /** Where one of its sentences stands in the document, while its lines stay. */
  placeOf({ span }: Said): Span {
    return within(span, this.span);
  }
}

/** Some of a statement's words, as what stays the same while they do. */
export const wordingOf = rememberedFor((_statement: Statement, text: string) => new Words(text));

class Words {
  constructor(readonly text: string) {}
}

const LEAD = /^\s*(?!\s)([^:.!?]{2,70}?)\s*[:;](?=\s|$)[\s*_]*/u;

/** The statement of some lines, by the line behind them, the label above, and whether a title follows. */
export function makeStatement(own: readonly [Line, ...Line[]], next: Line | undefined, above: string, lastOfSection: boolean): Statement {
  const [line] = own;
  const lead = line.kind === 'row' ? undefined : LEAD.exec(line.plain);
  const label = lead?.[1] && /\p{L}{2}/u.test(lead[1]) && lead[1].split(/\s+/).length <= 10 ? labelKey(lead[1]) : '';
  const behind = label && lead ? lead[0].length : 0;
  const bare =
    own.length === 1 &&
    (line.span.start + behind >= line.span.end ||
      (emphasised(line) && fold(line.plain).split(' ').length <= 10 && !/[.!?]$/.test(line.plain)));
  const opens = next !== undefined && !lastOfSection && !(next.kind === 'item' && next.depth <= line.depth);
  const question =
    opens &&
    !label &&
    own.length === 1 &&
    /^(?:when|how|what|who|which|why)\b.{0,70}\??$/i.test(line.plain) &&
    fold(line.plain).split(' ').length <= 9;
  const titling =
    line.kind !== 'row' && (line.kind === 'heading' || bare || question || (!lastOfSection && isTitleOfList(line, next, own.length)));
  return new Statement(own, titling ? label || labelKey(line.plain) : label || above, behind, titling);
}

/** A short item or line without a full stop, with deeper items below it. */
function isTitleOfList(line: Line, next: Line | undefined, count: number): boolean {
  const first = /^\p{L}+/u.exec(line.plain)?.[0].toLowerCase();
  if (first && taskVerbs.has(first) && !emphasised(line) && !/:$/.test(line.plain)) return false;
  if (!next || line.kind !== 'item' || /[.!?]$/.test(line.plain) || /\d{1,2}[:.h]\d\d/.test(line.plain)) return false;
  const unlisted = next.kind === 'text' && next.depth === line.depth && count === 1 && /^\P{Ll}/u.test(next.plain);
  return (next.depth > line.depth || unlisted) && fold(line.plain).split(' ').length <= 6 && next.kind !== 'heading';
}

/** A label in lower case without punctuation. */
export const labelKey = byText((label) => titleWords(label).join(' '));

const SENTENCE_END = /(?<!\b(?:[Ee]\.g|[Ii]\.e|etc|vs|approx|[AaPp]\.[Mm]|[Nn]o|[DM]r|Mrs|Ms|St))[.!?]+["'”’)\]*_]*\s+(?=[^\p{Ll}\s])/gu;

/** The sentences of lines that belong together, told from an offset. */
export function sentencesOf(lines: readonly Line[], origin: number): Said[] {
  const sentences: Said[] = [];
  let open: { span: Span; text: string } | undefined;
  for (const { plain, span } of lines) {
    const from = span.start - origin;
    let at = 0;
    const ends = [...plain.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
    for (const end of [...ends, plain.length]) {
      const piece = plain.slice(at, end).trimEnd();
      const spanned = { start: from + at, end: from + at + piece.length };
      if (open) open = { span: { start: open.span.start, end: spanned.end }, text: `${open.text} ${piece}` };
      else open = { span: spanned, text: piece };
      if (end !== plain.length || /[.!?]["'”’)\]*_]*$/.test(piece)) {
        if (fold(open.text)) sentences.push(new Said(open.span, fold(open.text)));
        open = undefined;
      }
      at = end;
    }
  }
  if (open && fold(open.text)) sentences.push(new Said(open.span, fold(open.text)));
  return sentences;
}
