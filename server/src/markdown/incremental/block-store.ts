import type { Directive } from '../../model/postmortem';
import { type Change, changeBetween } from '../../text/diff';
import type { Span } from '../../text/span';
import { shiftBy } from '../../text/span';
import { type Block, Region, shiftDirective } from '../block';
import type { Line } from '../line';
import { isWrapper } from '../lines';
import { type Labels, mayBeDefined, referredIn } from '../reference-labels';
import { beginsAlone } from './block-boundary';
import { reachOf } from './dirty-range';
import { strides } from './parse-chunked';
import { reuseContents } from './reuse-contents';

/** What blocks contain, at its place in the document. */
export interface Contents {
  lines: Line[];
  /** The comments that turn rules off and on. */
  directives: Directive[];
  /** Tags that are no element of HTML. */
  tags: Span[];
}

/** What is longer is read for the first time so many characters at a time. */
const STRIDE = 1_000;

/** The blocks of a Markdown text, kept while it is edited: an edit costs the parsing of the blocks it touches, and of their neighbours where those can matter, whatever the length of the text. */
export class BlockStore {
  private source = '';
  private blocks: Block[] = [];
  /** Labels of the link definitions. */
  private labels: Labels = new Set();

  constructor(private readonly stride = STRIDE) {}

  /**
   * Brings the blocks up to date. `source` is a text without front matter and data.
   * @param change how it differs from the one before, where that is known.
   */
  update(source: string, change?: Change): void {
    if (source === this.source) return;
    const before = this.source;
    this.source = source;
    if (this.blocks.length === 0 && source.length > this.stride) this.readAll();
    else this.readChange(change ?? changeBetween(before, source));
    this.rereadByPlace();
  }

  /** A label's definition may be far from what refers to it: what looks like one is taken for one first. */
  private readAll(): void {
    const { source, stride } = this;
    this.labels = new Set(mayBeDefined(source));
    let first = true;
    for (const { region, own } of strides(source, this.labels, stride))
      for (const block of region.blocks(own, { first, length: source.length })) {
        first &&= block.lines.length === 0;
        this.blocks.push(block);
      }
    this.refer();
  }

  private readChange(change: Change): void {
    const { old, fresh } = this.replace(change);
    if ([...old, ...fresh].some(({ defines }) => defines.length > 0)) this.refer(new Set(fresh));
  }

  /** What the blocks contain, in order. */
  contents(): Contents {
    const contents: Contents = { lines: [], directives: [], tags: [] };
    let numbered = 0;
    for (const { start, lines, directives, tags } of this.blocks) {
      for (const { content, span, block, table } of lines)
        contents.lines.push({
          content,
          span: { start: span.start + start, end: span.end + start },
          block: numbered + block,
          table: table === undefined ? undefined : numbered + table,
        });
      for (const directive of directives) contents.directives.push(shiftDirective(directive, start));
      for (const tag of tags) contents.tags.push(shiftBy(tag, start));
      const last = lines.at(-1);
      numbered += Math.max(last?.block ?? 0, last?.table ?? 0) + 1;
    }
    return contents;
  }

  /** Reads what a change of the text reaches, and keeps the other blocks. */
  private replace(change: Change): Replaced {
    const { source, blocks, labels } = this;
    const { from, to, region } = reachOf({ source, blocks, change, labels });
    const own = { start: from === 0 ? 0 : this.startOf(from), end: to < blocks.length ? this.startOf(to) + change.by : source.length };
    const first = blocks.findIndex(({ lines }) => lines.length > 0);
    const old = blocks.slice(from, to);
    if (change.by !== 0) for (const block of blocks) if (block.start >= change.end) block.start += change.by;
    const fresh = reuseContents(old, region.blocks(own, { first: first < 0 || first >= from, length: source.length }));
    this.blocks = [...blocks.slice(0, from), ...fresh, ...blocks.slice(to)];
    return { old, fresh };
  }

  /** Where a block begins; the end after the last one. */
  private startOf(index: number): number {
    return this.blocks[index]?.start ?? this.source.length;
  }

  /** A label with a new definition, or with none any more, changes what refers to it; some blocks were read with those that are new. */
  private refer(read: ReadonlySet<Block> = new Set()): void {
    const known = this.labels;
    const labels = new Set(this.blocks.flatMap(({ defines }) => defines));
    this.labels = labels;
    const gone = new Set([...known].filter((label) => !labels.has(label)));
    const changed = new Set([...labels].filter((label) => !known.has(label)).concat([...gone]));
    if (changed.size === 0) return;
    this.blocks.forEach((block, index) => {
      const text = this.source.slice(block.start, this.startOf(index + 1));
      if (referredIn(text, read.has(block) ? gone : changed).length === 0) return;
      this.reread(index, block.first);
    });
  }

  /** What depends on the place in the document, or on its length, is read again when that changes. */
  private rereadByPlace(): void {
    const { length } = this.source;
    let next = 0;
    for (let first = true; first && next < this.blocks.length; next++) {
      const block = this.blocks[next] as Block;
      if (!block.first || isStale(block, length)) this.reread(next, true);
      first = this.blocks[next]?.lines.length === 0;
    }
    for (let index = next; index < this.blocks.length; index++) {
      const block = this.blocks[index] as Block;
      if (block.first || isStale(block, length)) this.reread(index, false);
    }
  }

  private reread(index: number, first: boolean): void {
    const { source, blocks, labels } = this;
    const block = blocks[index] as Block;
    const own = { start: block.start, end: this.startOf(index + 1) };
    const start = beginsAlone(source, block) ? own.start : this.startOf(Math.max(0, index - 1));
    const region = new Region(source, { start, end: own.end }, labels);
    blocks.splice(index, 1, ...reuseContents([block], region.blocks(own, { first, length: source.length })));
  }
}

/** Whether one of its fences is the wrapper of the document no more, or is it now. */
const isStale = ({ fences }: Block, length: number): boolean =>
  fences.length > 0 && fences.some((fence) => isWrapper(fence.length, length) !== fence.wraps);

/** Old blocks, and those that were read in their place. */
interface Replaced {
  old: readonly Block[];
  fresh: readonly Block[];
}
