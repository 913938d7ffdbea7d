import type { Html, Nodes } from 'mdast';
import type { Span } from '../text/span';

/** Elements of HTML that are written in Markdown. Source: the HTML standard's index of elements. */
const ELEMENTS = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn
   dialog div dl dt em embed fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
   link main map mark math menu meta meter nav noscript object ol optgroup option output p param path picture pre progress q rect rp rt ruby s samp script
   search section select slot small source span strike strong style sub summary sup svg table tbody td template text textarea tfoot th thead time title tr track tt u ul
   var video wbr circle line polygon defs`.split(/\s+/),
);

/** Elements that a template means as words where they have no attribute and are never closed: “it began at <time>”. */
const WORDS: ReadonlySet<string> = new Set([
  'time',
  'link',
  'title',
  'summary',
  'data',
  'address',
  'label',
  'object',
  'source',
  'cite',
  'section',
  'meter',
]);

/** `<service name>` is HTML to Markdown, but no element of HTML; `List<int>` is code. `text` is what the nodes were parsed from. */
export function unknownTags(nodes: readonly Nodes[], text: string): Span[] {
  const tags = htmlIn(nodes);
  const closed = new Set(
    tags.flatMap(({ node }) => [...node.value.matchAll(/<\/([a-z][\w-]*)/gi)].map(([, name = '']) => name.toLowerCase())),
  );
  return tags.flatMap(({ node, inline }) => {
    const isPlaceholder = (name: string, tag: string) =>
      !closed.has(name) && (!ELEMENTS.has(name) || (inline && WORDS.has(name) && tag.length === name.length + 2));
    return tagsIn(node, isPlaceholder).filter(({ start }) => !/[\p{L}\p{N}_]/u.test(text[start - 1] ?? ''));
  });
}

/** HTML, and whether it is within running text. */
interface Tagged {
  node: Html;
  inline: boolean;
}

const htmlIn = (nodes: readonly Nodes[], inline = false): Tagged[] =>
  nodes.flatMap((node) => {
    if (node.type === 'html') return [{ node, inline }];
    return 'children' in node ? htmlIn(node.children, inline || node.type === 'paragraph' || node.type === 'tableCell') : [];
  });

function tagsIn({ value, position }: Html, isPlaceholder: (name: string, tag: string) => boolean): Span[] {
  const at = position?.start.offset ?? 0;
  const shown = value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...shown.matchAll(/<([a-z][\w-]*)(?:\s[^<>="]*)?>/gi)]
    .filter(({ 0: tag, 1: name = '' }) => isPlaceholder(name.toLowerCase(), tag))
    .map(({ 0: tag, index }) => ({ start: at + index, end: at + index + tag.length }));
}
