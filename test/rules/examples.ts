import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RootContent } from 'mdast';
import { parse } from '../../server/src/markdown/parse';

/** Where rules have their pages. */
export const FOLDER = 'server/src/rules';

/** The examples below a heading of a page: its Markdown fences, as often as they say (`times=3`), and the files that it links to. */
export function examples(page: string, heading: string): string[] {
  const { children } = parse(page);
  const titles = children.filter((node) => node.type === 'heading' && node.depth === 2);
  const at = titles.findIndex((node) => toText(node) === heading);
  const own = children.slice(
    children.indexOf(titles[at] as RootContent) + 1,
    titles[at + 1] && children.indexOf(titles[at + 1] as RootContent),
  );
  const fences = own.flatMap((node) =>
    node.type === 'code' && node.lang === 'markdown'
      ? [`${node.value}\n`.repeat(Number(/^times=(\d+)$/.exec(node.meta ?? '')?.[1] ?? 1))]
      : [],
  );
  const links = own
    .flatMap((node) => (node.type === 'paragraph' ? node.children : []))
    .flatMap((node) => (node.type === 'link' ? [node.url] : []));
  return [...fences, ...links.map((url) => readFileSync(path.join(FOLDER, url), 'utf8'))];
}

/** The text of a heading. */
export const toText = (node: RootContent): string =>
  node.type === 'heading' && node.children[0]?.type === 'text' ? node.children[0].value : '';
