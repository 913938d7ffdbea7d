import { detached, remembered } from './memo';
import type { Postmortem } from './model';

/** A stretch of the text as it is written, whole lines: the same object from one version to the next as long as nobody edits it. */
export interface Piece {
  text: string;
}

const LENGTH = 800;

/** Cuts a text into pieces, which joined are the text, and keeps those of its last version that still stand at its beginning and its end. */
export function cutIntoPieces(text: string, before: readonly Piece[] = []): readonly Piece[] {
  let [start, end] = [0, text.length];
  let [kept, left] = [0, before.length];
  for (; kept < left; kept++) {
    const piece = before[kept] as Piece;
    if (!stands(piece, text, start)) break;
    start += piece.text.length;
  }
  for (; left > kept; left--) {
    const piece = before[left - 1] as Piece;
    if (end - piece.text.length < start || !stands(piece, text, end - piece.text.length)) break;
    end -= piece.text.length;
  }
  // Many small edits would make many small pieces.
  if (kept > 0 && end - start < LENGTH / 4) start -= (before[--kept] as Piece).text.length;
  return [...before.slice(0, kept), ...cut(text, start, end), ...before.slice(left)];
}

/** Whether a piece stands at an offset, its lines whole. */
const stands = ({ text }: Piece, whole: string, at: number): boolean =>
  whole.slice(at, at + text.length) === text &&
  (at === 0 || whole[at - 1] === '\n') &&
  (at + text.length === whole.length || text.endsWith('\n'));

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

/** What is found in each piece, told from the beginning of the text. */
export function* inPieces<T extends { span: { start: number; end: number } }>(
  postmortem: Postmortem,
  find: (piece: Piece) => readonly T[],
): Iterable<T> {
  let at = 0;
  for (const piece of piecesOf(postmortem)) {
    for (const found of find(piece)) yield { ...found, span: { start: found.span.start + at, end: found.span.end + at } };
    at += piece.text.length;
  }
}
