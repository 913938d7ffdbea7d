import { moved, type Span } from '../../text/span';

/** Finds something in the raw lines of a text, code and comments included. `find` is a pure function of a line, its offsets count from the line's start. */
export function findInLines<T extends { span: Span }>(text: string, find: (line: string) => readonly T[]): T[] {
  const all: T[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    for (const found of find(text.slice(start, end))) all.push({ ...found, span: moved(found.span, start) });
    start = end;
  }
  return all;
}
