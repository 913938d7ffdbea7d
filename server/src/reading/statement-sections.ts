import { type Page, Pages } from '../incremental/chunked-list';
import { alongPages, someOf } from '../incremental/map-chunks';
import { whileSame } from '../incremental/memo';
import { areSame } from '../incremental/shallow-equal';
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

/** Statements that follow each other, where they stand: the same object as long as they are the same and stand in the same parts. */
export class Placed {
  constructor(
    readonly page: Page<Statement>,
    readonly parts: readonly Parts[],
  ) {}

  get items(): readonly Statement[] {
    return this.page.items;
  }
}

/** The statements of a document, and all of them where they stand. */
export interface Standing {
  statements: readonly Statement[];
  placed: Pages<Placed>;
}

/**
 * Statements where they stand, which are known already where they stand as they stood.
 * @param layout another object whenever some of them may stand in other parts.
 */
export function standingOf(statements: readonly Statement[], layout: object, last?: Pages<Placed>): Standing {
  const all = placedOn(pagesOfStatements(statements), layout);
  return { statements, placed: all === last?.all ? last : new Pages(all, last) };
}

const placedBy = whileSame(areSame<Parts>, (page: Page<Statement>, parts: readonly Parts[]) => new Placed(page, parts));

const placedOn = alongPages((page: Page<Statement>, _layout: object) =>
  placedBy(
    page,
    page.items.map(({ parts }) => parts),
  ),
);

/** Picks the statements that are as asked, which may be by the parts they stand in, page by page. */
export function picking(isMeant: (statement: Statement) => boolean): (standing: Standing) => readonly (readonly Statement[])[] {
  const along = alongPages(({ items }: Placed) => someOf(items, isMeant));
  return ({ placed }) => along(placed, undefined);
}
