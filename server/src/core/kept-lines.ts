import type { Line } from './line';
import { move } from './span';

/** Moves lines to another place of the document. */
export function moveLines(lines: readonly Line[], by: number): void {
  for (const line of lines) {
    move(line.span, by);
    if (line.bare) continue;
    for (const span of line.emphasis) move(span, by);
    for (const span of line.code) move(span, by);
    if (line.cells) for (const span of line.cells) move(span, by);
    if (line.below !== undefined) line.below += by;
  }
}

/** The lines that were read before, where the new ones say the same at the same places: what is remembered of them holds on. */
export function sameLines(before: readonly Line[] | undefined, lines: readonly Line[]): readonly Line[] {
  const sayTheSame = before?.length === lines.length && lines.every(({ plain }, index) => plain === before[index]?.plain);
  const same = sayTheSame && lines.every((line, index) => factsOf(line) === factsOf(before[index] as Line));
  // Which lines belong together is told by numbers that differ from reading to reading.
  return before && same && groupings(before) === groupings(lines) ? before : lines;
}

const factsOf = ({ block: _block, table: _table, ...facts }: Line): string => JSON.stringify(facts);

const groupings = (lines: readonly Line[]): string =>
  lines
    .map(({ block, table }, index) => `${block === lines[index - 1]?.block} ${table === lines[index - 1]?.table} ${table === undefined}`)
    .join();
