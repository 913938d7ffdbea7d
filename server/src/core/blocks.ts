import { type Change, changeBetween } from './change';
import { moveLines, sameLines } from './kept-lines';
import type { Line } from './line';
import { isWrapper } from './lines';
import type { Directive, Span } from './model';
import { type Block, comparable, isLineEnd, movedDirective, Region } from './region';
import { moved } from './span';

/**
 * The blocks of a Markdown text, kept while it is edited: an edit costs the reading of the blocks it touches and of their neighbours, whatever the length of the text.
 * Nobody may hold a line over an edit, for lines are moved in place.
 */
export class Blocks {
  private source = '';
  private blocks: Block[] = [];

  /** Brings the blocks up to date. `source` is a text without front matter and data, as long as the document. */
  update(source: string): void {
    if (source === this.source) return;
    const change = changeBetween(this.source, source);
    const known = this.labels();
    this.source = source;
    this.refer(known, this.replace(change, known));
    this.settle();
  }

  /** Every line, in order. */
  lines(): Line[] {
    const lines: Line[] = [];
    for (const block of this.blocks) for (const line of block.lines) lines.push(line);
    return lines;
  }

  /** The comments that turn rules off and on. */
  directives(): Directive[] {
    return this.all(({ directives, start }) => directives.map((directive) => movedDirective(directive, start)));
  }

  /** Tags that are no element of HTML. */
  tags(): Span[] {
    return this.all(({ tags, start }) => tags.map((tag) => moved(tag, start)));
  }

  private labels(): Set<string> {
    return new Set(this.all(({ defines }) => defines));
  }

  private all<T>(of: (block: Block) => readonly T[]): T[] {
    const found: T[] = [];
    for (const block of this.blocks) {
      const own = of(block);
      if (own.length > 0) found.push(...own);
    }
    return found;
  }

  /**
   * Reads from one block before the change to where a block begins that is what it was in the old text: what stands behind is read as before. Answers the blocks that are new.
   * Of a block with a bracket at its beginning the parser may make something else by what stands in front: then the block in front goes along, and one more behind.
   */
  private replace({ start, end, by }: Change, labels: Iterable<string>): Block[] {
    const { blocks, source } = this;
    const changed = blocks.findLastIndex((block) => block.start <= start);
    const touched = Math.max(0, changed - 1);
    const same = blocks.findIndex((block) => block.start >= end && beginsLine(source, block.start + by));
    const behind = Math.max(touched, same < 0 ? blocks.length : same);
    for (let more = 1; ; more *= 2) {
      const context = Math.max(0, beginsWithBracket(source, this.startOf(touched)) ? touched - more : touched);
      const stop = Math.min(blocks.length, behind + more);
      const from = context === 0 ? 0 : this.startOf(context);
      const region = new Region(source, { start: from, end: this.startOf(stop, by) }, labels);
      const forms = new Map(region.begins.map((begin) => [begin.start, begin.form]));
      const isKept = (index: number, moved: number) => forms.get(this.startOf(index, moved)) === blocks[index]?.form;
      if (context > 0 && context < touched && !isKept(context, 0)) continue;
      const isSettled = (index: number) =>
        isKept(index, by) && (!beginsWithBracket(source, this.startOf(index, by)) || (index > behind && isKept(index - 1, by)));
      let kept = behind;
      while (kept < stop && !isSettled(kept)) kept++;
      if (kept >= stop && stop < blocks.length) continue;
      const own = { start: touched === 0 ? 0 : this.startOf(touched), end: kept < stop ? this.startOf(kept, by) : source.length };
      const first = !blocks.slice(0, touched).some(({ lines }) => lines.length > 0);
      if (by !== 0) for (const block of blocks.slice(behind)) move(block, by);
      const fresh = region.blocks(own, { first, length: source.length });
      // What stands around the change was read again only for its sake.
      const around = [...blocks.slice(touched, Math.max(touched, changed)), ...blocks.slice(behind, kept)];
      const before = new Map(around.map((block) => [block.start, block]));
      for (const block of fresh) block.lines = sameLines(before.get(block.start)?.lines, block.lines);
      this.blocks = [...blocks.slice(0, touched), ...fresh, ...(kept < stop ? blocks.slice(kept) : [])];
      return fresh;
    }
  }

  /** Where an old block begins in the new text; its end behind the last one. */
  private startOf(index: number, by = 0): number {
    const block = this.blocks[index];
    return block ? block.start + by : this.source.length;
  }

  /** A label that is defined anew, or no more, changes what refers to it; the fresh blocks were read with those that are new. */
  private refer(known: ReadonlySet<string>, fresh: readonly Block[]): void {
    const labels = this.labels();
    const gone = [...known].filter((label) => !labels.has(label)).map(comparable);
    const changed = [...labels]
      .filter((label) => !known.has(label))
      .map(comparable)
      .concat(gone);
    if (changed.length === 0) return;
    const read = new Set(fresh);
    this.blocks.forEach((block, index) => {
      const stale = read.has(block) ? gone : changed;
      const text = stale.length > 0 ? this.source.slice(block.start, this.startOf(index + 1)) : '';
      if (!text.includes('[')) return;
      const said = comparable(text);
      if (stale.some((label) => said.includes(label))) this.reread(index, block.first, labels);
    });
  }

  /** What depends on the place in the document, or on its length, is read again when that changes. */
  private settle(): void {
    const { length } = this.source;
    let first = true;
    this.blocks.forEach((block, index) => {
      const stale = block.fences.some((fence) => isWrapper(fence.length, length) !== fence.wraps);
      if (block.first !== first || stale) this.reread(index, first);
      first &&= this.blocks[index]?.lines.length === 0;
    });
  }

  private reread(index: number, first: boolean, labels = this.labels()): void {
    const own = { start: this.startOf(index), end: this.startOf(index + 1) };
    const region = new Region(this.source, { start: this.startOf(Math.max(0, index - 1)), end: own.end }, labels);
    this.blocks.splice(index, 1, ...region.blocks(own, { first, length: this.source.length }));
  }
}

const beginsLine = (text: string, at: number): boolean => at === 0 || isLineEnd(text, at - 1);

/** `[ ]` is a check box behind a list's mark, also where that stands alone. */
const beginsWithBracket = (text: string, at: number): boolean => /^[ \t>]*\[/.test(text.slice(at, at + 32));

function move(block: Block, by: number): void {
  block.start += by;
  moveLines(block.lines, by);
}
