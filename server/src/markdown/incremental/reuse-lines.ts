import { type LiveSpan, within } from '../../incremental/live-span';
import { placeholdersIn, withoutPlaceholders } from '../../reading/placeholders';
import type { Span } from '../../text/span';
import { moved } from '../../text/span';
import type { Line } from '../line';

const NONE: readonly never[] = [];

/** A line whose places are told from its block, with every field in its place: V8 reads objects of one shape several times as fast as those of many. */
export class KeptLine implements Line {
  readonly span: LiveSpan;
  readonly plain;
  readonly kind;
  readonly depth;
  readonly block;
  readonly emphasis;
  readonly code;
  readonly placeholders;
  readonly marker;
  readonly checked;
  private readonly rest: number | undefined;
  readonly quoted;
  readonly cells;
  readonly table;
  readonly header;
  readonly broken;

  /** @param start where the block begins, told as the places of `line` are. */
  constructor(line: Line, block: { start: number }, start: number) {
    const first = line.span.start;
    const own = (spans: readonly Span[]): readonly Span[] =>
      spans.length === 0 ? NONE : spans.map((span) => within(moved(span, -first), this.span));
    this.span = within(moved(line.span, -start), block);
    const left = placeholdersIn(line);
    this.plain = withoutPlaceholders(line.plain, left);
    this.kind = line.kind;
    this.depth = line.depth;
    this.block = line.block;
    this.emphasis = own(line.emphasis);
    this.code = own(line.code);
    this.placeholders = left.length === 0 ? NONE : left.map((span) => within(span, this.span));
    this.marker = line.marker;
    this.checked = line.checked;
    this.rest = line.below === undefined ? undefined : line.below - first;
    this.quoted = line.quoted;
    this.cells = line.cells && own(line.cells);
    this.table = line.table;
    this.header = line.header;
    this.broken = line.broken;
  }

  get below(): number | undefined {
    return this.rest === undefined ? undefined : this.span.start + this.rest;
  }
}

/** Lines, and the text and the place where their block begins in it. */
export interface BlockLines {
  lines: readonly KeptLine[];
  text: string;
  start: number;
}

/**
 * The lines of a block that is read anew, each one that says what it said before, behind the same indentation or line's end, the object that it was:
 * what is remembered of it holds on. Those stand in the new block then.
 */
export function keptLines(before: BlockLines, now: BlockLines): readonly KeptLine[] {
  const { lines } = now;
  // Which lines belong together is told by numbers that differ from reading to reading.
  if (before.lines.length !== lines.length || groupings(before.lines) !== groupings(lines)) return lines;
  const gaps = gapsOf(before);
  return gapsOf(now).map((gap, index) => {
    const [last, line] = [before.lines[index] as KeptLine, lines[index] as KeptLine];
    if (gap !== gaps[index] || !saysTheSame(last, line)) return Object.assign(line, { block: last.block, table: last.table });
    last.span.replace(line.span);
    return last;
  });
}

/** What stands in front of each line, from the end of the one above. */
const gapsOf = ({ lines, text, start }: BlockLines): string[] =>
  lines.map(({ span }, index) => text.slice(lines[index - 1]?.span.end ?? start, span.start));

const saysTheSame = (a: Line, b: Line): boolean => a.plain === b.plain && factsOf(a) === factsOf(b);

/** What a line is beside its words, its places told from its start. */
function factsOf(line: Line): string {
  const { span, kind, depth, marker, checked, quoted, header, broken, emphasis, code, placeholders, cells, below } = line;
  const facts = [span.end - span.start, kind, depth, marker, checked, quoted, header, broken];
  if (emphasis.length === 0 && code.length === 0 && !placeholders?.length && !cells && below === undefined) return facts.join();
  const own = (part: Span) => moved(part, -span.start);
  return JSON.stringify([
    facts,
    emphasis.map(own),
    code.map(own),
    placeholders?.map(own),
    cells?.map(own),
    below === undefined ? undefined : below - span.start,
  ]);
}

const groupings = (lines: readonly Line[]): string =>
  lines
    .map(({ block, table }, index) => `${block === lines[index - 1]?.block} ${table === lines[index - 1]?.table} ${table === undefined}`)
    .join();
