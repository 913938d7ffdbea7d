import type { List, ListItem, Nodes, Table } from 'mdast';
import type { Edit } from '../model/finding';
import type { Postmortem, Section } from '../model/postmortem';
import { contentEnd, lineStart } from '../text/line-bounds';
import { plainOf } from '../text/snippet';
import { type Block, blocksOf, insertion, isInOpenBlock, linesAfter, linesBelow, placed } from './insert-block';
import { inZoneOf } from './suggest-zones';

/**
 * Adds a line of the profile at the end of the section for a part: as an item of its last list, as a row of its last table, else as a paragraph or a list of its own.
 * Undefined where no section has the part, the line is there already and not filled in, or the section ends in a fence that nothing closes.
 */
export function insertLine(postmortem: Postmortem, part: string, line: string): Edit | undefined {
  const { sections, text } = postmortem;
  const section =
    sections.findLast(({ covers, form }) => covers.includes(part) && form !== 'inline') ??
    sections.find(({ covers }) => covers.includes(part));
  if (!section || isThere(line, text)) return undefined;
  const blocks = blocksOf(text);
  const to = endOf(section, text);
  if (isInOpenBlock(text, to)) return undefined;
  const last = blocks.findLast(({ start, end, type }) => start < to && end > section.span.start && !CLOSING.has(type));
  const own = inZoneOf(postmortem, line);
  if (!last) return linesAfter(text, section.titleSpan.end, styled(own, bulletOf(blocks, text)));
  const list = lastList(last, section, to);
  if (list) return insertItem(text, list, own);
  if (last.type === 'table') return insertRow(text, last, own) ?? linesAfter(text, last.end, styled(own, bulletOf(blocks, text)));
  const isBare = section.empty || last.type === 'heading';
  const bullet = isBare || TASK.test(own) ? bulletOf(blocks, text) : undefined;
  return linesAfter(text, endIn(last, to, text), styled(own, bullet));
}

/** Inserts a body below a section's title, as blocks of their own; undefined for a title in a fence that nothing closes. */
export const insertBody = ({ text }: Postmortem, section: Section, body: string): Edit | undefined => {
  if (isInOpenBlock(text, section.titleSpan.end)) return undefined;
  const block = blocksOf(text).find(({ start, end }) => start <= section.titleSpan.start && section.titleSpan.start < end);
  return linesAfter(text, block?.type === 'heading' ? block.end : section.titleSpan.end, body);
};

const LAST_PLACE = /\[TODO: [^\]]*\](?![\s\S]*\[TODO)/;

/** Whether the line was inserted before: a second one would help nobody. */
const isThere = (line: string, text: string): boolean => text.includes(LAST_PLACE.exec(plainOf(line))?.[0] ?? plainOf(line));

/** What may end a section without being a part of it. */
const CLOSING: ReadonlySet<Block['type']> = new Set(['thematicBreak', 'definition', 'footnoteDefinition']);

/** The start of the line with the next section's title, the text's length for the last one; the end of a part without a title. */
function endOf({ span, form }: Section, text: string): number {
  if (form === 'inline') return span.end;
  return span.end < text.trimEnd().length ? lineStart(text, span.end) : text.length;
}

/** The end of the section's last line in a block, which other sections may share. */
const endIn = ({ start, end }: Block, to: number, text: string): number =>
  to >= end ? end : Math.max(start, text.slice(0, to).trimEnd().length);

/** The outermost list in a block whose items the section has, and the last of them. */
function lastList(node: Nodes, section: Section, to: number): { list: List; item: ListItem } | undefined {
  if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'listItem') return undefined;
  if (node.type !== 'list') {
    const inner = node.children.findLast((child) => placed(child).start < to);
    return inner && lastList(inner, section, to);
  }
  const item = node.children.findLast((child) => placed(child).start < to);
  if (!item) return undefined;
  // A title in an item: its list is the one below it.
  return placed(item).start < section.titleSpan.start && section.form !== 'inline' && placed(item).end > section.body.start
    ? lastList(item, section, to)
    : { list: node, item };
}

const TASK = /^- \[ \] /;
const MARKER = /^(?:([-*+])|(\d{1,9})([.)]))([ \t]+)/;

function insertItem(text: string, { list, item: own }: { list: List; item: ListItem }, line: string): Edit {
  // In the middle of a numbered list the numbers after it would be wrong.
  const item = list.ordered ? (list.children.at(-1) ?? own) : own;
  const { start, end } = placed(item);
  const indent = text.slice(lineStart(text, start), start);
  const [, bullet, number, dot = '.', gap = ' '] = MARKER.exec(text.slice(start)) ?? [];
  // An item in the middle of a line: the new one follows the whole block.
  if (!/^[ \t>]*$/.test(indent)) return linesAfter(text, end, styled(line, undefined));
  const numbers = list.children.map((child) => MARKER.exec(text.slice(placed(child).start))?.[2]);
  const isCounting = numbers.length < 2 || numbers[0] !== numbers[1];
  const marker = `${bullet ?? `${Number(number) + (isCounting ? 1 : 0)}${dot}`}${gap}`;
  const isTask = list.children.some(({ checked }) => typeof checked === 'boolean');
  const words = line.replace(/^- (?:\[ \] )?/, '');
  const entry = `${indent}${marker}${isTask && TASK.test(line) ? '[ ] ' : ''}${words}`;
  const isLoose = list.spread || list.children.some(({ spread }) => spread);
  return isLoose ? insertion(text, contentEnd(text, end), `\n${indent.trimEnd()}\n${entry}`) : linesBelow(text, end, entry);
}

const ENTRY = /^- \*\*(.+?)\*\* - (.+)$/;
const TIME_COLUMN = /\btime\b|\bwhen\b|\bdate\b|\bhour\b|\bclock\b/i;

/** A timeline's entry as a row; undefined for any other line, or a table without a column for times. */
function insertRow(text: string, table: Table & { end: number }, line: string): Edit | undefined {
  const [, time = '', event = ''] = ENTRY.exec(line) ?? [];
  const titles = (table.children[0]?.children ?? []).map((cell) => text.slice(placed(cell).start, placed(cell).end));
  const column = titles.findIndex((title) => TIME_COLUMN.test(title));
  if (!time || column < 0 || titles.length < 2) return undefined;
  const last = text.slice(lineStart(text, table.end), contentEnd(text, table.end));
  const other = column === 0 ? 1 : 0;
  const cells = titles.map((_, index) => (index === column ? time : index === other ? event : ''));
  const [, indent = '', open = ''] = /^([ \t>]*)(\|?)/.exec(last) ?? [];
  const close = /(?<!\\)\|[ \t]*$/.test(last) ? ' |' : '';
  return linesBelow(text, table.end, `${indent}${open ? '| ' : ''}${cells.join(' | ')}${close}`);
}

/** The profile's line as an item with a bullet, or without one as a paragraph. */
const styled = (line: string, bullet: string | undefined): string =>
  bullet === undefined ? line.replace(/^- /, '') : line.replace(/^-(?= )/, bullet);

/** The bullet that most lists of a document have. */
export function bulletOf(blocks: readonly Block[], text: string): string {
  const counts = new Map<string, number>();
  const count = (node: Nodes): void => {
    if (node.type === 'listItem') {
      const bullet = MARKER.exec(text.slice(placed(node).start))?.[1];
      if (bullet) counts.set(bullet, (counts.get(bullet) ?? 0) + 1);
    }
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') node.children.forEach(count);
  };
  blocks.forEach(count);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '-';
}
