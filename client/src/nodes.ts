import type { Position } from 'vscode-languageclient';
import type { OutlineNode } from '../../server/src/lsp/protocol';

/** An outline node and the id of the node above it. */
export interface Placed {
  node: OutlineNode;
  parent: string | undefined;
}

/** Every node by its id, parents before their children. */
export function byId(nodes: readonly OutlineNode[], parent?: string, index = new Map<string, Placed>()): Map<string, Placed> {
  for (const node of nodes) {
    index.set(node.id, { node, parent });
    byId(node.children ?? [], node.id, index);
  }
  return index;
}

/** Where a node is, or would be: a missing part at its section's title, a missing section after the one before it. */
export function placeOf(id: string, index: ReadonlyMap<string, Placed>): Position | undefined {
  const { node, parent } = index.get(id) ?? {};
  if (!node) return undefined;
  const own = node.selectionRange ?? node.range;
  if (own) return own.start;
  if (parent !== undefined) return placeOf(parent, index);
  const tops = [...index.values()].filter((placed) => placed.parent === undefined).map((placed) => placed.node);
  const before = tops.slice(0, tops.indexOf(node)).findLast(({ range }) => range);
  return before?.range?.end ?? { line: 0, character: 0 };
}

/**
 * The nodes at a position, each inside the one before. Where several meet the later one counts,
 * unless the preferred one is among them: a sentence may say two of the things asked for.
 */
export function nodesAt(nodes: readonly OutlineNode[], position: Position, preferred?: string): OutlineNode[] {
  const around = nodes.filter((node) => contains(node, position));
  const here = around.find((node) => node.id === preferred && !node.children?.length) ?? around.at(-1);
  return here ? [here, ...nodesAt(here.children ?? [], position, preferred)] : [];
}

/** What a node shows, without the places, which move with every key. */
export function appearance(nodes: readonly OutlineNode[]): string {
  return JSON.stringify(nodes, (key, value) => (key === 'range' || key === 'selectionRange' ? undefined : value));
}

function contains({ kind, range }: OutlineNode, position: Position): boolean {
  if (!range) return false;
  // The marks before a title's text (`## `) are its section's too.
  const start = kind === 'section' ? { ...range.start, character: 0 } : range.start;
  return !before(position, start) && !before(range.end, position);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
