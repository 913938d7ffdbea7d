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

/** `<service name>` is HTML to Markdown, but no element of HTML. */
export const unknownTags = (nodes: readonly Nodes[]): Span[] =>
  nodes.flatMap((node) => (node.type === 'html' ? tagsIn(node) : 'children' in node ? unknownTags(node.children) : []));

function tagsIn({ value, position }: Html): Span[] {
  const at = position?.start.offset ?? 0;
  const shown = value.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length));
  return [...shown.matchAll(/<([a-z][\w-]*)(?:\s[^<>="]*)?>/gi)]
    .filter(({ 1: name = '' }) => !ELEMENTS.has(name.toLowerCase()) && !shown.includes(`</${name}>`))
    .map(({ 0: tag, index }) => ({ start: at + index, end: at + index + tag.length }));
}
