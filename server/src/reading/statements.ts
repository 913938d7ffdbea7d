import { leading, type Page, pager } from '../incremental/chunked-list';
import { remembered, whileSame } from '../incremental/memo';
import { areSame } from '../incremental/shallow-equal';
import { replaced } from '../incremental/splice';
import type { Untouched } from '../incremental/untouched';
import { type Line, pagesOfLines } from '../markdown/line';
import { countWhile } from '../text/binary-search';
import { Wraps } from './line-wrapping';
import { Places } from './section-path';
import type { Layout, SectionLines } from './sections';
import { labelKey, makeStatement, type Statement } from './statement';

export const pagesOfStatements = pager<Statement>();

/** The statements of a reading, and how they came to be, from which the next reading goes on. */
export interface Grouping {
  statements: readonly Statement[];
  /** Every page of lines, and how its statements were grouped. */
  trail: readonly Step[];
}

interface Step {
  page: Page<Line>;
  grouped: Groups;
}

/** What statements are grouped by: `layout` is that of the sections. */
interface Context {
  sections: readonly SectionLines[];
  layout: Layout;
  kept: Untouched;
}

/** Groups lines into statements, section titles left out. */
export function statementsOf(lines: readonly Line[], { sections, layout, kept }: Context, last?: Grouping): Grouping {
  const pages = pagesOfLines(lines).all;
  const { statements: old, trail: before } = last ?? { statements: [], trail: [] };
  // A statement goes by the line behind it, too.
  const head = leading(pages, kept.until, (page, index) => page === before[index]?.page);
  const fresh: Step[] = [];
  const places = new Places(sections);
  let first = head.items;
  let label = before[head.count - 1]?.grouped.label ?? NO_LABEL;
  let next = countWhile(sections, ({ from }) => from < first);
  let index = head.count;
  for (; index < pages.length; index++) {
    const at = index + before.length - pages.length;
    const isKept = first >= kept.behind && before.slice(at).every((step, behind) => step.page === pages[index + behind]);
    // From here on all goes as it went.
    if (isKept && isSameLabel(label, before[at - 1]?.grouped.label ?? NO_LABEL)) break;
    const page = pages[index] as Page<Line>;
    const behind = first + page.items.length;
    const titles: Title[] = [];
    for (; (sections[next]?.from ?? Infinity) < behind; next++) titles.push(titleOf(sections[next] as SectionLines, first));
    const closes = sections[next]?.from === behind;
    const grouped = groupsOf(page, { label, titles, next: lines[behind], closes });
    settle(grouped, first, layout, places);
    fresh.push({ page, grouped });
    label = grouped.label;
    first = behind;
  }
  const trail = replaced(before, { from: head.count, to: before.length - (pages.length - index) }, fresh);
  const [from, tail] = [countOf(before.slice(0, head.count)), sameAtEnd(trail.slice(head.count), before.slice(head.count))];
  const own = trail.slice(head.count, tail.steps > 0 ? -tail.steps : undefined).flatMap(({ grouped }) => grouped.groups);
  const statements = replaced(
    old,
    { from, to: old.length - tail.count },
    own.map(({ statement }) => statement),
  );
  if (statements !== old) pagesOfStatements(statements, { items: old, head: from, tail: tail.count });
  return { statements, trail };
}

const countOf = (steps: readonly Step[]): number => steps.reduce((sum, { grouped }) => sum + grouped.groups.length, 0);

/** How many of the last steps are grouped as they were, and how many statements those have. */
function sameAtEnd(trail: readonly Step[], last: readonly Step[]): { steps: number; count: number } {
  let [steps, count] = [0, 0];
  for (; steps < Math.min(trail.length, last.length); steps++) {
    const { grouped } = trail.at(-steps - 1) as Step;
    if (grouped !== last.at(-steps - 1)?.grouped) break;
    count += grouped.groups.length;
  }
  return { steps, count };
}

const lastPlace = remembered((_groups: Groups): { first?: number; layout?: Layout } => ({}));

