import { whileSame } from './memo';
import type { Page } from './pages';
import type { Statement } from './statement';
import { pagesOfStatements } from './statements';

type Parts = Statement['parts'];

/** Whether a statement stands in one of the places; outside every section that is known it is in the `intro`. */
export const standingIn = (where: readonly string[]): ((statement: Pick<Statement, 'parts'>) => boolean) =>
  ofParts((parts) => where.some((place) => parts.includes(place)) || (where.includes('intro') && isUntitled(parts)));

export const isUntitled = (parts: Parts): boolean => parts.every((part) => part === 'other');

/** What is told by the parts that a statement stands in: neighbours share them, so that they are looked at once. */
export function ofParts<T>(tell: (parts: Parts) => T): (statement: Pick<Statement, 'parts'>) => T {
  let known: { parts: Parts; told: T } | undefined;
  return ({ parts }) => {
    if (known?.parts !== parts) known = { parts, told: tell(parts) };
    return known.told;
  };
}

/** Statements, and the layout by which they stand where they stand: another object whenever they may stand in other parts. */
export interface Standing {
  statements: readonly Statement[];
  layout: object;
}

/** Where a page of statements stands. */
interface Place {
  layout: object;
  from: number;
  to: number;
}

/** As `remembered`, of a page of statements where they stand: worked out anew when the layout is another, or the page has other lines of it. */
export function whileStanding<V>(make: (page: Page<Statement>) => V): (page: Page<Statement>, layout: object) => V {
  const made = whileSame(
    (a: Place, b: Place) => a.layout === b.layout && a.from === b.from && a.to === b.to,
    (page: Page<Statement>, _place) => make(page),
  );
  return (page, layout) => made(page, { layout, from: page.items[0]?.from ?? 0, to: page.items.at(-1)?.to ?? 0 });
}

/** Picks the statements that are as asked, which may be by where they stand, page by page as far as somebody looks. */
export function picking(isMeant: (statement: Statement) => boolean): (standing: Standing) => Iterable<Statement> {
  const meantOn = whileStanding(({ items }) => items.filter(isMeant));
  return function* ({ statements, layout }) {
    for (const page of pagesOfStatements(statements)) yield* meantOn(page, layout);
  };
}
