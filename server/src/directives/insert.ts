import type { Nodes, Root } from 'mdast';
import { isInOpenBlock } from '../edits/insert-block';
import { parse } from '../markdown/parse';
import { sourceOf } from '../markdown/source';
import type { Edit, Finding, Fix } from '../model/finding';
import type { DirectiveKind } from '../model/vocabulary';
import { t } from '../text/l10n';
import { eolOf, lineEnd, lineStart } from '../text/line-bounds';
import { literal } from '../text/snippet';
import type { Span } from '../text/span';

/** The quick fixes that disable a rule by a comment: for its line, from above or at the line's end, for the block around it, for the file. What would break the Markdown around is left out. */
export function suppressions(text: string): (finding: Pick<Finding, 'rule' | 'span'>) => Fix[] {
  const { source, matter } = sourceOf(text);
  const tree = parse(source);
  return ({ rule, span }) => offersAt(new Place(text, span, blocksAt(tree, span.start, []), matter?.span.end ?? 0), rule);
}

function offersAt(place: Place, rule: string): Fix[] {
  const offers: [string, Edit[] | undefined][] = [
    [t('Disable {0} for this line, by a comment above it', rule), place.above(comment('disable-next-line', rule))],
    [t('Disable {0} for this line, by a comment at its end', rule), place.after(comment('disable-line', rule))],
    [t('Disable {0} for this block', rule), place.around(comment('disable', rule), comment('enable', rule, false))],
    [t('Disable {0} for the whole file', rule), place.atTop(comment('disable-file', rule))],
  ];
  return offers.flatMap(([title, edits]) => (edits ? [{ title, edits }] : []));
}

interface Comment {
  text: string;
  snippet: string;
}

/** With a tab stop for the reason, which plain text leaves out. */
const comment = (kind: DirectiveKind, rule: string, reasoned = true): Comment => ({
  text: `<!-- postmortem-${kind} ${rule} -->`,
  snippet: `<!-- postmortem-${kind} ${rule} ${reasoned ? '-- ${1:why} ' : ''}-->`,
});

/** The blocks around an offset, from the outermost to the innermost. */
function blocksAt(node: Nodes | Root, offset: number, path: Nodes[]): Nodes[] {
  const inner = 'children' in node && node.children.find(({ position }) => holds(position, offset));
  return inner && !INLINE.has(inner.type) ? blocksAt(inner, offset, [...path, inner]) : path;
}

const holds = (position: Nodes['position'], offset: number) =>
  (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0);

const INLINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'inlineCode',
  'html',
  'image',
  'imageReference',
  'break',
]);

class Place {
  private readonly start: number;
  private readonly end: number;
  private readonly eol: string;
  /** Where the text begins. */
  private readonly first: number;

  constructor(
    private readonly text: string,
    span: Span,
    private readonly path: readonly Nodes[],
    private readonly matter: number,
  ) {
    // A byte order mark stays first.
    this.first = text.startsWith('\uFEFF') ? 1 : 0;
    this.start = Math.max(lineStart(text, span.start), this.first);
    this.end = this.start + text.slice(this.start, lineEnd(text, span.start)).trimEnd().length;
    this.eol = eolOf(text);
  }

  private has = (...types: Nodes['type'][]) => this.path.some(({ type }) => types.includes(type));

  /** Only before the first line of a paragraph, a heading or a list item, which a comment does not tear apart. */
  above(said: Comment): Edit[] | undefined {
    const block = this.path.at(-1);
    if (!block || this.has('blockquote') || !(block.type === 'paragraph' || block.type === 'heading')) return undefined;
    if (this.lineOf(block) !== this.start) return undefined;
    // It would part a numbered list, whose numbers would begin again.
    const list = this.path.findLast((node) => node.type === 'list');
    if (list?.ordered && this.path.findLast((node) => node.type === 'listItem') !== list.children[0]) return undefined;
    const indent = /^[ \t]*/.exec(this.text.slice(this.start, this.end))?.[0] ?? '';
    return [this.line(this.start, indent, said)];
  }

  /** At the end of a line of prose; in a table before the bar that closes the row. */
  after({ text, snippet }: Comment): Edit[] | undefined {
    // A link to a heading goes by the heading's words.
    if (this.path.length === 0 || this.has('code', 'heading')) return undefined;
    const line = this.text.slice(this.start, this.end);
    const at =
      this.start + (this.has('tableRow', 'table') ? line.replace(/(?<!\s)\s*\|$/, '') : line.replace(/(?:(?<!\s)\s+#+|\\)$/, '')).length;
    return [{ span: { start: at, end: at }, text: ` ${text}`, snippet: ` ${snippet}` }];
  }

  /** Above and below the block of the document's top level. */
  around(open: Comment, close: Comment): Edit[] | undefined {
    const block = this.path[0];
    if (!block) return undefined;
    const start = this.lineOf(block);
    const end = block.position?.end.offset ?? 0;
    if (isInOpenBlock(this.text, end)) return undefined;
    const lines = { text: `${this.eol}${this.eol}${close.text}`, snippet: `${this.eol}${this.eol}${close.snippet}` };
    return [this.line(start, '', open, 2), { span: { start: end, end }, ...lines }];
  }

  atTop(said: Comment): Edit[] {
    const top = this.matter > 0 ? Math.min(this.text.length, lineEnd(this.text, this.matter - 1) + 1) : this.first;
    return [this.line(top, '', said, /^[ \t]*(?:\r?\n|$)/.test(this.text.slice(top)) ? 1 : 2)];
  }

  /** Where the first line of a block begins. */
  private lineOf({ position }: Nodes): number {
    return Math.max(lineStart(this.text, position?.start.offset ?? 0), this.first);
  }

  private line(at: number, indent: string, { text, snippet }: Comment, ends = 1): Edit {
    const trail = this.eol.repeat(ends);
    return { span: { start: at, end: at }, text: `${indent}${text}${trail}`, snippet: `${literal(indent)}${snippet}${trail}` };
  }
}
