import type { RootContent } from 'mdast';
import { parse } from '../markdown/parse';
import { sourceOf } from '../markdown/source';
import type { Edit } from '../model/finding';
import { forLastText } from '../text/last-text';
import { contentEnd, eolOf, lineStart } from '../text/line-bounds';
import { literal, plainOf } from '../text/snippet';

/** A block of Markdown and where it is: offsets of the text. */
export type Block = RootContent & { start: number; end: number };

/** The blocks of a text's top level, front matter left out. */
export const blocksOf = forLastText((text): readonly Block[] => parse(sourceOf(text).source).children.map(placed));

/** A node with its offsets. */
export const placed = <T extends RootContent>(node: T): T & { start: number; end: number } => ({
  ...node,
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** Whether what is written at an offset becomes part of a fence or of HTML that goes on to the text's end, as nothing closes it. */
export const isInOpenBlock = (text: string, offset: number): boolean => offset > startOfOpen(text);

/** Where a block begins that nothing closes; past every offset where there is none. */
const startOfOpen = forLastText((text): number => {
  const last = blocksOf(text).at(-1);
  if (last?.type !== 'code' && last?.type !== 'html') return Infinity;
  return parse(`${sourceOf(text).source.slice(last.start)}\n\na`).children.length === 1 ? last.start : Infinity;
});

/** Inserts a snippet, whose line ends are `\n`, at an offset, with the text's own line ends and marks of bold text. */
export function insertion(text: string, at: number, snippet: string): Edit {
  const strong = /\*\*\S/.test(text) || !/(?<!\w)__\S/.test(text) ? '**' : '__';
  const whole = snippet.replace(/\n/g, eolOf(text)).replaceAll('**', strong);
  return { span: { start: at, end: at }, text: plainOf(whole), snippet: whole };
}

/**
 * Inserts lines of their own after the line around an offset, with a blank line before them and one after.
 * Indentation and quote marks of that line are repeated, so that the lines stay in the block that it is in.
 */
export function linesAfter(text: string, offset: number, snippet: string): Edit {
  const at = contentEnd(text, offset);
  const prefix = literal(/^[ \t>]*/.exec(text.slice(lineStart(text, at), at))?.[0] ?? '');
  const blank = `\n${prefix.trimEnd()}`;
  const rest = text.slice(at);
  const isApart = rest.trim() === '' || /^\r?\n[ \t>]*(?:\r?\n|$)/.test(rest);
  return insertion(text, at, `${blank}\n${indented(snippet, prefix)}${isApart ? '' : blank}`);
}

/** Inserts lines right after the line around an offset, so that they go on with its block. */
export const linesBelow = (text: string, offset: number, snippet: string): Edit =>
  insertion(text, contentEnd(text, offset), `\n${snippet}`);

/** Inserts a block of its own at a line's start or the text's end, with one blank line before and after. */
export function blockAt(text: string, offset: number, snippet: string): Edit {
  const before = text.slice(0, offset);
  const written = before.trimEnd().length;
  const gap = before.slice(written).replace(/[^\n]/g, '').length;
  const lead = written === 0 || gap > 1 ? '' : gap === 1 ? '\n' : '\n\n';
  return insertion(text, offset, `${lead}${snippet}${offset < text.length ? '\n\n' : '\n'}`);
}

const indented = (snippet: string, prefix: string): string =>
  snippet
    .split('\n')
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n');
