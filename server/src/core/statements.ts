import { emphasised, fold, type Line, visible } from './line';
import type { Span } from './model';
import { titleWords } from './names';
import type { SectionLines } from './sections';
import { taskVerbs } from './task-words';

/**
 * What a reader takes as one thing said: a line, or the lines that one sentence was wrapped over.
 * It is the same object from one reading to the next as long as its words, its label and its lines are; its places and parts are set anew.
 */
export interface Statement {
  span: Span;
  /** As a reader sees it, white space folded. */
  text: string;
  /** Its sentences, as stretches of the document. */
  sentences: { span: Span; text: string }[];
  /** First line, and the line behind the last. */
  from: number;
  to: number;
  line: Line;
  /** The parts of every section around it, innermost last. */
  parts: readonly string[];
  /** A label in front of it or above it: “Impact:”, “**How it was detected**”, in lower case without punctuation. */
  label: string;
  /** Where the text behind a label on the same line begins. */
  value: number;
  /** A mere label or title, which titles what follows. */
  titling: boolean;
}

/** Groups lines into statements, section titles left out. */
export function statementsOf(lines: readonly Line[], sections: readonly SectionLines[]): Statement[] {
  const titles = new Map(sections.map((section) => [section.from, section]));
  const statements: Statement[] = [];
  const partsAt = partsByLine(lines.length, sections);
  let label = '';
  let labelDepth = 0;
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] as Line;
    const title = titles.get(from);
    if (title && title.runIn === undefined) {
      label = title.covers.length > 0 ? '' : key(title.title);
      labelDepth = 0;
      from++;
      continue;
    }
    const to = line.kind === 'text' || line.kind === 'item' ? wrapEnd(lines, from, titles) : from + 1;
    if (line.kind !== 'code' && !line.header) {
      const above = line.kind === 'item' && line.depth <= labelDepth ? '' : label;
      const statement = statementAt(lines, from, to, partsAt[from] ?? [], above, titles.has(to));
      statements.push(statement);
      if (statement.titling || (statement.label && /:$/.test(statement.text))) {
        label = statement.label;
        // “- Tasks:” titles the items below it, or the ones behind it when there are none.
        labelDepth = line.kind === 'item' && (lines[to]?.depth ?? 0) > line.depth ? line.depth : 0;
      }
    }
    from = to;
  }
  return statements;
}

/** Parts that are told apart from all others, whatever a heading's depth says. */
const APART = new Set(['timeline', 'corrective']);

function partsByLine(count: number, sections: readonly SectionLines[]): (readonly string[])[] {
  const parts: (readonly string[])[] = new Array(count).fill([]);
  for (const { from, to, covers, id } of sections) {
    const own = covers.length > 0 ? covers : [id];
    for (let line = from; line < to; line++) {
      const around = own.some((id) => APART.has(id)) ? [] : (parts[line] ?? []);
      const added = own.filter((id) => !around.includes(id));
      if (added.length > 0) parts[line] = [...around, ...added];
    }
  }
  return parts;
}

/** Where the sentence that begins on a line ends: its block's next lines belong to it as long as they were wrapped. */
function wrapEnd(lines: readonly Line[], from: number, titles: ReadonlyMap<number, unknown>): number {
  const first = lines[from] as Line;
  let end = from + 1;
  while (end < lines.length && lines[end]?.block === first.block) end++;
  const block = lines.slice(from, end);
  const widest = hardWrapped(block);
  let to = from + 1;
  while (to < end && !titles.has(to) && isWrapped(lines[to - 1] as Line, lines[to] as Line, widest)) to++;
  return to;
}

