import type { Before } from '../../incremental/chunked-list';
import { withOthers } from '../../incremental/splice';
import type { Directive } from '../../model/postmortem';
import { countWhile } from '../../text/binary-search';
import { type Change, changeBetween } from '../../text/diff';
import type { Span } from '../../text/span';
import { moved } from '../../text/span';
import { type Block, movedDirective, Region } from '../block';
import type { Line } from '../line';
import { isWrapper } from '../lines';
import { mayBeDefined, referredIn } from '../reference-labels';
import { beginsAlone } from './block-boundary';
import { reachOf } from './dirty-range';
import { strides } from './parse-chunked';
import { type BlockLines, keptLines } from './reuse-lines';
import { typeInto } from './text-edit-fast-path';

/** What blocks hold, told from the text's beginning. */
export interface Contents {
  lines: Line[];
  /** The comments that turn rules off and on. */
  directives: Directive[];
  /** Tags that are no element of HTML. */
  tags: Span[];
  /** How many lines at the beginning are those of the last time, and stand where they stood. */
  untouched: number;
  /** The lines of the last time, and how many at the beginning and at the end are the same ones. */
  before: Before<Line>;
  /** Where the text may be another one. */
  edited: Span;
}

/** What is longer is read for the first time so many characters at a time. */
const STRIDE = 1_000;

/**
 * The blocks of a Markdown text, kept while it is edited: an edit costs the reading of the blocks it touches, and of their neighbours where those can matter, whatever the length of the text.
 * Nobody may hold a line’s place over an edit, for lines move along with their blocks.
 */
export class Blocks {
  private source = '';
  private blocks: Block[] = [];
  /** Labels of the link definitions. */
  private labels: ReadonlySet<string> = new Set();
  /** The lines that were told last, and how many blocks at the beginning and at the end are what they were then. */
  private last: Before<Line> = { items: [], head: 0, tail: 0 };

  constructor(private readonly stride = STRIDE) {}

  /** Those of which more is to be known than their lines; unknown when some of them may have come or gone. */
  private remarkable: readonly Block[] | undefined;

  private remarks(): readonly Block[] {
    this.remarkable ??= this.blocks.filter(isRemarkable);
    return this.remarkable;
  }

  /**
   * Brings the blocks up to date. `source` is a text without front matter and data, as long as the document.
   * @param change how it differs from the one before, where that is known.
   */
  update(source: string, change?: Change): void {
    if (source === this.source) return;
    const before = this.source;
    this.source = source;
    if (this.blocks.length === 0 && source.length > this.stride) this.readAll();
    else this.readChange(change ?? changeBetween(before, source), before);
    this.settle();
  }

  /** A label's definition may stand far from what refers to it: what looks like one is taken for one first. */
  private readAll(): void {
    const { source, stride } = this;
    this.labels = new Set(mayBeDefined(source));
    this.remarkable = undefined;
    let first = true;
    for (const { region, own } of strides(source, this.labels, stride))
      for (const block of region.blocks(own, { first, length: source.length })) {
        first &&= block.lines.length === 0;
        this.blocks.push(block);
      }
    this.refer();
  }

  private readChange(change: Change, before: string): void {
    if (this.type(change, before)) return;
    const { old, fresh } = this.replace(change, before);
    if ([...old, ...fresh].some(({ defines }) => defines.length > 0)) this.refer(new Set(fresh));
  }

  /** Takes a change for words that were typed, where it is nothing else. */
  private type(change: Change, before: string): boolean {
    const { source, blocks } = this;
    const index = countWhile(blocks, ({ start }) => start <= change.start) - 1;
    const block = blocks[index];
    if (!block || !typeInto(block, blocks[index + 1]?.start ?? before.length, { change, before, source })) return false;
    for (let below = index + 1; below < blocks.length; below++) (blocks[below] as Block).start += change.by;
    this.touch(index, blocks.length - index - 1);
    return true;
  }

  /** What the blocks hold, in order. */
  contents(): Contents {
    const { blocks, last } = this;
    const [directives, tags]: [Directive[], Span[]] = [[], []];
    for (const block of this.remarks()) {
      for (const directive of block.directives) directives.push(movedDirective(directive, block.start));
      for (const tag of block.tags) tags.push(moved(tag, block.start));
    }
    const behind = Math.max(last.head, blocks.length - last.tail);
    const head = linesBehind(blocks.slice(0, last.head), last.items);
    const tail = linesIn(blocks.slice(behind));
    const touched = blocks.slice(last.head, behind).flatMap((block) => block.lines);
    const lines = withOthers(last.items, { from: head, to: last.items.length - tail }, touched);
    const edited = { start: this.startOf(last.head), end: this.startOf(behind) };
    this.last = { items: lines, head: blocks.length, tail: blocks.length };
    return { lines, directives, tags, untouched: head, before: { items: last.items, head, tail }, edited };
  }

