import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../core';

/** The range of a span. The only way from the model's offsets to the protocol's lines and characters. */
export const rangeOf = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

/** The span of a range, whatever a client sends: ends in order, inside the text. */
export function spanOf(document: TextDocument, range: Range): Span {
  const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The offset of a position. */
export const offsetOf = (document: TextDocument, position: Position): number => document.offsetAt(position);

/** The lines from a span's first to the last one that holds anything but white space. */
export function linesOf(document: TextDocument, { start, end }: Span): { first: number; last: number } {
  const text = document.getText().slice(start, end).trimEnd();
  return { first: document.positionAt(start).line, last: document.positionAt(start + text.length).line };
}
