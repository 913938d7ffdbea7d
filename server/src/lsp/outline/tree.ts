import { type ActionItem, missingSections, type PartSpec, type Postmortem, type Section, type Span, type TimelineEntry } from '../..';

/** A section, what is below it, and what it answers for. */
export interface Branch {
  section: Section;
  /** Stable while the document is edited, and unlike all others. */
  id: string;
  below: Branch[];
  /** The parts of the profile that are asked of this section: the first one that covers a part answers for it. */
  parts: PartSpec[];
  /** What is right in it. */
  entries: Placed<TimelineEntry>[];
  actions: Placed<ActionItem>[];
}

/** One of the model's items and its index there. */
export interface Placed<Item> {
  item: Item;
  index: number;
}

/** The document's sections as trees. */
export function grow(postmortem: Postmortem): Branch[] {
  const { profile, sections, timeline, actions } = postmortem;
  const ids = new Ids();
  // A field such as “Root cause:” in the summary is no section to show while the real one is offered.
  const lacking = missingSections(postmortem).flatMap(({ parts }) => parts.map(({ id }) => id));
  const shown = sections.filter(({ form, covers }) => form !== 'inline' || !covers.every((id) => lacking.includes(id)));
  const branches = shown.map((section): Branch => {
    return { section, id: ids.next(section.id), below: [], parts: [], entries: [], actions: [] };
  });
  for (const part of profile.sections.flatMap(({ parts }) => parts))
    branches.find(({ section }) => section.covers.includes(part.id))?.parts.push(part);
  for (const [index, item] of timeline.entries()) innermost(branches, item.span)?.entries.push({ item, index });
  for (const [index, item] of actions.entries()) innermost(branches, item.span)?.actions.push({ item, index });
  return nest(branches);
}

/** Branches and all that are below them, in the order of the text. */
export const flatten = (branches: readonly Branch[]): Branch[] => branches.flatMap((branch) => [branch, ...flatten(branch.below)]);

/** Hangs each branch below the nearest one before it that contains it; answers those that hang nowhere. */
function nest(branches: readonly Branch[]): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const branch of branches) {
    while (open.length > 0 && !holds(open.at(-1), branch.section.span)) open.pop();
    (open.at(-1)?.below ?? roots).push(branch);
    open.push(branch);
  }
  return roots;
}

const innermost = (branches: readonly Branch[], { start }: Span) =>
  branches.findLast(({ section }) => section.span.start <= start && start < section.span.end);

const holds = (outer: Branch | undefined, inner: Span) => outer !== undefined && inner.end <= outer.section.span.end;

class Ids {
  private readonly used = new Map<string, number>();

  next(id: string): string {
    const count = (this.used.get(id) ?? 0) + 1;
    this.used.set(id, count);
    return count === 1 ? `section:${id}` : `section:${id}:${count}`;
  }
}
