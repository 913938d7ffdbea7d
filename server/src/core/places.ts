import type { SectionLines } from './sections';

/** Parts that are told apart from all others, whatever a heading's depth says. */
const APART = new Set(['timeline', 'corrective']);

/** Parts that stand in each other; the same object for the same ones, so that neighbours and readings share it. */
interface Nested {
  parts: readonly string[];
  inner: Map<string, Nested>;
}

const OUTSIDE: Nested = { parts: [], inner: new Map() };

/** Lines from one to the next stretch's first that stand in the same sections. */
interface Stretch {
  from: number;
  parts: readonly string[];
}

/** Tells in which parts lines stand. */
export class Places {
  private readonly stretches: Stretch[];
  private at = 0;

  /** Sections come in the order of their first lines. */
  constructor(sections: readonly SectionLines[]) {
    this.stretches = stretchesOf(sections);
  }

  /** The parts of every section around a line, innermost last. Lines are asked for in order. */
  of(line: number): readonly string[] {
    while ((this.stretches[this.at + 1]?.from ?? Infinity) <= line) this.at++;
    return (this.stretches[this.at] as Stretch).parts;
  }
}

function stretchesOf(sections: readonly SectionLines[]): Stretch[] {
  const bounds = new Set([0, ...sections.flatMap(({ from, to }) => [from, to])]);
  let open: SectionLines[] = [];
  let next = 0;
  return [...bounds]
    .sort((a, b) => a - b)
    .map((from) => {
      for (; (sections[next]?.from ?? Infinity) <= from; next++) open.push(sections[next] as SectionLines);
      open = open.filter(({ to }) => to > from);
      return { from, parts: open.reduce(within, OUTSIDE).parts };
    });
}

/** The parts of a section that stands in others; they are left as they are where it adds nothing. */
function within(around: Nested, { covers, id }: SectionLines): Nested {
  const own = covers.length > 0 ? covers : [id];
  const outer = own.some((part) => APART.has(part)) ? OUTSIDE : around;
  const added = own.filter((part) => !outer.parts.includes(part));
  return added.length > 0 ? added.reduce(nestedIn, outer) : around;
}

function nestedIn(outer: Nested, part: string): Nested {
  const known = outer.inner.get(part);
  if (known) return known;
  const nested = { parts: [...outer.parts, part], inner: new Map() };
  outer.inner.set(part, nested);
  return nested;
}
