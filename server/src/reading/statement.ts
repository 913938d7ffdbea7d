import { memoFor } from '../incremental/memo';
import { emphasised, fold, type LineContent } from '../markdown/line';
import { memoText } from '../text/memo-text';
import { type Span, shiftBy } from '../text/span';
import { titleWords } from './heading-names';
import { taskVerbs } from './lexicon/action-words';
import type { SectionPath } from './section-path';

/** A sentence of a statement; its place counts from the statement's start. */
export interface StatementSentence {
  readonly at: Span;
  /** As a reader sees it, white space folded. */
  readonly text: string;
}

/** A line of a statement; `at` is where it starts, counted from the statement's start. */
export interface StatementLine {
  readonly content: LineContent;
  readonly at: number;
}

/** What a reader takes as one thing said: a line, or the lines that one sentence was wrapped over. Offsets count from its own start. */
export interface StatementContent {
  readonly lines: readonly StatementLine[];
  /** The first of them. */
  readonly line: LineContent;
  /** In code units, from its start to the end of its last line. */
  readonly size: number;
  /** A label before it or above it: “Impact:”, “**How it was detected**”, in lower case without punctuation. */
  readonly label: string;
  /** How much of its first line a label takes: where the text after it begins. */
  readonly lead: number;
  /** A mere label or title, which titles what follows. */
  readonly titling: boolean;
  /** As a reader sees it, white space folded. */
  readonly text: string;
  readonly sentences: readonly StatementSentence[];
}

/** A statement at its place in a document. */
export interface Statement {
  readonly content: StatementContent;
  readonly span: Span;
  /** The index of its first line, and of the line after the last. */
  readonly from: number;
  readonly to: number;
  readonly path: SectionPath;
}

/** Where one of a statement's sentences is in the document. */
export const placeOf = ({ span }: Statement, { at }: StatementSentence): Span => shiftBy(at, span.start);

/** Some of a statement's words, as a value of their own. */
export const wordingOf = memoFor((_statement: StatementContent, text: string) => ({ text }));

const LEAD = /^\s*(?!\s)([^:.!?]{2,70}?)\s*[:;](?=\s|$)[\s*_]*/u;

/** What a statement is made of beside its lines. */
export interface Around {
  /** The line after it. */
  next: LineContent | undefined;
  /** The label above it. */
  above: string;
  /** A section's title follows, or nothing. */
  lastOfSection: boolean;
}

/** Makes the statement of some lines. */
export function makeStatement(
  lines: readonly [StatementLine, ...StatementLine[]],
  { next, above, lastOfSection }: Around,
): StatementContent {
  const line = lines[0].content;
  const last = lines.at(-1) as StatementLine;
  const lead = line.kind === 'row' ? undefined : LEAD.exec(line.plain);
  const label = lead?.[1] && /\p{L}{2}/u.test(lead[1]) && lead[1].split(/\s+/).length <= 10 ? labelKey(lead[1]) : '';
  const behind = label && lead ? lead[0].length : 0;
  const bare =
    lines.length === 1 &&
    ((label !== '' && ONLY_PICTURES.test(line.plain.slice(behind))) ||
      behind >= line.plain.length ||
      (emphasised(line) && fold(line.plain).split(' ').length <= 10 && !/[.!?]$/.test(line.plain)));
  const opens = next !== undefined && !lastOfSection && !(next.kind === 'item' && next.depth <= line.depth);
  const question =
    opens &&
    !label &&
    lines.length === 1 &&
    /^(?:when|how|what|who|which|why)\b.{0,70}\??$/i.test(line.plain) &&
    fold(line.plain).split(' ').length <= 9;
  const titling =
    line.kind !== 'row' &&
    (line.kind === 'heading' || bare || question || isContents(line) || (!lastOfSection && isTitleOfList(line, next, lines.length)));
  return {
    lines,
    line,
    size: last.at + last.content.plain.length,
    label: titling ? label || labelKey(line.plain) : label || above,
    lead: behind,
    titling,
    text: fold(lines.map(({ content }) => content.plain).join(' ')),
    sentences: sentencesOf(lines.map(({ content: { plain }, at }) => ({ plain, at }))),
  };
}

/** “The way ahead: 🔮” says no more than its label. */
const ONLY_PICTURES = /^(?:\p{Extended_Pictographic}|\u200D|\uFE0F|[\s*_])*$/u;

/** A line of a table of contents: nothing but a link to a title. */
const isContents = ({ plain, links }: LineContent): boolean =>
  links.length === 1 && links.every(({ at, url }) => url.startsWith('#') && at.start <= 0 && at.end >= plain.length);

/** A short item or line without a full stop, with deeper items below it. */
function isTitleOfList(line: LineContent, next: LineContent | undefined, count: number): boolean {
  const first = /^\p{L}+/u.exec(line.plain)?.[0].toLowerCase();
  if (first && taskVerbs.has(first) && !emphasised(line) && !/:$/.test(line.plain)) return false;
  if (!next || line.kind !== 'item' || /[.!?]$/.test(line.plain) || /\d{1,2}[:.h]\d\d/.test(line.plain)) return false;
  const unlisted = next.kind === 'text' && next.depth === line.depth && count === 1 && /^\P{Ll}/u.test(next.plain);
  return (next.depth > line.depth || unlisted) && fold(line.plain).split(' ').length <= 6 && next.kind !== 'heading';
}

/** A label in lower case without punctuation. */
export const labelKey = memoText((label) => titleWords(label).join(' '));

const SENTENCE_END = /(?<!\b(?:[Ee]\.g|[Ii]\.e|etc|vs|approx|[AaPp]\.[Mm]|[Nn]o|[DM]r|Mrs|Ms|St))[.!?]+["'”’)\]*_]*\s+(?=[^\p{Ll}\s])/gu;

/** The sentences of texts that belong together; `at` is where each begins, and what their places count from. */
export function sentencesOf(lines: readonly { plain: string; at: number }[]): StatementSentence[] {
  const sentences: StatementSentence[] = [];
  let open: StatementSentence | undefined;
  const close = () => {
    const text = open ? fold(open.text) : '';
    if (open && text) sentences.push({ at: open.at, text });
    open = undefined;
  };
  for (const { plain, at: from } of lines) {
    let at = 0;
    const ends = [...plain.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
    for (const end of [...ends, plain.length]) {
      const piece = plain.slice(at, end).trimEnd();
      const [start, stop] = [from + at, from + at + piece.length];
      open = open ? { at: { start: open.at.start, end: stop }, text: `${open.text} ${piece}` } : { at: { start, end: stop }, text: piece };
      if (end !== plain.length || /[.!?]["'”’)\]*_]*$/.test(piece)) close();
      at = end;
    }
  }
  close();
  return sentences;
}
