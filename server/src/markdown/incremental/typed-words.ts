import { partitionPoint } from '../../text/binary-search';
import { type Span, shiftBy } from '../../text/span';
import { type Block, type BlockLine, isLineEnd } from '../block';
import type { LineContent } from '../line';

/** What means nothing to Markdown after a letter of its line. */
const WORDS = String.raw`\p{L}\p{N} ,.;:!?'"()%+=$€–—’‘“”-`;
const MERE_WORDS = new RegExp(`^[${WORDS}]*$`, 'u');
/** The same with emphasis, code and links in it, over several lines; it begins with no bracket, which may define a link. */
const PROSE = new RegExp(`^(?!\\[)[*_\`[\\]\\r\\n${WORDS}]*$`, 'u');
/** Where a link leads. */
const DESTINATION = /\]\([^()<>\s]*\)/g;
const ADDRESS = /www\./i;

/** What comes before the first word: nothing, or the mark of a list item, and emphasis. */
const OPENING = { paragraph: /^ *[*_]*$/, listItem: /^(?:[-*+]|\d{1,9}[.)]) +(?:\[[ xX]\] +)?[*_]*$/ };

/** A change of a block. Offsets count from the block's start. */
interface BlockChange extends Span {
  /** The block's text before the change. */
  text: string;
  /** What replaces the span. */
  typed: string;
}

/**
 * The block after words were typed into its prose, after a letter of one of its lines: a parser would read the same with other words in it.
 * Nothing where anything else may come of the change. Without it a key costs a parse of its block, a third of all at 600 words.
 */
export function withTypedWords(block: Block, change: BlockChange): Block | undefined {
  const { text, start, end, typed } = change;
  const { lines } = block;
  const index = partitionPoint(lines, ({ span }) => span.start < start) - 1;
  const line = lines[index];
  if (!line || line.content.placeholders.length > 0 || !isProse(block, text) || isInBrackets(text, change)) return undefined;
  const stop = lineEndAt(text, line.span.end);
  // White space at the end of a line may break it.
  const isApart = index === lines.length - 1 ? end <= stop && text.slice(stop).trim() === '' : end < line.span.end;
  const plain = isApart ? retyped(line, stop, change) : undefined;
  if (plain === undefined) return undefined;
  const by = typed.length - (end - start);
  const after = lines.slice(index + 1).map((own) => ({ ...own, span: shiftBy(own.span, by) }));
  return { ...block, form: lengthened(block.form, by), lines: [...lines.slice(0, index), withWords(line, plain, end, by), ...after] };
}

function isProse({ form, lines, fences }: Block, text: string): boolean {
  const [kind, , ...more] = form.split(' ');
  if ((kind !== 'paragraph' && kind !== 'listItem') || more.length > 0 || fences.length > 0) return false;
  const lead = (lines[0] as BlockLine).span.start;
  const prose = text.slice(lead);
  return (
    OPENING[kind].test(text.slice(0, lead)) && PROSE.test(prose.replace(DESTINATION, ']')) && !ADDRESS.test(prose) && lines.every(isText)
  );
}

const isText = ({ content: { kind, below, cells } }: BlockLine): boolean =>
  (kind === 'text' || kind === 'item') && below === undefined && !cells;

/** Whether a bracket may be open around a span: what is in it may be a label. */
function isInBrackets(text: string, { start, end }: Span): boolean {
  const [open, close] = [text.indexOf('[', end), text.indexOf(']', end)];
  return text.lastIndexOf('[', start - 1) > text.lastIndexOf(']', start - 1) || (close >= 0 && (open < 0 || close < open));
}

/** What the line says now, where only words were typed and deleted, and no mark is beside them. `stop` is where the line ends. */
function retyped({ content: { plain }, span }: BlockLine, stop: number, { text, start, end, typed }: BlockChange): string | undefined {
  const rest = end > span.end ? text.slice(span.end, stop) : '';
  const old = plain + rest;
  const [from, to] = [start - span.start, end - span.start];
  const around = { start: start - 1, end: end === stop ? stop : end + 1 };
  // Marks are blank in what a reader sees.
  const isApart = text.slice(around.start, around.end) === `${old} `.slice(from - 1, around.end - span.start) && rest.trim() === '';
  if (!isApart || !/\p{L}/u.test(plain.slice(0, from)) || !MERE_WORDS.test(old) || !MERE_WORDS.test(typed)) return undefined;
  const now = old.slice(0, from) + typed + old.slice(to);
  return ADDRESS.test(now) ? undefined : now.trimEnd();
}

/** The line with other words; what is marked after them is moved. */
function withWords(line: BlockLine, plain: string, end: number, by: number): BlockLine {
  const { content, span } = line;
  if (content.plain === plain) return line;
  const place = (at: number) => (span.start + at < end ? at : at + by);
  const shift = (own: Span): Span => ({ start: place(own.start), end: place(own.end) });
  const { emphasis, code, links } = content;
  const typed: LineContent = {
    ...content,
    plain,
    emphasis: emphasis.map(shift),
    code: code.map(shift),
    links: links.map(({ at, url }) => ({ at: shift(at), url })),
  };
  return { ...line, content: typed, span: { start: span.start, end: span.start + plain.length } };
}

function lengthened(form: string, by: number): string {
  const [kind, length] = form.split(' ');
  return `${kind} ${Number(length) + by}`;
}

function lineEndAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}
