import type { Nodes, Root } from 'mdast';
import type { Directive } from '../model/postmortem';
import { detached } from '../text/memo-text';
import type { Span } from '../text/span';
import { shiftBy } from '../text/span';
import { readDirectives, withoutDirectives } from './directive-comments';
import type { LineContent } from './line';
import { linesOfPieces, type MarkdownFence, type Piece, type Surroundings } from './lines';
import { parse } from './parse';
import { contentOf } from './parsed-line';
import { type Labels, referredIn } from './reference-labels';
import { unknownTags } from './unknown-tags';

/** A line of a block; its place counts from the block's start. */
export interface BlockLine {
  readonly content: LineContent;
  readonly span: Span;
  /** The numbers of its Markdown block and its table, within this block. */
  readonly block: number;
  readonly table: number | undefined;
}

/** What is read together and stays until an edit touches it: a block of the top level, or an item of a list of the top level. */
export interface Block {
  /** Where its first line begins. The places of its lines count from here. */
  start: number;
  /** What Markdown takes it for, and how long it is. */
  form: string;
  lines: readonly BlockLine[];
  /** The comments that turn rules off and on. Their places count from the block's start, as those of the tags are. */
  directives: readonly Directive[];
  /** Tags that are no element of HTML. */
  tags: readonly Span[];
  /** Labels of the link definitions in it, as Markdown compares them. */
  defines: readonly string[];
  /** Whether it was read as the one with the document's first line. */
  first: boolean;
  fences: readonly MarkdownFence[];
}

/** The pieces that make a block; places are those of the parsed text. */
interface Group {
  pieces: Piece[];
  start: number;
  end: number;
  defines: string[];
}

/** A byte order mark, which a parser drops from the beginning of what it is given. */
const MARK = '\uFEFF';

/** A stretch of a Markdown text, from the start of a block to that of another, parsed by itself. */
export class Region {
  private readonly groups: readonly Group[];
  private readonly forms: ReadonlyMap<number, string>;
  private readonly directives: readonly Directive[];
  /** What was parsed, its directives blanked. */
  private readonly text: string;
  /** Where the parsed text begins in the document. */
  private readonly offset: number;

  /** `standIn` is parsed in the place of what follows. */
  constructor(source: string, { start, end }: Span, labels: Labels, standIn = '') {
    // A line keeps what it was cut from: a slice would keep the whole document, version by version.
    const own = end - start < source.length ? detached(source.slice(start, end)) : source;
    const lead = definitionsFor(own, labels) + (own.startsWith(MARK) ? '\n' : '');
    const text = lead + own + standIn;
    const root = parse(text);
    this.offset = start - lead.length;
    this.groups = groupsOf(root, text).filter((group) => group.start >= lead.length);
    this.forms = new Map(this.groups.map((group) => [group.start + this.offset, formOf(group)]));
    this.directives = readDirectives(text, root);
    this.text = withoutDirectives(text, this.directives);
  }

  /** What the block is that begins at a place of the document. */
  formAt(start: number): string | undefined {
    return this.forms.get(start);
  }

  /** Reads the blocks that begin in a stretch of the document. */
  blocks({ start, end }: Span, { first, length }: Surroundings): Block[] {
    let isFirst = first;
    const own = this.groups.filter((group) => group.start + this.offset >= start && group.start + this.offset < end);
    return own.map((group) => {
      const block = this.block(group, { first: isFirst, length });
      isFirst &&= block.lines.length === 0;
      return block;
    });
  }

  private block(group: Group, around: Surroundings): Block {
    const { pieces, start, end, defines } = group;
    const { lines, fences } = linesOfPieces(this.text, pieces, around);
    const tags = this.text.includes('<')
      ? unknownTags(
          pieces.map(({ node }) => node),
          this.text,
        )
      : [];
    return {
      start: start + this.offset,
      form: formOf(group),
      lines: lines.map((line) => ({ content: contentOf(line), span: shiftBy(line.span, -start), block: line.block, table: line.table })),
      directives: this.directives.filter(({ span }) => span.start >= start && span.end <= end).map((own) => shiftDirective(own, -start)),
      tags: tags.map((tag) => shiftBy(tag, -start)),
      defines,
      first: around.first,
      fences,
    };
  }
}

/** Definitions of those labels that a stretch may refer to: what is written elsewhere makes links of them. */
function definitionsFor(text: string, labels: Labels): string {
  const referred = referredIn(text, labels);
  return referred.length > 0 ? `${referred.map((label) => `[${label}]: #`).join('\n')}\n\n` : '';
}

function groupsOf(root: Root, text: string): Group[] {
  const mayDefine = text.includes(']:');
  const groups: Group[] = [];
  for (const piece of root.children.flatMap(piecesOf)) {
    const { node } = piece;
    const start = beginOfLine(text, node.position?.start.offset ?? 0);
    const end = node.position?.end.offset ?? 0;
    const defines = mayDefine ? definedIn(node) : [];
    const above = groups.at(-1);
    if (above && runsInto(above, piece, start, text)) {
      above.pieces.push(piece);
      above.defines.push(...defines);
      above.end = Math.max(above.end, end);
    } else groups.push({ pieces: [piece], start, end, defines });
  }
  return groups;
}

const formOf = ({ pieces, start, end }: Group): string => `${pieces.map(({ node }) => node.type).join(' ')} ${end - start}`;

const piecesOf = (node: Root['children'][number]): Piece[] =>
  node.type === 'list' ? node.children.map((item) => ({ node: item, list: node })) : [{ node }];

/** A blank line after another, in a quotation or not; `\r\n` is one line's end. */
const BLANK_LINE = /(?:\n|\r(?!\n))[ \t>]*(?:\r\n?|\n)/;

/** Nodes may overlap; and after an open paragraph fewer things may begin than at the start of a region, but for the next item of its list. */
function runsInto({ pieces, end }: Group, { list }: Piece, start: number, text: string): boolean {
  if (start < end) return true;
  const last = pieces.at(-1);
  if (!last || !endsOpen(last.node)) return false;
  const siblings = list !== undefined && list === last.list && !endsInDefinition(last.node);
  return !siblings && !BLANK_LINE.test(text.slice(end, start));
}

const OPEN: ReadonlySet<string> = new Set(['paragraph', 'definition', 'table']);

const endsOpen = (node: Nodes): boolean => OPEN.has(innermostLast(node).type);

const endsInDefinition = (node: Nodes): boolean => innermostLast(node).type === 'definition';

/** The last block in a block. */
function innermostLast(node: Nodes): Nodes {
  const last = !OPEN.has(node.type) && 'children' in node ? node.children.at(-1) : undefined;
  return last ? innermostLast(last) : node;
}

function definedIn(node: Nodes): string[] {
  if (node.type === 'definition') return [node.identifier];
  return 'children' in node ? node.children.flatMap(definedIn) : [];
}

/** Where the line around an offset begins, whatever ends lines. */
export function beginOfLine(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

export const isLineEnd = (text: string, at: number): boolean => text[at] === '\n' || text[at] === '\r';

export const shiftDirective = (directive: Directive, by: number): Directive => ({
  ...directive,
  keywordSpan: shiftBy(directive.keywordSpan, by),
  span: shiftBy(directive.span, by),
  rules: directive.rules.map(({ id, span }) => ({ id, span: shiftBy(span, by) })),
});
