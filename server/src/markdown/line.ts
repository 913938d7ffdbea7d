import type { Span } from '../text/span';

/**
 * What a reader sees in one line, with its markup blanked: an immutable value whose offsets count from the line's own start.
 * The whole reading works on lines: authors write titles and entries as lines, whatever Markdown makes of them.
 */
export interface LineContent {
  /** Without indentation, quote marks and list marker; markup and placeholders are replaced by spaces, so that offsets stay. */
  readonly plain: string;
  readonly kind: 'heading' | 'text' | 'item' | 'row' | 'code';
  /** Headings: 1–6. Otherwise how many lists it is in. */
  readonly depth: number;
  /** Bold and italic text. */
  readonly emphasis: readonly Span[];
  /** Inline code, without its backticks. */
  readonly code: readonly Span[];
  /** What a template left to be filled in; blank in `plain`. */
  readonly placeholders: readonly Span[];
  /** Links and bare addresses, with where they lead. */
  readonly links: readonly Link[];
  /** For items: how it is marked. */
  readonly marker: 'bullet' | 'number' | 'task' | undefined;
  readonly checked: boolean | undefined;
  /** For underlined headings: where the underline ends. */
  readonly below: number | undefined;
  /** It is in a block quotation. */
  readonly quoted: boolean;
  /** For table rows: the cells' contents, and whether it is the header. */
  readonly cells: readonly Span[] | undefined;
  readonly header: boolean;
  /** For a paragraph's lines: a hard break comes before it, so that a reader sees a new line. */
  readonly broken: boolean;
}

export interface Link {
  readonly at: Span;
  readonly url: string;
}

/** A line at its place in a document. */
export interface Line {
  readonly content: LineContent;
  readonly span: Span;
  /** The number of its block; lines of one block may be one wrapped sentence. */
  readonly block: number;
  /** For table rows: the number of the table. */
  readonly table: number | undefined;
}

/** The text of a line as a reader sees it, inner white space folded. */
export const visible = ({ plain }: Pick<LineContent, 'plain'>): string => fold(plain);

/** A text with inner white space folded. Most texts are folded already, which is checked faster than it is done. */
export const fold = (text: string): string => (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

/** Whether every letter and digit of a line is bold or italic. */
export function emphasised({ plain, emphasis }: Pick<LineContent, 'plain' | 'emphasis'>): boolean {
  if (emphasis.length === 0) return false;
  for (const { index } of plain.matchAll(/[\p{L}\p{N}]/gu))
    if (!emphasis.some(({ start, end }) => index >= start && index < end)) return false;
  return /[\p{L}\p{N}]/u.test(plain);
}

/** The text of one cell of a row, white space folded. */
export const cellText = ({ plain }: Pick<LineContent, 'plain'>, { start, end }: Span): string => fold(plain.slice(start, end));

/** Addresses, character references, shortcodes of emoji (`:warning:`) and the backslash of escapes. */
const NOISE =
  /https?:\/\/[^\s<>)\]]+|www\.[^\s<>)\]]+|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,6});|(?<!\w):(?:[a-z][\w-]{1,40}|[+-]1):|\\(?=[!-/:-@[-`{-~])/gi;

/** Blanks addresses, character references, shortcodes of emoji and the backslash of escapes, keeping the length. */
export const blankNoise = (text: string): string => text.replace(NOISE, (noise) => ' '.repeat(noise.length));

/** The bare addresses in a text. */
export const addressesIn = (text: string): Link[] =>
  text.includes('://') || text.includes('www.')
    ? [...text.matchAll(NOISE)]
        .filter(({ 0: noise }) => /^(?:http|www)/i.test(noise))
        .map(({ 0: url, index }) => ({ at: { start: index, end: index + url.length }, url }))
    : [];

/** Where an HTML link leads. */
export const hrefIn = (tag: string): string | undefined => /^<a\s[^>]{0,500}?\bhref\s*=\s*["']?([^\s"'>]+)/i.exec(tag)?.[1];
