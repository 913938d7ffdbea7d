import { closest, distance } from 'fastest-levenshtein';

const LONGEST = 100;

/** What somebody wrote, fit for a message of one line: short, and without line ends and other codes for a terminal. */
export const clipped = (written: string): string =>
  written.slice(0, LONGEST).replace(/\p{Cc}+/gu, ' ') + (written.length > LONGEST ? '…' : '');

/** What somebody meant who wrote a name that is not known: the nearest known one, if it is near. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || written.length > LONGEST) return undefined;
  const found = closest(written.toLowerCase(), known);
  const reordered = (name: string) => name.split('-').sort().join('-');
  const turned = known.find((name) => reordered(name) === reordered(written.toLowerCase()));
  return turned ?? (distance(written.toLowerCase(), found) <= Math.max(2, written.length / 3) ? found : undefined);
}

/** The second half of a sentence about a name that is not known; a full stop where nothing is near. */
export const didYouMean = (name: string | undefined): string => (name === undefined ? '.' : `: did you mean “${name}”?`);
