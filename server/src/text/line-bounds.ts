/** The offset at which the line around an offset starts. */
// A search that begins before the text would find what is at its beginning.
export const lineStart = (text: string, offset: number): number => (offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0);

/** The offset of the line feed that ends the line around an offset; the text's length in its last line. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The offset after the last character of the line around an offset: before its line end, CRLF or LF. */
export function contentEnd(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return end < text.length && text[end - 1] === '\r' ? Math.max(offset, end - 1) : end;
}

/** The line end that a text uses. */
export const eolOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');
