import { printable } from '../text/printable';

/** `1 error`, `3 errors`. */
export const counted = (number: number, noun: string): string => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

/** On one line, as a terminal may show it. */
export const folded = (text: string): string => printable(text.replace(/\s+/g, ' ').trim());