/** Tells statements which lines they are, and in which parts they stand; they know it already where page and layout are what they were. */
function settle(grouped: Groups, first: number, layout: Layout, places: Places): void {
  const last = lastPlace(grouped);
  if (last.first === first && last.layout === layout) return;
  for (const { statement, from, to } of grouped.groups) {
    statement.from = first + from;
    statement.to = first + to;
    statement.parts = places.of(statement.from);
  }
  Object.assign(last, { first, layout });
}

/** What titles the statements below, and how deep in lists it stands; 0 where depth does not matter. */
interface Label {
  text: string;
  depth: number;
}

const NO_LABEL: Label = { text: '', depth: 0 };

/** What a section's title is to the lines of a page. */
interface Title {
  /** Its line, counted from the page's first. */
  at: number;
  /** The section's text begins on the same line, which is a statement, too. */
  runIn: boolean;
  /** What it calls the statements below. */
  label: string;
}

const titleOf = ({ from, runIn, covers, title }: SectionLines, first: number): Title => ({
  at: from - first,
  runIn: runIn !== undefined,
  label: covers.length > 0 ? '' : labelKey(title),
});

/** What the grouping of a page's lines goes by beside them. */
interface Around {
  label: Label;
  titles: readonly Title[];
  /** The line behind the page, and whether that is a section's title. */
  next: Line | undefined;
  closes: boolean;
}

/** The statements of a page, their lines counted from its first, and the label that goes on behind it. */
interface Groups {
  groups: readonly { statement: Statement; from: number; to: number }[];
  label: Label;
}

function isSameAround(a: Around, b: Around): boolean {
  if (!isSameLabel(a.label, b.label) || a.next !== b.next || a.closes !== b.closes || a.titles.length !== b.titles.length) return false;
  return a.titles.every((title, index) => isSameTitle(title, b.titles[index] as Title));
}

const isSameLabel = (a: Label, b: Label): boolean => a.text === b.text && a.depth === b.depth;

const isSameTitle = (a: Title, b: Title): boolean => a.at === b.at && a.runIn === b.runIn && a.label === b.label;

/** The statements of a page, which are the same as before while all that they go by is. */
const groupsOf = whileSame(isSameAround, ({ items: lines }: Page<Line>, around: Around): Groups => {
  const titles = new Map(around.titles.map((title) => [title.at, title]));
  const wraps = new Wraps(lines);
  const groups: { statement: Statement; from: number; to: number }[] = [];
  let { label } = around;
  for (let from = 0; from < lines.length; ) {
    const line = lines[from] as Line;
    const title = titles.get(from);
    if (title && !title.runIn) {
      label = { text: title.label, depth: 0 };
      from++;
      continue;
    }
    const to = line.kind === 'text' || line.kind === 'item' ? wraps.endFrom(from, titles) : from + 1;
    if (line.kind !== 'code' && !line.header) {
      const above = line.kind === 'item' && line.depth <= label.depth ? '' : label.text;
      const next = lines[to] ?? around.next;
      const lastOfSection = to < lines.length ? titles.has(to) : around.closes;
      const statement = statementFrom(line, { own: [line, ...lines.slice(from + 1, to)], next, above, lastOfSection });
      groups.push({ statement, from, to });
      if (statement.titling || (statement.label && statement.text.endsWith(':'))) {
        // “- Tasks:” titles the items below it, or the ones behind it when there are none.
        const titlesBelow = line.kind === 'item' && (next?.depth ?? 0) > line.depth;
        label = { text: statement.label, depth: titlesBelow ? line.depth : 0 };
      }
    }
    from = to;
  }
  return { groups, label };
});

/** What a statement is made of beside its first line. */
interface Rest {
  own: readonly [Line, ...Line[]];
  next: Line | undefined;
  above: string;
  lastOfSection: boolean;
}

/** The statement of some lines; the same object as before when nothing it is made of has changed. */
const statementFrom = whileSame(isSameRest, (_first: Line, { own, next, above, lastOfSection }: Rest) =>
  makeStatement(own, next, above, lastOfSection),
);

function isSameRest(a: Rest, b: Rest): boolean {
  return a.next === b.next && a.above === b.above && a.lastOfSection === b.lastOfSection && areSame(a.own, b.own);
}
