import type { Postmortem } from '../model/postmortem';
import type { Change } from '../text/diff';
import type { Span } from '../text/span';
import { moved } from '../text/span';
import { type Page, pager } from './chunked-list';
import { alongPages } from './map-chunks';
import { detached, remembered, rememberedFor } from './memo';
import { withOthers } from './splice';

/** A stretch of the text as it is written, whole lines: the same object from one version to the next as long as nobody edits it. */
export interface Piece {
  text: string;
}

const LENGTH = 200;

/** Pieces that follow each other. */
export const pagesOfPieces = pager<Piece>();

/** Cuts a text into pieces, which joined are the text, and keeps those of its last version in front of a change and behind it. */
export function cutIntoPieces(text: string, before: readonly Piece[] = [], change: Change = ALL): readonly Piece[] {
  let [start, end] = [0, text.length];
  let [kept, left] = [0, before.length];
  const lengthAt = (index: number) => (before[index] as Piece).text.length;
  while (kept < left && start + lengthAt(kept) <= change.start) start += lengthAt(kept++);
  while (left > kept && end - lengthAt(left - 1) >= Math.max(start, change.end + change.by)) end -= lengthAt(--left);
  // What was the last line may go on, and what stood behind a line may stand in it.
  if (kept > 0 && kept === before.length && start < text.length && text[start - 1] !== '\n') start -= lengthAt(--kept);
  if (left < before.length && end > 0 && text[end - 1] !== '\n') end += lengthAt(left++);
  // Many small edits would make many small pieces.
  if (kept > 0 && end - start < LENGTH / 4) start -= lengthAt(--kept);
  const pieces = withOthers(before, { from: kept, to: left }, cut(text, start, end));
  pagesOfPieces(pieces, { items: before, head: kept, tail: before.length - left });
  return pieces;
}

const ALL: Change = { start: 0, end: Infinity, by: 0 };

function cut(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let from = start; from < end; ) {
    const newline = text.indexOf('\n', from + LENGTH);
    const to = newline < 0 || newline >= end ? end : newline + 1;
    pieces.push({ text: detached(text.slice(from, to)) });
    from = to;
  }
  return pieces;
}

/** The pieces of what was read. */
export const piecesOf = remembered(({ text, pieces }: Postmortem): readonly Piece[] => pieces ?? cutIntoPieces(text));

/** What is found in a piece, its place told from the beginning of that. */
interface Found {
  span: Span;
}

/** Finds what stands in pieces, told from the beginning of the text: `find` is asked once of each piece, and is one of few functions. */
export function* inPieces<T extends Found>(postmortem: Postmortem, find: (piece: Piece) => readonly T[]): Iterable<T> {
  const pages = pagesOfPieces(piecesOf(postmortem));
  const pageLengths = lengths(pages, undefined);
  let at = 0;
  for (const [index, found] of foundAlong(find)(pages, undefined).entries()) {
    for (const one of found) yield { ...(one as T), span: moved(one.span, at) };
    at += pageLengths[index] as number;
  }
}

const lengths = alongPages(({ items }: Page<Piece>): number => items.reduce((sum, { text }) => sum + text.length, 0));

const foundAlong = remembered((find: (piece: Piece) => readonly Found[]) => alongPages((page: Page<Piece>) => foundOn(page, find)));

const foundOn = rememberedFor(({ items }: Page<Piece>, find: (piece: Piece) => readonly Found[]): readonly Found[] => {
  let at = 0;
  return items.flatMap((piece) => {
    const found = find(piece).map((one) => ({ ...one, span: moved(one.span, at) }));
    at += piece.text.length;
    return found;
  });
});
