import type { Blockquote, Heading, List, ListItem, Nodes, Paragraph, Root, RootContent, Table } from 'mdast';
import { caseInsensitive } from '../text/fast-regexp';
import type { Span } from '../text/span';
import { htmlLines } from './html-lines';
import type { LineContent } from './line';
import { parse } from './parse';
import type { ParsedLine } from './parsed-line';
import { Mask, type Stretch } from './plain-text';

/** What is being walked through: the list depth, and how the next line is marked. */
interface Context {
  depth: number;
  marker?: LineContent['marker'];
  checked?: boolean;
}

/** A node of the top level, or an item of a list there. */
export interface Piece {
  node: RootContent | ListItem;
  list?: List;
}

/** A fence that shows a Markdown document, and whether it was taken for the wrapper of the whole text. */
export interface MarkdownFence {
  length: number;
  wraps: boolean;
}

/** What surrounds the pieces that are turned into lines. */
export interface Surroundings {
  /** No line comes before. */
  first: boolean;
  /** Length of the whole document. */
  length: number;
}

/** Turns a Markdown tree into lines. */
export const linesOf = (text: string, root: Root): ParsedLine[] => new LineBuilder(text, { first: true, length: text.length }).walk(root);

/** Turns some of a tree's pieces into lines. Places are offsets of `text`, as in the tree. */
export function linesOfPieces(
  text: string,
  pieces: readonly Piece[],
  surroundings: Surroundings,
): { lines: ParsedLine[]; fences: readonly MarkdownFence[] } {
  const walker = new LineBuilder(text, surroundings);
  for (const piece of pieces) walker.piece(piece);
  return { lines: walker.lines, fences: walker.fences };
}

/** Whether a fence that shows a document is the wrapper of a text of some length: of what little is left the text is no page that only gives an example. */
export const isWrapper = (fence: number, document: number): boolean => fence > document * 0.75;

class LineBuilder {
  readonly lines: ParsedLine[] = [];
  readonly fences: MarkdownFence[] = [];
  /** How many blocks and tables there are so far. */
  private blocks = 0;

  constructor(
    private readonly text: string,
    private readonly around: Surroundings,
    /** Where the parsed text begins in `text`. */
    private readonly offset = 0,
  ) {}

  walk(root: Root): ParsedLine[] {
    for (const node of root.children) this.node(node, { depth: 0 });
    return this.lines;
  }

  piece({ node, list }: Piece): void {
    if (node.type === 'listItem') this.item(node, list?.ordered ? 'number' : 'bullet', 1);
    else this.node(node, { depth: 0 });
  }

  private get isFirst(): boolean {
    return this.around.first && this.lines.length === 0;
  }

  private open(): void {
    this.blocks++;
  }

  private span(node: Nodes): Span {
    return { start: this.offset + (node.position?.start.offset ?? 0), end: this.offset + (node.position?.end.offset ?? 0) };
  }

  private node(node: Nodes, context: Context): void {
    switch (node.type) {
      case 'heading':
        return this.heading(node, context);
      case 'paragraph':
        return this.paragraph(node, context);
      case 'list':
        return this.list(node, context);
      case 'table':
        return this.tableRows(node);
      case 'blockquote':
        return this.quotation(node, context);
      case 'html':
        this.open();
        for (const line of htmlLines(this.text, this.span(node))) this.lines.push({ ...line, block: this.blocks });
        return;
      case 'code':
        return this.code(this.span(node), node.lang ?? undefined);
      default:
        return;
    }
  }

  private quotation(node: Blockquote, context: Context): void {
    const before = this.lines.length;
    for (const child of node.children) this.node(child, context);
    for (const line of this.lines.slice(before)) line.quoted = true;
  }

  private heading(node: Heading, context: Context): void {
    const source = this.text.slice(this.span(node).start, this.span(node).end);
    const setext = !/^[ \t>]*#/.test(source);
    const before = this.lines.length;
    const first = this.isFirst;
    this.paragraph(node, context);
    const added = this.lines.slice(before);
    // A rule drawn right under running text makes a heading of it by accident; sentences are set as headings for their size.
    if (added.length > 1 ? setext : isRunningText(added[0]?.plain ?? '', first)) return;
    const below = setext ? { below: this.span(node).end } : {};
    for (const line of added) Object.assign(line, { kind: 'heading', depth: node.depth, ...below });
  }

