import type { SectionLines } from './sections';

/** Parts that are told apart from all others, whatever a heading's depth says. */
const APART = new Set(['timeline', 'corrective']);

/** Parts that stand in each other; the same object for the same ones, so that neighbours and readings share it. */
interface Nested {
  parts: readonly string[];
  inner: Map<string, Nested>;
}

const OUTSIDE: Nested = { parts: [], inner: new Map() };

/** Tells in which parts lines stand. */
export class Places {
  private readonly open: SectionLines[] = [];
  private next = 0;
  private parts = OUTSIDE.parts;
  /** The first line that may stand in other sections than the last one that was asked for. */
  private until = 0;

  /** Sections come in the order of their first lines. */
  constructor(private readonly sections: readonly SectionLines[]) {}

  /** The parts of every section around a line, innermost last. Lines are asked for in order. */
  of(line: number): readonly string[] {
    if (line >= this.until) this.enter(line);
    return this.parts;
  }

  private enter(line: number): void {
    const { sections, open } = this;
    for (; this.nextFrom <= line; this.next++) open.push(sections[this.next] as SectionLines);
    let [kept, around, until] = [0, OUTSIDE, this.nextFrom];
    for (const section of open) {
      if (section.to <= line) continue;
      open[kept++] = section;
      around = within(around, section);
      until = Math.min(until, section.to);
    }
    open.length = kept;
    this.parts = around.parts;
    this.until = until;
  }

  private get nextFrom(): number {
    return this.sections[this.next]?.from ?? Infinity;
  }
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
