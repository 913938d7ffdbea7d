import { partitionPoint } from '../../text/binary-search';
import type { Change } from '../../text/diff';
import { type Block, isLineEnd, Region } from '../block';
import type { Labels } from '../reference-labels';
import { beginsAlone, beginsWithBracket, standInFor } from './block-boundary';

/** How far a change reaches: the old blocks that are read again, by their numbers, and what was parsed for it. */
export interface Reach {
  from: number;
  to: number;
  region: Region;
}

/** The old blocks of a text that was changed, and the labels that are defined in it. */
export interface Changed {
  source: string;
  blocks: readonly Block[];
  change: Change;
  labels: Labels;
}

/** Which blocks have to be read again. What comes after them is read as before. */
export function reachOf(changed: Changed): Reach {
  const { source, blocks, change } = changed;
  const first = partitionPoint(blocks, ({ start }) => start <= change.start) - 1;
  let after = partitionPoint(blocks, ({ start }) => start < change.end);
  while (after < blocks.length && !beginsLine(source, placeOf(changed, after, change.by))) after++;
  return within(changed, first, after) ?? beyond(changed, Math.max(0, first - 1), after);
}

/** The changed blocks by themselves, where neither their beginning nor that of what follows depends on what is before them. */
function within({ source, blocks, change, labels }: Changed, from: number, to: number): Reach | undefined {
  const [first, next] = [blocks[from], blocks[to]];
  if (!first || !beginsAlone(source, first, change.start)) return undefined;
  const end = next ? next.start + change.by : source.length;
  const standIn = next && standInFor(source, next, end);
  if (next && !standIn) return undefined;
  const region = new Region(source, { start: first.start, end }, labels, standIn?.text);
  const isSame = kindOf(region.formAt(first.start)) === kindOf(first.form) && (!standIn || region.formAt(end) === standIn.form);
  return isSame ? { from, to, region } : undefined;
}

const kindOf = (form: string | undefined): string | undefined => form?.split(' ', 1)[0];

/**
 * From one block before the changed ones to where a block begins that is what it was in the old text, the more the longer there is none.
 * Of a block with a bracket at its beginning the parser may make something else by what is before it: then the block before goes along, and one more after.
 */
function beyond(changed: Changed, from: number, same: number): Reach {
  const { source, blocks, labels, change } = changed;
  const after = Math.max(from, same);
  const startOf = (index: number, by = 0) => placeOf(changed, index, by);
  const needsContext = beginsWithBracket(source, startOf(from));
  for (let more = 1; ; more *= 2) {
    const context = Math.max(0, needsContext ? from - more : from);
    const stop = Math.min(blocks.length, after + more);
    const start = context === 0 ? 0 : startOf(context);
    const region = new Region(source, { start, end: startOf(stop, change.by) }, labels);
    if (context > 0 && context < from && region.formAt(start) !== blocks[context]?.form) continue;
    const to = settled(changed, region, after, stop);
    if (to < stop || stop === blocks.length) return { from, to, region };
  }
}

/** The first block from `after` on that is what it was. */
function settled(changed: Changed, region: Region, after: number, stop: number): number {
  const { source, blocks, change } = changed;
  const startOf = (index: number) => placeOf(changed, index, change.by);
  const isKept = (index: number) => region.formAt(startOf(index)) === blocks[index]?.form;
  const isSettled = (index: number) =>
    isKept(index) && (!beginsWithBracket(source, startOf(index)) || (index > after && isKept(index - 1)));
  let to = after;
  while (to < stop && !isSettled(to)) to++;
  return to;
}

/** Where an old block begins in the new text; its end after the last one. */
function placeOf({ source, blocks }: Changed, index: number, by: number): number {
  const block = blocks[index];
  return block ? block.start + by : source.length;
}

const beginsLine = (text: string, at: number): boolean => at === 0 || isLineEnd(text, at - 1);
