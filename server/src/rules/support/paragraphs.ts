import { type Span, shiftBy } from '../../text/span';

/** Where a paragraph of raw text ends: before a blank line. */
const PARAGRAPH_END = /\n(?=\r?\n)/g;

/**
 * Finds something in the raw text, code and comments included. `find` is a pure function of a paragraph, which is never cut within a line;
 * its offsets count from the paragraph's start.
 */
export function findInParagraphs<T extends { span: Span }>(text: string, find: (paragraph: string) => readonly T[]): T[] {
  const all: T[] = [];
  const add = (start: number, end: number) => {
    for (const found of find(text.slice(start, end))) all.push({ ...found, span: shiftBy(found.span, start) });
  };
  let start = 0;
  for (const { index } of text.matchAll(PARAGRAPH_END)) {
    add(start, index + 1);
    start = index + 1;
  }
  add(start, text.length);
  return all;
}