  private list(node: List, context: Context): void {
    for (const item of node.children) this.item(item, node.ordered ? 'number' : 'bullet', context.depth + 1);
  }

  private item(item: ListItem, marker: 'number' | 'bullet', depth: number): void {
    const checked = item.checked ?? undefined;
    let context: Context = { depth, marker: checked === undefined ? marker : 'task', ...(checked === undefined ? {} : { checked }) };
    for (const child of item.children) {
      this.node(child, context);
      context = { depth };
    }
  }

  private tableRows(node: Table): void {
    const table = ++this.blocks;
    node.children.forEach((row, index) => {
      this.open();
      const span = this.span(row);
      const mask = new Mask(this.text, span, this.offset);
      for (const cell of row.children) mask.keepAll(cell.children);
      const cells = row.children.map((cell) => trimmed(this.text, this.span(cell)));
      this.lines.push({ ...mask.line(), kind: 'row', depth: 0, block: this.blocks, cells, table, header: index === 0 });
    });
  }

  private code(span: Span, language: string | undefined): void {
    const source = this.text.slice(span.start, span.end);
    const open = /^[^\r\n]*(?:\r\n?|\n|$)/.exec(source)?.[0].length ?? 0;
    const close = /[\r\n][ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(source)?.index;
    const body = { start: span.start + open, end: close === undefined ? span.end : Math.max(span.start + open, span.start + close) };
    const inner = this.text.slice(body.start, body.end);
    const isOpen = close === undefined;
    const shows = MARKDOWN.test(language ?? '') || (!language && !isOpen && HEADING_FIRST.test(inner));
    const wraps = shows && this.wraps(inner.length);
    // An example is no part of the text around it.
    if (shows && !wraps && !isOpen) return;
    if (isProse(inner, wraps ? undefined : language)) this.nested(body.start, inner);
    else if (isOpen || !PROGRAM.test(language ?? ''))
      for (const entry of inner.matchAll(SWALLOWED_ENTRY)) this.nested(body.start + entry.index, entry[0]);
  }

  private wraps(length: number): boolean {
    const wraps = isWrapper(length, this.around.length);
    this.fences.push({ length, wraps });
    return wraps;
  }

  /** Prose inside a fence, read as the Markdown it was meant to be. */
  private nested(start: number, source: string): void {
    const nested = new LineBuilder(this.text, { first: true, length: this.around.length }, start);
    nested.blocks = this.blocks;
    for (const line of nested.walk(parse(source))) this.lines.push(line);
    this.blocks = nested.blocks;
    this.fences.push(...nested.fences);
  }

  private paragraph(node: Paragraph | Heading, context: Context): void {
    this.open();
    const mask = new Mask(this.text, this.span(node), this.offset);
    mask.keepAll(node.children);
    let { marker, checked } = context;
    const pieces = mask.split();
    const pictures = repeatedPictures(pieces);
    for (const piece of pieces) {
      const { line, bullet } = withoutTypedBullet(piece, pictures);
      const mark = marker ?? bullet;
      // An item that is a mere address is one of a list of links; anywhere else an address says nothing.
      if (line.plain.trim() === '' && !(mark && line.links.length > 0)) continue;
      this.lines.push({
        ...line,
        ...hashHeading(line, mark ? 'item' : 'text', context.depth + (bullet && !marker ? 1 : 0)),
        block: this.blocks,
        ...(mark ? { marker: mark } : {}),
        ...(checked === undefined ? {} : { checked }),
      });
      marker = undefined;
      checked = undefined;
    }
  }
}

/** “Root cause identification: The Five Whys”. */
const TITLE_CASE = /:(?:\s+\p{Lu}[\p{L}’'-]*)+\s*$/u;

const FIELD_WITH_VALUE = caseInsensitive(/^(?!.*post-?mortem)[\p{L} ]{3,30}:\s+\S+\s+\S+\s+\S/u);

/** A sentence, or a field with its value, and no title. */
function isRunningText(plain: string, first: boolean): boolean {
  const words = plain.trim().split(/\s+/).length;
  return words > 14 || (!first && words > 5 && !TITLE_CASE.test(plain) && FIELD_WITH_VALUE.test(plain)) || (words > 8 && /\.$/.test(plain));
}

const TYPED_BULLET = /^(?:[•●▪◦‣·–—*+-][ \u00A0]?(?=\S)|\d{1,2}[.)](?=\p{L}))\s*/u;

const PICTURE = /^\s*(\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F)*)[ \u00A0]+(?=\S)/u;

/** The pictures that more than one line of a paragraph begins with: “🔧 Do this” above “🔧 Do that”. */
function repeatedPictures(lines: readonly Stretch[]): ReadonlySet<string> {
  const all = lines.length > 1 ? lines.flatMap(({ plain }) => PICTURE.exec(plain)?.[1] ?? []) : [];
  return new Set(all.filter((picture, index) => all.indexOf(picture) !== index));
}

/** `•`, `-Text`, a picture that is repeated and the like are bullets to a reader. */
function withoutTypedBullet(line: Stretch, pictures: ReadonlySet<string>): { line: Stretch; bullet?: 'bullet' | 'number' } {
  const picture = pictures.size > 0 ? PICTURE.exec(line.plain) : null;
  const match = picture && pictures.has(picture[1] as string) ? picture : TYPED_BULLET.exec(line.plain);
  if (!match) return { line };
  const length = match[0].length;
  const bullet = /\d/.test(match[0]) ? 'number' : 'bullet';
  return { line: { ...line, span: { start: line.span.start + length, end: line.span.end }, plain: line.plain.slice(length) }, bullet };
}

/** `###Timeline` without the space is meant as a heading; `#1234` is a ticket. */
function hashHeading(line: Stretch, kind: 'item' | 'text', depth: number): Pick<ParsedLine, 'kind' | 'depth' | 'span' | 'plain'> {
  const match = /^(#{1,6})(?=\p{L})/u.exec(line.plain);
  if (kind === 'item' || !match?.[1]) return { kind, depth, span: line.span, plain: line.plain };
  const { length } = match[1];
  return { kind: 'heading', depth: length, span: { start: line.span.start + length, end: line.span.end }, plain: line.plain.slice(length) };
}

const MARKDOWN = /^(?:md|markdown|mdx|gfm)$/i;
const HEADING_FIRST = /^\s*#{1,6}[ \t]+\S/;

/** A program that has entries in it holds them as data. */
const PROGRAM =
  /^(?:js|javascript|jsx|mjs|ts|typescript|tsx|py|python|go|golang|java|kotlin|rust|rs|ruby|rb|php|c|cpp|c\+\+|cs|csharp|swift|scala|sql|ya?ml|jsonc?|toml|xml|html|css|hcl|terraform|diff)\b/i;

/** An entry of the timeline that a fence left open has swallowed, between real code. */
const SWALLOWED_ENTRY =
  /^[ \t]*[-*+][ \t]+[*_`]*\d{1,2}[:.h]\d\d(?:(?!\p{L}{3} )[^\r\n{}<>$|])*\p{L}{3} (?:(?!\p{L}{3})[^\r\n])*\p{L}{3}[^\r\n]*/gmu;

const LOG_OR_CODE = /[{}<>=$|\\]|^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d|\b(?:INFO|WARN|ERROR|DEBUG|FATAL)\b|\(\);|^\s*[#$>] /;
const SENTENCE = /^(?:[-*•]\s*)?(?:[\p{L}\d(*_#:.,'’"-]+\s+){2,}[\p{L}\d)*_%.,:;!?'’"-]+$/u;

/** Prose that was fenced or left in an open fence by mistake, as opposed to code, configuration and logs. */
function isProse(inner: string, language: string | undefined): boolean {
  if (language && !/^(?:text|txt|plain|plaintext)$/i.test(language)) return false;
  const lines = inner.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0) return false;
  const prose = lines.filter((line) => !LOG_OR_CODE.test(line) && SENTENCE.test(line.trim())).length;
  const code = lines.filter((line) => LOG_OR_CODE.test(line)).length;
  return prose / lines.length > 0.5 && code / lines.length < 0.2;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s|]/.test(text[from] as string)) from++;
  while (to > from && /[\s|]/.test(text[to - 1] as string)) to--;
  return { start: from, end: to };
}