/** Whether a line goes on with the sentence of the one above: it begins small, or its first word would not have fitted there. */
function isWrapped(above: Line, line: Line, widest: number | undefined): boolean {
  if (line.marker !== undefined || line.kind === 'heading') return false;
  if (/^[\p{Ll}(,;]/u.test(line.plain) && !/[.!?:;]$/.test(above.plain)) return true;
  if (widest === undefined || /:$/.test(above.plain) || /^\d{1,2}[:.h]\d\d/.test(line.plain)) return false;
  const text = visible(line);
  const word = text.includes(' ') ? text.indexOf(' ') : text.length;
  return isElided(above) || visible(above).length + 1 + word > widest;
}

/** A line with an address or other markup blanked in it, so that its width tells nothing. */
export const isElided = ({ plain }: Line): boolean => / {10,}/.test(plain);

/** The width that a block was wrapped to; undefined when its lines are of all lengths, each a thing of its own. */
function hardWrapped(block: readonly Line[]): number | undefined {
  const full = block.slice(0, -1).filter((line) => !isElided(line));
  const widest = block.reduce((most, line) => (isElided(line) ? most : Math.max(most, visible(line).length)), 0);
  if (widest < 50 || widest > 130 || full.length === 0 || full.every(({ plain }) => /[.!?:;]$/.test(plain))) return undefined;
  // Running text goes on in small letters somewhere; a list of lines never does.
  if (!block.slice(1).some(({ plain }) => /^[^\p{Lu}]/u.test(plain))) return undefined;
  return full.every((line) => visible(line).length >= widest * 0.6) ? widest : undefined;
}

const LEAD = /^\s*([^:.!?]{2,70}?)\s*[:;](?=\s|$)[\s*_]*/u;

function statementAt(
  lines: readonly Line[],
  from: number,
  to: number,
  parts: readonly string[],
  above: string,
  lastOfSection: boolean,
): Statement {
  const own = lines.slice(from, to);
  const [line, last] = [own[0] as Line, own.at(-1) as Line];
  const span = { start: line.span.start, end: last.span.end };
  const lead = line.kind === 'row' ? undefined : LEAD.exec(line.plain);
  const label = lead?.[1] && /\p{L}{2}/u.test(lead[1]) && lead[1].split(/\s+/).length <= 10 ? key(lead[1]) : '';
  const value = label && lead ? line.span.start + lead[0].length : line.span.start;
  const bare =
    own.length === 1 &&
    (value >= line.span.end || (emphasised(line) && fold(line.plain).split(' ').length <= 10 && !/[.!?]$/.test(line.plain)));
  const next = lines[to];
  const opens = next !== undefined && !lastOfSection && !(next.kind === 'item' && next.depth <= line.depth);
  const question =
    opens &&
    !label &&
    own.length === 1 &&
    /^(?:when|how|what|who|which|why)\b.{0,70}\??$/i.test(line.plain) &&
    fold(line.plain).split(' ').length <= 9;
  const titling =
    line.kind !== 'row' && (line.kind === 'heading' || bare || question || (!lastOfSection && isTitleOfList(lines, from, to)));
  return {
    span,
    text: fold(own.map(({ plain }) => plain).join(' ')),
    sentences: sentencesOf(own),
    from,
    to,
    line,
    parts,
    label: titling ? label || key(line.plain) : label || above,
    value,
    titling,
  };
}

/** A short item or line without a full stop, with deeper items below it. */
function isTitleOfList(lines: readonly Line[], from: number, to: number): boolean {
  const [line, next] = [lines[from] as Line, lines[to]];
  const first = /^\p{L}+/u.exec(line.plain)?.[0].toLowerCase();
  if (first && taskVerbs.has(first) && !emphasised(line) && !/:$/.test(line.plain)) return false;
  if (!next || line.kind !== 'item' || /[.!?]$/.test(line.plain) || /\d{1,2}[:.h]\d\d/.test(line.plain)) return false;
  const unlisted = next.kind === 'text' && next.depth === line.depth && to === from + 1 && /^\P{Ll}/u.test(next.plain);
  return (next.depth > line.depth || unlisted) && fold(line.plain).split(' ').length <= 6 && next.kind !== 'heading';
}

const key = (label: string): string => titleWords(label).join(' ');

const SENTENCE_END = /(?<!\b(?:[Ee]\.g|[Ii]\.e|etc|vs|approx|[AaPp]\.[Mm]|[Nn]o|[DM]r|Mrs|Ms|St))[.!?]+["'”’)\]*_]*\s+(?=[^\p{Ll}\s])/gu;

/** The sentences of lines that belong together. */
export function sentencesOf(lines: readonly Line[]): Statement['sentences'] {
  const sentences: Statement['sentences'] = [];
  let open: { span: Span; text: string } | undefined;
  for (const { plain, span } of lines) {
    let at = 0;
    const ends = [...plain.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
    for (const end of [...ends, plain.length]) {
      const piece = plain.slice(at, end).trimEnd();
      const spanned = { start: span.start + at, end: span.start + at + piece.length };
      if (open) open = { span: { start: open.span.start, end: spanned.end }, text: `${open.text} ${piece}` };
      else open = { span: spanned, text: piece };
      if (end !== plain.length || /[.!?]["'”’)\]*_]*$/.test(piece)) {
        if (fold(open.text)) sentences.push({ ...open, text: fold(open.text) });
        open = undefined;
      }
      at = end;
    }
  }
  if (open && fold(open.text)) sentences.push({ ...open, text: fold(open.text) });
  return sentences;
}
