import { emphasised, fold, type Line } from './line';
import { remembered, rememberedFor } from './memo';
import type { Span } from './model';
import { titleWords } from './names';
import type { SectionLines } from './sections';
import { move } from './span';
import { taskVerbs } from './task-words';
import { Wraps } from './wraps';

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
  lines: readonly Line[];
  /** The parts of every section around it, innermost last. */
  parts: readonly string[];
  /** A label in front of it or above it: “Impact:”, “**How it was detected**”, in lower case without punctuation. */
  label: string;
  /** Where the text behind a label on the same line begins. */
  value: number;
  /** A mere label or title, which titles what follows. */
  titling: boolean;
}

/** Some of a statement's words, as what stays the same while they do. */
export const wordingOf = rememberedFor((_statement: Statement, text: string) => ({ text }));

/** Groups lines into statements, section titles left out. */
export function statementsOf(lines: readonly Line[], sections: readonly SectionLines[]): Statement[] {
  const titles = new Map(sections.map((section) => [section.from, section]));
  const statements: Statement[] = [];
  const partsAt = partsByLine(lines.length, sections);
  const wraps = new Wraps(lines);
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
    const to = line.kind === 'text' || line.kind === 'item' ? wraps.endFrom(from, titles) : from + 1;
    if (line.kind !== 'code' && !line.header) {
      const above = line.kind === 'item' && line.depth <= labelDepth ? '' : label;
      const statement = statementAt(lines, from, to, above, titles.has(to));
      put(statement, from, to, partsAt[from] ?? []);
      statements.push(statement);
      if (statement.titling || (statement.label && statement.text.endsWith(':'))) {
        label = statement.label;
        // “- Tasks:” titles the items below it, or the ones behind it when there are none.
        labelDepth = line.kind === 'item' && (lines[to]?.depth ?? 0) > line.depth ? line.depth : 0;
      }
    }
    from = to;
  }
  return statements;
}

/** Says where a statement stands now. */
function put(statement: Statement, from: number, to: number, parts: readonly string[]): void {
  const by = statement.line.span.start - statement.span.start;
  if (by !== 0) {
    move(statement.span, by);
    statement.value += by;
    for (const sentence of statement.sentences) move(sentence.span, by);
  }
  statement.from = from;
  statement.to = to;
  statement.parts = parts;
}

/** Parts that are told apart from all others, whatever a heading's depth says. */
const APART = new Set(['timeline', 'corrective']);

function partsByLine(count: number, sections: readonly SectionLines[]): (readonly string[])[] {
  const parts: (readonly string[])[] = new Array(count).fill([]);
  for (const { from, to, covers, id } of sections) {
    const own = covers.length > 0 ? covers : [id];
    const apart = own.some((id) => APART.has(id));
    let last: readonly string[] | undefined;
    let joined: readonly string[] = [];
    for (let line = from; line < to; line++) {
      const around = parts[line] as readonly string[];
      // Neighbours share one list.
      if (around !== last) {
        last = around;
        joined = within(around, own, apart);
      }
      parts[line] = joined;
    }
  }
  return parts;
}

/** The parts of a line in a section that stands in others; they are left as they are where it adds nothing. */
function within(around: readonly string[], own: readonly string[], apart: boolean): readonly string[] {
  const outer = apart ? [] : around;
  const added = own.filter((id) => !outer.includes(id));
  return added.length > 0 ? [...outer, ...added] : around;
}

const LEAD = /^\s*([^:.!?]{2,70}?)\s*[:;](?=\s|$)[\s*_]*/u;

/** A statement that was made before, and what it was made of. */
interface Made {
  statement: Statement;
  lines: readonly Line[];
  next: Line | undefined;
  above: string;
  lastOfSection: boolean;
}

const lastMade = remembered((_line: Line): { made?: Made } => ({}));

/** The statement of some lines; the same object as before when nothing it is made of has changed. */
function statementAt(lines: readonly Line[], from: number, to: number, above: string, lastOfSection: boolean): Statement {
  const memory = lastMade(lines[from] as Line);
  const { made } = memory;
  const next = lines[to];
  if (made && made.next === next && made.above === above && made.lastOfSection === lastOfSection && isSame(made.lines, lines, from, to))
    return made.statement;
  const own = lines.slice(from, to);
  const statement = makeStatement(own, next, above, lastOfSection);
  memory.made = { statement, lines: own, next, above, lastOfSection };
  return statement;
}

function isSame(own: readonly Line[], lines: readonly Line[], from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let at = 0; at < own.length; at++) if (own[at] !== lines[from + at]) return false;
  return true;
}

function makeStatement(own: readonly Line[], next: Line | undefined, above: string, lastOfSection: boolean): Statement {
  const [line, last] = [own[0] as Line, own.at(-1) as Line];
  const span = { start: line.span.start, end: last.span.end };
  const lead = line.kind === 'row' ? undefined : LEAD.exec(line.plain);
  const label = lead?.[1] && /\p{L}{2}/u.test(lead[1]) && lead[1].split(/\s+/).length <= 10 ? key(lead[1]) : '';
  const value = label && lead ? line.span.start + lead[0].length : line.span.start;
  const bare =
    own.length === 1 &&
    (value >= line.span.end || (emphasised(line) && fold(line.plain).split(' ').length <= 10 && !/[.!?]$/.test(line.plain)));
  const opens = next !== undefined && !lastOfSection && !(next.kind === 'item' && next.depth <= line.depth);
  const question =
    opens &&
    !label &&
    own.length === 1 &&
    /^(?:when|how|what|who|which|why)\b.{0,70}\??$/i.test(line.plain) &&
    fold(line.plain).split(' ').length <= 9;
  const titling =
    line.kind !== 'row' && (line.kind === 'heading' || bare || question || (!lastOfSection && isTitleOfList(line, next, own.length)));
  return {
    span,
    text: fold(own.map(({ plain }) => plain).join(' ')),
    sentences: sentencesOf(own),
    from: 0,
    to: 0,
    line,
    lines: own,
    parts: [],
    label: titling ? label || key(line.plain) : label || above,
    value,
    titling,
  };
}

/** A short item or line without a full stop, with deeper items below it. */
function isTitleOfList(line: Line, next: Line | undefined, count: number): boolean {
  const first = /^\p{L}+/u.exec(line.plain)?.[0].toLowerCase();
  if (first && taskVerbs.has(first) && !emphasised(line) && !/:$/.test(line.plain)) return false;
  if (!next || line.kind !== 'item' || /[.!?]$/.test(line.plain) || /\d{1,2}[:.h]\d\d/.test(line.plain)) return false;
  const unlisted = next.kind === 'text' && next.depth === line.depth && count === 1 && /^\P{Ll}/u.test(next.plain);
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
