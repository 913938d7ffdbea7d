import type { Line } from './line';
import type { KeptLine } from './lines';
import type { Span } from './model';
import { moved } from './span';

/** Lines, and the text and the place where their block begins in it. */
export interface Placed {
  lines: readonly KeptLine[];
  text: string;
  start: number;
}

/**
 * The lines of a block that is read anew, each one that says what it said before, behind the same indentation or line's end, the object that it was:
 * what is remembered of it holds on. Those stand in the new block then.
 */
export function keptLines(before: Placed, now: Placed): readonly KeptLine[] {
  const { lines } = now;
  // Which lines belong together is told by numbers that differ from reading to reading.
  if (before.lines.length !== lines.length || groupings(before.lines) !== groupings(lines)) return lines;
  const gaps = gapsOf(before);
  return gapsOf(now).map((gap, index) => {
    const [last, line] = [before.lines[index] as KeptLine, lines[index] as KeptLine];
    if (gap !== gaps[index] || !saysTheSame(last, line)) return Object.assign(line, { block: last.block, table: last.table });
    last.span.replace(line.span);
    return last;
  });
}

/** What stands in front of each line, from the end of the one above. */
const gapsOf = ({ lines, text, start }: Placed): string[] =>
  lines.map(({ span }, index) => text.slice(lines[index - 1]?.span.end ?? start, span.start));

const saysTheSame = (a: Line, b: Line): boolean => a.plain === b.plain && factsOf(a) === factsOf(b);

/** What a line is beside its words, its places told from its start. */
function factsOf(line: Line): string {
  const { span, kind, depth, marker, checked, quoted, header, broken, emphasis, code, cells, below } = line;
  const facts = [span.end - span.start, kind, depth, marker, checked, quoted, header, broken];
  if (emphasis.length === 0 && code.length === 0 && !cells && below === undefined) return facts.join();
  const own = (part: Span) => moved(part, -span.start);
  return JSON.stringify([facts, emphasis.map(own), code.map(own), cells?.map(own), below === undefined ? undefined : below - span.start]);
}

const groupings = (lines: readonly Line[]): string =>
  lines
    .map(({ block, table }, index) => `${block === lines[index - 1]?.block} ${table === lines[index - 1]?.table} ${table === undefined}`)
    .join();
