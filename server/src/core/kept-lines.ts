import type { Line } from './line';
import type { Span } from './model';
import { move, moved } from './span';

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

/**
 * The lines of a block that is read anew, each one that says what it said before the object that it was: what is remembered of it holds on.
 * Those are moved to where they stand now.
 */
export function keptLines(before: readonly Line[], lines: readonly Line[]): readonly Line[] {
  // Which lines belong together is told by numbers that differ from reading to reading.
  if (before.length !== lines.length || groupings(before) !== groupings(lines)) return lines;
  return lines.map((line, index) => {
    const last = before[index] as Line;
    if (!saysTheSame(last, line)) return Object.assign(line, { block: last.block, table: last.table });
    moveLines([last], line.span.start - last.span.start);
    return last;
  });
}

const saysTheSame = (a: Line, b: Line): boolean => a.plain === b.plain && factsOf(a) === factsOf(b);

/** What a line is beside its words, its places told from its start. */
function factsOf(line: Line): string {
  const { span, kind, depth, marker, checked, quoted, header, broken, emphasis, code, cells, below } = line;
  const facts = [span.end - span.start, kind, depth, marker, checked, quoted, header, broken];
  if (line.bare) return facts.join();
  const own = (part: Span) => moved(part, -span.start);
  return JSON.stringify([facts, emphasis.map(own), code.map(own), cells?.map(own), below === undefined ? undefined : below - span.start]);
}

const groupings = (lines: readonly Line[]): string =>
  lines
    .map(({ block, table }, index) => `${block === lines[index - 1]?.block} ${table === lines[index - 1]?.table} ${table === undefined}`)
    .join();
