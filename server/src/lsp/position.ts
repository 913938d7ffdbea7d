import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lineStart, type Span } from '..';

/** The range of a span. The only way from the model's offsets to the protocol's lines and characters. */
export function rangeOf(document: TextDocument, span: Span): Range {
  const { start: first, end: last } = span;
  const start = document.positionAt(first);
  const { line, character } = start;
  // Most spans end in the line they begin in, which is found without another search.
  const isOneLine = last >= first && last < document.offsetAt({ line: line + 1, character: 0 }) - 1;
  return { start, end: isOneLine ? { line, character: character + last - first } : document.positionAt(last) };
}

/** The span of a range, whatever a client sends: ends in order, inside the text. */
export function spanOf(document: TextDocument, range: Range): Span {
  const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** The offset of a position. */
export const offsetOf = (document: TextDocument, position: Position): number => document.offsetAt(position);

/** The lines of a section: from the start of the one its title is in to the last word before the next one's. */
export function blockOf(document: TextDocument, { start, end }: Span): Range {
  const text = document.getText();
  const stop = end < text.trimEnd().length ? lineStart(text, end) : end;
  return rangeOf(document, { start: lineStart(text, start), end: Math.max(start, text.slice(0, stop).trimEnd().length) });
}
