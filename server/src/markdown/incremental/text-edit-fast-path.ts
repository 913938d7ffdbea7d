import { countWhile } from '../../text/binary-search';
import type { Change } from '../../text/diff';
import type { Span } from '../../text/span';
import { type Block, isLineEnd } from '../block';
import type { Line } from '../line';
import { KeptLine } from './reuse-lines';

/** What means nothing to Markdown behind a letter of its line. */
const WORDS = String.raw`\p{L}\p{N} ,.;:!?'"()%+=$€–—’‘“”-`;
const MERE_WORDS = new RegExp(`^[${WORDS}]*$`, 'u');
/** The same with emphasis, code and links in it, over several lines; it begins with no bracket, which may define a link. */
const PROSE = new RegExp(`^(?!\\[)[*_\`[\\]\\r\\n${WORDS}]*$`, 'u');
/** Where a link leads to. */
const DESTINATION = /\]\([^()<>\s]*\)/g;
const ADDRESS = /www\./i;

/** What stands in front of the first word: nothing, or the mark of a list’s item, and emphasis. */
const OPENING = { paragraph: /^ *[*_]*$/, listItem: /^(?:[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?[*_]*$/ };

/** A change, and the text before and behind it. */
interface Typed {
  change: Change;
  before: string;
  source: string;
}

/**
 * Types words into a block of prose, behind a letter of one of its lines: a parser would read the same with other words in it. The block is brought up to date.
 * @param end where the block ended in the text before.
 * @returns whether that was done; nothing is changed where anything else may have come of it.
 */
export function typeInto(block: Block, end: number, typed: Typed): boolean {
  const { change, before } = typed;
  const index = countWhile(block.lines, ({ span }) => span.start < change.start) - 1;
  const line = block.lines[index];
  const text = before.slice(block.start, end);
  if (
    !line ||
    line.placeholders.length > 0 ||
    !isProse(block, text) ||
    isInBrackets(text, change.start - block.start, change.end - block.start)
  )
    return false;
  const stop = endOfLine(before, line.span.end);
  const isLast = index === block.lines.length - 1;
  // White space at the end of a line may break it.
  if (isLast ? change.end > stop || before.slice(stop, end).trim() !== '' : change.end >= line.span.end) return false;
  const plain = retyped(line, stop, typed);
  if (plain === undefined) return false;
  const lines = block.lines.map((own, at) => (at === index ? withWords(own, block, plain, change) : own));
  for (const below of lines.slice(index + 1)) below.span.shift(change.by);
  block.lines = lines;
  block.form = lengthened(block.form, change.by);
  block.otherwise = undefined;
  return true;
}

function isProse({ form, lines, start, fences }: Block, text: string): boolean {
  const [kind] = form.split(' ', 1);
  if ((kind !== 'paragraph' && kind !== 'listItem') || form.split(' ').length > 2 || fences.length > 0) return false;
  const lead = (lines[0] as Line).span.start - start;
  const prose = text.slice(lead);
  const isOpened = OPENING[kind].test(text.slice(0, lead));
  return isOpened && PROSE.test(prose.replace(DESTINATION, ']')) && !ADDRESS.test(prose) && lines.every(isText);
}

/** Whether a bracket may be open from one place to another: what stands in it may be a label. */
function isInBrackets(text: string, from: number, to: number): boolean {
  const [open, close] = [text.indexOf('[', to), text.indexOf(']', to)];
  return text.lastIndexOf('[', from - 1) > text.lastIndexOf(']', from - 1) || (close >= 0 && (open < 0 || close < open));
}

const isText = ({ kind, below, cells }: Line): boolean => (kind === 'text' || kind === 'item') && below === undefined && !cells;

/** What the line says now, where words alone were typed and taken out, and no mark stands beside them. */
function retyped({ plain, span }: Line, stop: number, { change, before, source }: Typed): string | undefined {
  const behind = change.end > span.end ? before.slice(span.end, stop) : '';
  const old = plain + behind;
  const [from, to] = [change.start - span.start, change.end - span.start];
  const typed = source.slice(change.start, change.end + change.by);
  const around = { start: change.start - 1, end: change.end === stop ? stop : change.end + 1 };
  const written = before.slice(around.start, around.end);
  // Marks are blanked in what a reader sees.
  const isApart = written === `${old} `.slice(from - 1, around.end - span.start) && behind.trim() === '';
  if (!isApart || !/\p{L}/u.test(plain.slice(0, from)) || !MERE_WORDS.test(old) || !MERE_WORDS.test(typed)) return undefined;
  const now = old.slice(0, from) + typed + old.slice(to);
  return ADDRESS.test(now) ? undefined : now.trimEnd();
}

/** The line with other words; what is marked behind them is moved. */
function withWords(line: KeptLine, block: Block, plain: string, { end, by }: Change): KeptLine {
  if (line.plain === plain) return line;
  const place = (at: number) => (at < end ? at : at + by);
  const moved = ({ start, end }: Span): Span => ({ start: place(start), end: place(end) });
  const { start } = line.span;
  const span = { start, end: start + plain.length };
  return new KeptLine({ ...line, plain, span, emphasis: line.emphasis.map(moved), code: line.code.map(moved) }, block, block.start);
}

function lengthened(form: string, by: number): string {
  const [kind, length] = form.split(' ');
  return `${kind} ${Number(length) + by}`;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}
