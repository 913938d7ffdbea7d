import type { SectionLines } from './sections';

/** The parts of every section around something, innermost last. */
export type SectionPath = readonly string[];

/** Parts that are read apart from all others, whatever a heading's depth says. */
const APART = new Set(['timeline', 'corrective']);

const OUTSIDE: SectionPath = [];

/** Answers the section path of a line. Sections come in the order of their first lines, and lines are asked for in order. */
export function sectionPaths(sections: readonly SectionLines[]): (line: number) => SectionPath {
  const open: SectionLines[] = [];
  let next = 0;
  let path = OUTSIDE;
  /** The first line that may be in other sections than the last one that was asked for. */
  let until = 0;
  const nextFrom = () => sections[next]?.from ?? Infinity;
  const enter = (line: number) => {
    for (; nextFrom() <= line; next++) open.push(sections[next] as SectionLines);
    const around = open.filter(({ to }) => to > line);
    open.splice(0, open.length, ...around);
    path = around.reduce(within, OUTSIDE);
    until = Math.min(nextFrom(), ...around.map(({ to }) => to));
  };
  return (line) => {
    if (line >= until) enter(line);
    return path;
  };
}

/** The path of a section within others; it stays the same where the section adds nothing. */
function within(around: SectionPath, { covers, id }: SectionLines): SectionPath {
  const own = covers.length > 0 ? covers : [id];
  const outer = own.some((part) => APART.has(part)) ? OUTSIDE : around;
  const added = own.filter((part) => !outer.includes(part));
  return added.length > 0 ? [...outer, ...added] : around;
}

/** Answers whether something is in one of the places; outside every known section it is in the `intro`. Neighbours share their path, so that it is looked at once. */
export function inSections(...where: readonly string[]): (one: { path: SectionPath }) => boolean {
  const [untitled, named] = [where.includes('intro'), where.filter((place) => place !== 'intro')];
  let last: SectionPath | undefined;
  let isIn = false;
  return ({ path }) => {
    if (path !== last) {
      last = path;
      isIn = named.some((place) => path.includes(place)) || (untitled && isUntitled(path));
    }
    return isIn;
  };
}

/** Whether no section of a path names anything that the profile knows. */
export const isUntitled = (path: SectionPath): boolean => path.every((part) => part === 'other');

/** The same, but a title that names nothing known counts as `other` only where it is not below one that does: there it is a part of that section. */
export function toldIn(...where: readonly string[]): (one: { path: SectionPath }) => boolean {
  const isThere = inSections(...where.filter((place) => place !== 'other'));
  const isOther = where.includes('other') ? inSections('other') : () => false;
  return (one) => isThere(one) || (isUntitled(one.path) && isOther(one));
}
