import { pager } from '../incremental/chunked-list';
import type { Span } from '../text/span';

/**
 * One line of what a reader sees, with its markup blanked. It stays the same object as long as nobody edits it, and its places move along
 * with its block, as do those of what is given out. The whole reading works on lines: authors write titles and entries as lines, whatever Markdown makes of them.
 */
export interface Line {
  /** The content without indentation, quote marks and list marker. */
  span: Span;
  /** As long as `span`, markup replaced by spaces, so that offsets into it are offsets into the text. */
  plain: string;
  kind: 'heading' | 'text' | 'item' | 'row' | 'code';
  /** Headings: 1–6. Otherwise how many lists it stands in. */
  depth: number;
  /** Which block it belongs to; lines of one block may be one wrapped sentence. */
  block: number;
  /** Bold and italic stretches. */
  emphasis: readonly Span[];
  /** Inline code, without its backticks. */
  code: readonly Span[];
  /** What a template left to be filled in; blank in \`plain\`. */
  placeholders?: readonly Span[] | undefined;
  /** For items: how it is marked. */
  marker?: 'bullet' | 'number' | 'task' | undefined;
  checked?: boolean | undefined;
  /** For underlined headings: where the underline ends. */
  below?: number | undefined;
  /** Stands in a block quotation. */
  quoted?: boolean | undefined;
  /** For table rows: the cells' contents. */
  cells?: readonly Span[] | undefined;
  /** For table rows: which table, and whether it is its header. */
  table?: number | undefined;
  header?: boolean | undefined;
  /** For a paragraph's lines: a hard break stands before it, so that a reader sees a new line. */
  broken?: boolean | undefined;
}

/** Lines of one block are not cut apart. */
export const pagesOfLines = pager<Line>((above, below) => above.block === below.block);

/** The text of a line as a reader sees it, inner white space folded. */
export const visible = (line: Line): string => fold(line.plain);

/** Most texts are folded already, which is found faster than it is done. */
export const fold = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Whether every letter and digit of the line is bold or italic. */
export function emphasised({ plain, span, emphasis }: Line): boolean {
  if (emphasis.length === 0) return false;
  for (const { index } of plain.matchAll(/[\p{L}\p{N}]/gu)) {
    const at = span.start + index;
    if (!emphasis.some(({ start, end }) => at >= start && at < end)) return false;
  }
  return /[\p{L}\p{N}]/u.test(plain);
}

/** The same line cut down to a stretch of it. */
export function cut(line: Line, start: number, end: number): Line {
  const plain = line.plain.slice(start - line.span.start, end - line.span.start);
  const lead = plain.length - plain.trimStart().length;
  const kept = plain.trim();
  const from = kept ? start + lead : start;
  return { ...line, span: { start: from, end: from + kept.length }, plain: kept };
}

const NOISE = /https?:\/\/[^\s<>)\]]+|www\.[^\s<>)\]]+|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});|\\(?=[!-/:-@[-`{-~])/gi;

/** Blanks addresses, character references and the backslash of escapes, keeping the length. */
export const blankNoise = (text: string): string => text.replace(NOISE, (noise) => ' '.repeat(noise.length));
