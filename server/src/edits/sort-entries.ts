import type { ListItem, Nodes } from 'mdast';
import type { Edit } from '../model/finding';
import type { Postmortem, Run, TimedEntry } from '../model/postmortem';
import { partitionPoint } from '../text/binary-search';
import { lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { blocksOf, placed } from './insert-block';
import { contentOfLine, isLineBreak } from './list-item';

/**
 * Sorts entries that follow each other, each with what is nested below it; their list markers stay where they are.
 * Undefined where something else is between them, or some have their date from the entry above.
 */
export function sorted(run: Run, { text }: Postmortem): Edit[] | undefined {
  if (run.some(({ dated }) => dated) && !run.every(({ dated }) => dated)) return undefined;
  const places = run.map(({ entry }) => contentOfLine(entry.span, text));
  const contents = areTogether(places, text) ? places : itemsOf(run, text);
  if (!contents) return undefined;
  const order = [...run.keys()].sort((a, b) => (run[a] as TimedEntry).at - (run[b] as TimedEntry).at);
  return order.flatMap((from, to): Edit[] => {
    const [source, target] = [contents[from] as Span, contents[to] as Span];
    return from === to ? [] : [{ span: target, text: text.slice(source.start, source.end) }];
  });
}

const areTogether = (places: readonly (Span | undefined)[], text: string): places is Span[] =>
  places.every((place, index) => place && (index === 0 || isLineBreak(text.slice(places[index - 1]?.end, place.start))));

/** The whole items of a list whose first lines the entries are; undefined where they are none, or their markers are not of one width. */
function itemsOf(run: Run, text: string): Span[] | undefined {
  const items = run.map(({ entry }) => itemAt(blocksOf(text), entry.span.start));
  const contents = items.map((item): Span | undefined => {
    const first = item?.children[0];
    return item && first && { start: placed(first).start, end: item.position?.end.offset ?? 0 };
  });
  const widths = new Set(contents.map((content) => content && content.start - lineStart(text, content.start)));
  const isWhole = contents.every(
    (content, index) => content && lineStart(text, content.start) === lineStart(text, (run[index] as TimedEntry).entry.span.start),
  );
  return isWhole && widths.size === 1 && areTogether(contents, text) ? contents : undefined;
}

/** The innermost item around an offset. */
function itemAt(nodes: readonly Nodes[], offset: number): ListItem | undefined {
  const node = nodes[partitionPoint(nodes, ({ position }) => (position?.end.offset ?? 0) <= offset)];
  if (!node || (node.position?.start.offset ?? 0) > offset) return undefined;
  const inner = 'children' in node ? itemAt(node.children, offset) : undefined;
  return inner ?? (node.type === 'listItem' ? node : undefined);
}
