import type { Edit } from './edit';

/**
 * Applies edits to a text, all offsets meaning the text as it was before any of them.
 * Edits at one place keep their order.
 * @throws RangeError when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.map((edit, index) => ({ edit, index })).sort((a, b) => a.edit.span.start - b.edit.span.start || a.index - b.index);
  let out = '';
  let at = 0;
  for (const { edit } of sorted) {
    const { start, end } = edit.span;
    if (start < at || end < start || end > text.length)
      throw new RangeError(`edit at ${start}–${end} overlaps another or lies outside the text`);
    out += text.slice(at, start) + edit.text;
    at = end;
  }
  return out + text.slice(at);
}
