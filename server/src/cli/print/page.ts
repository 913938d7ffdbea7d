import type { Nodes, Parents } from 'mdast';
import { markdown } from '../../markdown/parse';
import type { Paint } from '../paint';
import { wrapped } from './wrapped';

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** A page of Markdown as it is read on a terminal. */
export function rendered(text: string, paint: Paint, columns = WIDEST): string {
  const width = Math.min(columns, WIDEST);
  return `${markdown(text)
    .children.map((node) => block(node, text, paint, width))
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function block(node: Nodes, text: string, paint: Paint, width: number): string {
  switch (node.type) {
    case 'heading':
      return paint(node.depth === 1 ? ['bold', 'underline'] : 'bold', inline(node, paint));
    case 'paragraph':
      return wrapped(inline(node, paint), width);
    case 'code':
      return node.value.replace(/^/gm, '    ').replace(/.+/g, (line) => paint('cyan', line));
    case 'list':
      return node.children
        .map((item, index) => {
          const mark = node.ordered ? `${(node.start ?? 1) + index}. ` : '• ';
          const inside = item.children.map((child) => block(child, text, paint, width - mark.length)).join('\n');
          return mark + inside.replace(/\n/g, `\n${' '.repeat(mark.length)}`);
        })
        .join('\n');
    case 'blockquote':
      return node.children
        .map((child) => block(child, text, paint, width - 2))
        .join('\n\n')
        .replace(/^/gm, '│ ');
    case 'html':
      return '';
    default:
      // Tables and rules read well as they are written.
      return text.slice(node.position?.start.offset, node.position?.end.offset);
  }
}

function inline(node: Parents, paint: Paint): string {
  return node.children
    .map((child) => {
      if (child.type === 'inlineCode') return paint('cyan', child.value);
      if (child.type === 'strong') return paint('bold', inline(child, paint));
      if (child.type === 'emphasis') return paint('italic', inline(child, paint));
      if ('children' in child) return inline(child, paint);
      return 'value' in child && child.type !== 'html' ? child.value : '';
    })
    .join('');
}
