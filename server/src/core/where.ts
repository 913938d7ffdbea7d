import type { Statement } from './statement';

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
