import type { List, ListItem, Paragraph, Root, RootContent, TableCell, TableRow } from 'mdast';
import { identifierOf } from '../reference-labels';
import { type Block, type Row, simpleBlocks } from './blocks';
import { SimpleInline } from './inlines';

/**
 * The tree of a text in which all is simple, exactly as a Markdown parser has it; undefined for any other text.
 * Most of what is written is simple, and a parser takes many times as long.
 */
export function simpleMarkdown(text: string): Root | undefined {
  const blocks = /[\t\r\0]/.test(text) ? undefined : simpleBlocks(text);
  return blocks && treeOf(text, blocks);
}

function treeOf(text: string, blocks: readonly Block[]): Root | undefined {
  const defined = new Set(blocks.flatMap((block) => (block.kind === 'definition' ? [identifierOf(block.label)] : [])));
  const inline = new SimpleInline(text, defined);
  const start = inline.point(0);
  const children: RootContent[] = [];
  for (const [index, block] of blocks.entries()) {
    const node = nodeOf(block, inline);
    if (!node) return undefined;
    const [above, list] = [blocks[index - 1], children.at(-1)];
    if (block.kind !== 'item' || node.type !== 'listItem') children.push(node);
    else if (list?.type === 'list' && above?.kind === 'item' && above.mark === block.mark) extend(list, node, block.apart);
    else children.push(listOf(node, block.number));
  }
  return { type: 'root', children, position: { start, end: inline.point(text.length) } };
}

function nodeOf(block: Block, inline: SimpleInline): Exclude<RootContent, List> | undefined {
  const start = inline.point(block.start);
  const rows = block.kind === 'table' ? rowsOf(block.rows, inline) : [];
  const children = 'content' in block ? inline.read(block.content, block.end) : [];
  if (!children || !rows) return undefined;
  const position = { start, end: inline.point(block.end) };
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', children, position };
    case 'heading':
      return { type: 'heading', depth: block.depth, children, position };
    case 'item': {
      const from = children[0]?.position?.start ?? start;
      const paragraph: Paragraph = { type: 'paragraph', children, position: { start: from, end: position.end } };
      return {
        type: 'listItem',
        spread: false,
        checked: block.task === undefined ? null : block.task !== ' ',
        children: [paragraph],
        position,
      };
    }
    case 'table':
      return { type: 'table', align: block.align, children: rows, position };
    case 'code':
      return { type: 'code', lang: block.language || null, meta: null, value: block.value, position };
    case 'definition':
      return { type: 'definition', identifier: identifierOf(block.label), label: block.label, title: null, url: block.url, position };
    case 'break':
      return { type: 'thematicBreak', position };
  }
}

const listOf = (item: ListItem, number: number | undefined): List => ({
  type: 'list',
  ordered: number !== undefined,
  start: number ?? null,
  spread: false,
  children: [item],
  position: item.position && { ...item.position },
});

function extend(list: List, item: ListItem, apart: boolean): void {
  list.children.push(item);
  if (apart) list.spread = true;
  if (list.position && item.position) list.position.end = item.position.end;
}

function rowsOf(rows: readonly Row[], inline: SimpleInline): TableRow[] | undefined {
  const nodes: TableRow[] = [];
  for (const bars of rows) {
    const cells: TableCell[] = [];
    for (let index = 1; index < bars.length; index++) {
      const [from, to] = [bars[index - 1] ?? 0, bars[index] ?? 0];
      const start = inline.point(from);
      const children = inline.read(from + 1, to);
      if (!children) return undefined;
      cells.push({ type: 'tableCell', children, position: { start, end: inline.point(index === bars.length - 1 ? to + 1 : to) } });
    }
    const [first, last] = [cells[0]?.position, cells.at(-1)?.position];
    if (first && last) nodes.push({ type: 'tableRow', children: cells, position: { start: first.start, end: last.end } });
  }
  return nodes;
}
