import type { Heading, Table } from 'mdast';
import { lineEnd } from '../../text/line-bounds';
import type { Span } from '../../text/span';
import { matchAt, matchesAt } from '../../text/sticky';

/** Where a line of running text begins: with nothing that may begin a block, unless it begins emphasis, code, a link or a word in brackets. */
const TEXT =
  /(?!\d{1,9}[.)](?:[ \n]|$))(?:[^\s#*+\-_=<>|:`~[\]\\&!]|\*{1,2}(?=[\p{L}\p{N}"(`[])|`{1,2}(?!`)|!?\[(?=[^\]\n]*\]\()|\[[^\]\n]+\](?!:)|#+(?=[^\s#]))/uy;
const HEADING = /(#{1,6}) +(?=\S)/y;
const ITEM = /(?:([-*+])|(\d{1,9})([.)])) {1,3}(?=\S)/y;
const CHECK = /\[[ xX]\]/y;
const TASK = /\[([ xX])\] (?=[\p{L}\p{N}"(])/uy;
const BREAK = /(?:-{3,}|\*{3,}|_{3,})(?=\n|$)/y;
const FENCE = /(`{3,})([\w-]*)\n/y;
const FENCE_END = /\n *(`{3,}) *(?=\n|$)/g;
const DEFINITION = /\[([^[\]\\`*_<>&\n]{0,900}[^[\]\\`*_<>&\s])\]: ([^\s\p{Cc}<>()\\&]+)(?=\n|$)/uy;
const ROW = /\|(?:[^|\\\n]*\|)+(?=\n|$)/y;
const ALIGNMENTS = /\|(?: *:?-+:? *\|)+(?=\n|$)/y;

/** A block that is simple. Places are offsets; `content` is where what is read for itself begins. */
export type Block = { start: number; end: number } & (
  | { kind: 'paragraph'; content: number }
  | { kind: 'heading'; content: number; depth: Heading['depth'] }
  | Item
  | { kind: 'table'; rows: Row[]; align: NonNullable<Table['align']> }
  | { kind: 'code'; language: string; value: string }
  | { kind: 'definition'; label: string; url: string }
  | { kind: 'break' }
);

/** An item of a list of one level. */
interface Item {
  kind: 'item';
  content: number;
  /** What tells it from items of another list, and the number it has. */
  mark: string;
  number: number | undefined;
  /** What is in its check box. */
  task: string | undefined;
  /** A blank line is above it. */
  apart: boolean;
}

/** A table's row: the places of its bars. */
export type Row = readonly number[];

/** The blocks of a text in which all blocks are simple: unindented, and of no more than one level. */
export function simpleBlocks(text: string): Block[] | undefined {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (let [at, end] = [0, 0]; at < text.length; at = end + 1) {
    end = lineEnd(text, at);
    const start = behindSpaces(text, at);
    if (start === end) open = undefined;
    else if (!open || !goesOn(text, { start, end }, open)) {
      const block: Block | undefined = start === at ? blockAt(text, { start, end }, open) : undefined;
      if (!block) return undefined;
      blocks.push(block);
      end = block.end;
      open = block.kind === 'heading' || block.kind === 'code' || block.kind === 'break' ? undefined : block;
    }
  }
  return blocks;
}

/** Whether a line belongs to a block that is open, which it then does. */
function goesOn(text: string, { start, end }: Span, open: Block): boolean {
  if (open.kind === 'table') {
    if (text[start - 1] !== '\n' || !matchesAt(ROW, text, start)) return false;
    open.rows.push(barsOf(text, { start, end }));
  } else if ((open.kind !== 'paragraph' && open.kind !== 'item') || !matchesAt(TEXT, text, start)) return false;
  open.end = end;
  return true;
}

/** The block that a line begins, right below one that is open or not. */
function blockAt(text: string, line: Span, open: Block | undefined): Block | undefined {
  const { start } = line;
  const definition = matchAt(DEFINITION, text, start);
  if (open?.kind === 'table' || (open?.kind === 'definition' && !definition)) return undefined;
  if (definition)
    return open && open.kind !== 'definition'
      ? undefined
      : { kind: 'definition', ...line, label: definition[1] ?? '', url: definition[2] ?? '' };
  const heading = matchAt(HEADING, text, start);
  if (heading) return headingAt(text, line, heading);
  const fence = matchAt(FENCE, text, start);
  if (fence) return fenceAt(text, start, fence);
  if (matchesAt(BREAK, text, start)) return open ? undefined : { kind: 'break', ...line };
  const item = matchAt(ITEM, text, start);
  if (item) return itemAt(text, line, item, open);
  if (text[start] === '|') return open ? undefined : tableAt(text, line);
  return matchesAt(TEXT, text, start) ? { kind: 'paragraph', ...line, content: start } : undefined;
}

function headingAt(text: string, line: Span, [opening, marks = '']: RegExpExecArray): Block | undefined {
  const content = line.start + opening.length;
  const depth = marks.length as Heading['depth'];
  return /# *$/.test(text.slice(content, line.end)) ? undefined : { kind: 'heading', ...line, content, depth };
}

function fenceAt(text: string, start: number, [opening, ticks = '', language = '']: RegExpExecArray): Block | undefined {
  const body = start + opening.length;
  FENCE_END.lastIndex = body - 1;
  for (let close = FENCE_END.exec(text); close; close = FENCE_END.exec(text)) {
    if ((close[1] ?? '').length < ticks.length) continue;
    return { kind: 'code', start, end: FENCE_END.lastIndex, language, value: text.slice(body, Math.max(body, close.index)) };
  }
  return undefined;
}

function itemAt(
  text: string,
  line: Span,
  [marker, bullet, digits, delimiter]: RegExpExecArray,
  open: Block | undefined,
): Block | undefined {
  const mark = bullet ?? delimiter ?? '';
  const number = digits === undefined ? undefined : Number(digits);
  const box = line.start + marker.length;
  const task = matchAt(TASK, text, box);
  const content = box + (task?.[0].length ?? 0);
  const isNext = open?.kind === 'item' && open.mark === mark;
  if ((!task && matchesAt(CHECK, text, box)) || !matchesAt(TEXT, text, content) || (open && !isNext && (digits ?? '1') !== '1'))
    return undefined;
  return { kind: 'item', ...line, content, mark, number, task: task?.[1], apart: !open };
}

/** A table's head, and the line below it that makes it one. */
function tableAt(text: string, line: Span): Block | undefined {
  const below = { start: line.end + 1, end: lineEnd(text, line.end + 1) };
  if (!matchesAt(ROW, text, line.start) || !matchesAt(ALIGNMENTS, text, below.start)) return undefined;
  const rows = [barsOf(text, line)];
  const align = text
    .slice(below.start + 1, below.end - 1)
    .split('|')
    .map(alignmentOf);
  return rows[0]?.length === align.length + 1 ? { kind: 'table', start: line.start, end: below.end, rows, align } : undefined;
}

function alignmentOf(cell: string): 'left' | 'right' | 'center' | null {
  const [left, right] = [cell.trim().startsWith(':'), cell.trim().endsWith(':')];
  if (left && right) return 'center';
  if (left) return 'left';
  return right ? 'right' : null;
}

function barsOf(text: string, { start, end }: Span): Row {
  const bars: number[] = [];
  for (let at = start; at >= 0 && at < end; at = text.indexOf('|', at + 1)) bars.push(at);
  return bars;
}

function behindSpaces(text: string, at: number): number {
  let after = at;
  while (text[after] === ' ') after++;
  return after;
}