  /** Reads what a change of the text before reaches, and keeps the other blocks. */
  private replace(change: Change, before: string): Replaced {
    const { source, blocks, labels } = this;
    const { from, to, region } = reachOf({ source, blocks, change, labels });
    const own = { start: from === 0 ? 0 : this.startOf(from), end: to < blocks.length ? this.startOf(to) + change.by : source.length };
    const first = blocks.findIndex(({ lines }) => lines.length > 0);
    const old = blocks.slice(from, to);
    const texts = old.map(({ start }) => (start < change.end ? before : source));
    if (change.by !== 0) for (const block of blocks) if (block.start >= change.end) block.start += change.by;
    const fresh = region.blocks(own, { first: first < 0 || first >= from, length: source.length });
    keepSame(
      old.map(({ lines, start }, index) => ({ lines, start, text: texts[index] as string })),
      fresh,
      source,
    );
    this.blocks = withOthers(blocks, { from, to }, fresh);
    if (old.some(isRemarkable) || fresh.some(isRemarkable)) this.remarkable = undefined;
    this.touch(from, blocks.length - to);
    return { old, fresh };
  }

  /** All but so many blocks at the beginning and at the end may hold other lines now. */
  private touch(head: number, tail: number): void {
    const { last } = this;
    this.last = { items: last.items, head: Math.min(last.head, head), tail: Math.min(last.tail, tail) };
  }

  /** Where a block begins; the end behind the last one. */
  private startOf(index: number): number {
    return this.blocks[index]?.start ?? this.source.length;
  }

  /** A label that is defined anew, or no more, changes what refers to it; some blocks were read with those that are new. */
  private refer(read: ReadonlySet<Block> = new Set()): void {
    const known = this.labels;
    const labels = new Set(this.blocks.flatMap(({ defines }) => defines));
    this.labels = labels;
    const gone = [...known].filter((label) => !labels.has(label));
    const changed = [...labels].filter((label) => !known.has(label)).concat(gone);
    if (changed.length === 0) return;
    this.blocks.forEach((block, index) => {
      const text = this.source.slice(block.start, this.startOf(index + 1));
      if (referredIn(text, read.has(block) ? gone : changed).length === 0) return;
      if (read.has(block)) this.reread(index, block.first);
      else this.relabel(index, block, { before: referredIn(text, known).join('\n'), now: referredIn(text, labels).join('\n') });
    });
  }

  /** Reads a block by the labels of now. The reading it had is kept, for what was put in is often taken out again, and the other way round. */
  private relabel(index: number, block: Block, labels: { before: string; now: string }): void {
    const { otherwise, start, first } = block;
    block.otherwise = undefined;
    if (otherwise?.labels === labels.now) {
      otherwise.block.start = start;
      this.blocks[index] = otherwise.block;
      this.remarkable = undefined;
      this.touch(index, this.blocks.length - index - 1);
    } else this.reread(index, first);
    const now = this.blocks[index];
    if (now?.start === start && now.form === block.form) now.otherwise = { labels: labels.before, block };
  }

  /** What depends on the place in the document, or on its length, is read again when that changes. */
  private settle(): void {
    const { length } = this.source;
    let next = 0;
    for (let first = true; first && next < this.blocks.length; next++) {
      const block = this.blocks[next] as Block;
      if (!block.first || isStale(block, length)) this.reread(next, true);
      first = this.blocks[next]?.lines.length === 0;
    }
    for (const block of this.remarks()) {
      const index = block.first || isStale(block, length) ? this.blocks.indexOf(block) : -1;
      if (index >= next) this.reread(index, false);
    }
  }

  private reread(index: number, first: boolean): void {
    const { source, blocks, labels } = this;
    const block = blocks[index] as Block;
    this.touch(index, blocks.length - index - 1);
    const own = { start: block.start, end: this.startOf(index + 1) };
    const start = beginsAlone(source, block) ? own.start : this.startOf(Math.max(0, index - 1));
    const region = new Region(source, { start, end: own.end }, labels);
    this.remarkable = undefined;
    blocks.splice(index, 1, ...region.blocks(own, { first, length: source.length }));
  }
}

/** Whether it holds comments or tags, or is read by where it stands or how long the document is. */
const isRemarkable = ({ directives, tags, fences, first }: Block): boolean =>
  first || directives.length > 0 || tags.length > 0 || fences.length > 0;

/** How many lines of a document stand in blocks at its beginning, which are found by the place of the last one. */
function linesBehind(blocks: readonly Block[], lines: readonly Line[]): number {
  const last = blocks.findLast((block) => block.lines.length > 0)?.lines.at(-1);
  return last ? countWhile(lines, ({ span }) => span.start <= last.span.start) : 0;
}

const linesIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { lines }) => sum + lines.length, 0);

/** Whether one of its fences is the wrapper of the document no more, or is it now. */
const isStale = ({ fences }: Block, length: number): boolean =>
  fences.length > 0 && fences.some((fence) => isWrapper(fence.length, length) !== fence.wraps);

/** Old blocks, and those that were read in their place. */
interface Replaced {
  old: readonly Block[];
  fresh: readonly Block[];
}

/** What stands around a change was read again only for its sake. */
function keepSame(old: readonly BlockLines[], fresh: readonly Block[], text: string): void {
  const before = new Map(old.map((block) => [block.start, block]));
  for (const block of fresh) {
    const { lines, start } = block;
    const last = before.get(start);
    if (last) block.lines = keptLines(last, { lines, start, text });
  }
}
