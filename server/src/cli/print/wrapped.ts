import { stripVTControlCharacters } from 'node:util';

/** How many characters fit on a line of what a text goes to: all where it is no terminal. */
export const widthOf = ({ isTTY, columns }: { isTTY?: boolean; columns?: number }): number =>
  (isTTY && columns) || Number.POSITIVE_INFINITY;

/** Narrower columns than this are harder to read than lines that a terminal breaks by itself. */
const NARROWEST = 24;

/** Breaks a text between words so that lines keep within a width, all but the first after an indentation; what colours it has no width. */
export function wrapped(text: string, width: number, indent = 0): string {
  const room = width - indent < NARROWEST ? Number.POSITIVE_INFINITY : width - indent;
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(/\s/)) {
    const size = stripVTControlCharacters(word).length;
    if (line && length + 1 + size > room) {
      lines.push(line.trimEnd());
      [line, length] = [word, size];
    } else {
      length += size + (line ? 1 : 0);
      line = line ? `${line} ${word}` : word;
    }
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
