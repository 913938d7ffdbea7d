import type { Paragraph, Root } from 'mdast';

/** A line in which nothing means anything to Markdown: it begins with a letter, ends in no space, and has none of the marks that count within a line. */
const PLAIN = /^\p{L}(?:[^\\`*_[\]<&\t\r\0]*[^\\`*_[\]<&\t\r\0\s])?$/u;

type Point = NonNullable<Root['position']>['start'];

/** The tree of a text that is nothing but plain paragraphs, as a Markdown parser has it; undefined for any other. Most keys are typed in one, and a parser takes many times as long. */
export function plainParagraphs(text: string): Root | undefined {
  const lines = text.split('\n');
  const children: Paragraph[] = [];
  let open: Point | undefined;
  let end: Point = { line: 1, column: 1, offset: 0 };
  for (const [index, line] of lines.entries()) {
    const start: Point = { line: index + 1, column: 1, offset: index === 0 ? 0 : (end.offset ?? 0) + 1 };
    end = { line: index + 1, column: line.length + 1, offset: (start.offset ?? 0) + line.length };
    if (line === '') continue;
    if (!PLAIN.test(line)) return undefined;
    open ??= start;
    if (lines[index + 1]) continue;
    children.push(paragraph(text, open, end));
    open = undefined;
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

function paragraph(text: string, start: Point, end: Point): Paragraph {
  const value = text.slice(start.offset, end.offset);
  return { type: 'paragraph', children: [{ type: 'text', value, position: { start, end } }], position: { start, end } };
}
