import { lineStart } from '../../text/line-bounds';
import { type Span, shiftBy } from '../../text/span';
import { type Words, wordsOf } from './words';

/** Where a paragraph of raw text ends: before a blank line. */
const PARAGRAPH_END = /\n(?=\r?\n)/g;

/** What is longer is data that somebody opened, and would keep the program busy for a minute. */
const MOST_CHARACTERS = 2_000_000;

/**
 * Finds something in the raw text, code and comments included, up to so many characters. `find` is a pure function of a paragraph, which is never cut within a line;
 * its offsets count from the paragraph's start.
 */
export function findInParagraphs<T extends { span: Span }>(text: string, find: (paragraph: Words) => readonly T[]): T[] {
  const all: T[] = [];
  const add = (start: number, end: number) => {
    for (const found of find(wordsOf(text.slice(start, end)))) all.push({ ...found, span: shiftBy(found.span, start) });
  };
  const most = text.length > MOST_CHARACTERS ? lineStart(text, MOST_CHARACTERS) : text.length;
  let start = 0;
  for (const { index } of text.slice(0, most).matchAll(PARAGRAPH_END)) {
    add(start, index + 1);
    start = index + 1;
  }
  add(start, most);
  return all;
}
