import type { Break, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { type Block, blocksOf, placed } from '../edits/insert-block';
import type { Edit } from '../model/finding';
import { eolOf, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { meets } from './refactoring';

/** The block of a kind at a place, at the top level of the document. */
export const blockAt = <T extends RootContent['type']>(type: T, at: Span, text: string) =>
  blocksOf(text).find((block): block is Extract<Block, { type: T }> => block.type === type && meets(block, at));

/** The items of a list that could each be a row: a paragraph alone, without line breaks; undefined where one could not. */
export function plainItems(list: List, text: string): (Span & { checked: boolean | undefined })[] | undefined {
  const items = list.children.map((item) => plainItem(item, text));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function plainItem({ children, checked }: ListItem, text: string): (Span & { checked: boolean | undefined }) | undefined {
  const [paragraph, ...more] = children;
  if (paragraph?.type !== 'paragraph' || more.length > 0 || hasBreak(paragraph)) return undefined;
  const { start, end } = placed(paragraph);
  const box = /^\[([ xX])\][ \t]+/.exec(text.slice(start, end));
  return { start: start + (box?.[0].length ?? 0), end, checked: box ? box[1] !== ' ' : (checked ?? undefined) };
}

const hasBreak = ({ children }: Paragraph): boolean =>
  children.some((node: Nodes): node is Break => node.type === 'break' || node.type === 'html');

/** The texts of a table's cells as they are written, its header first. */
export const cellsOf = ({ children }: Table, text: string): string[][] =>
  children.map((row) =>
    row.children.map((cell) => {
      const { start, end } = placed(cell as unknown as RootContent);
      return text
        .slice(start, end)
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '')
        .trim()
        .replaceAll('\\|', '|');
    }),
  );

/** Rows as a Markdown table, with `\n` at the ends of lines. */
export const tableOf = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  [titles, titles.map(() => '---'), ...rows.map((row) => row.map(inCell))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const inCell = (text: string): string => text.replace(/\s*\r?\n\s*/g, ' ').replace(/(?<!\\)\|/g, '\\|');

/** Puts lines in the place of a block, apart from a paragraph right above or below it. */
export function replaceBlock({ start, end }: Span, lines: string, text: string): Edit {
  const eol = eolOf(text);
  const line = lineStart(text, start);
  const above = line > 0 && text.slice(lineStart(text, line - 1), line).trim() !== '' ? eol : '';
  const below = /^\s*$|^[ \t]*\r?\n[ \t]*(?:\r?\n|$)/.test(text.slice(end)) ? '' : eol;
  return { span: { start: line, end }, text: `${above}${lines.replaceAll('\n', eol)}${below}` };
}
