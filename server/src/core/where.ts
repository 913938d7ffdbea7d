import { alongPages, someOf } from './along-pages';
import { remembered } from './memo';
import type { Page } from './pages';
import type { Arrangement } from './sections';
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

/** Statements, and what says where they stand. */
export interface Standing {
  statements: readonly Statement[];
  layout: Arrangement;
}

/** What was made of a page of statements where it stood. */
interface Stood<V> {
  layout?: Arrangement;
  from?: number;
  to?: number;
  made?: V;
}

/** As `remembered`, of a page of statements where they stand: worked out anew when they may stand in other parts, or the page has other lines. */
export function whileStanding<V>(make: (page: Page<Statement>) => V): (page: Page<Statement>, layout: Arrangement) => V {
  const stood = remembered((_page: Page<Statement>): Stood<V> => ({}));
  return (page, layout) => {
    const last = stood(page);
    const [from, to] = [page.items[0]?.from ?? 0, page.items.at(-1)?.to ?? 0];
    const agrees = last.layout === layout || (last.layout === layout.follows && to <= (layout.agrees ?? 0));
    if (!last.layout || !agrees || last.from !== from || last.to !== to) last.made = make(page);
    Object.assign(last, { layout, from, to });
    return last.made as V;
  };
}

/** Picks the statements that are as asked, which may be by where they stand, page by page. */
export function picking(isMeant: (statement: Statement) => boolean): (standing: Standing) => readonly (readonly Statement[])[] {
  const along = alongPages(whileStanding(({ items }) => someOf(items, isMeant)));
  return ({ statements, layout }) => along(pagesOfStatements(statements), layout);
}
