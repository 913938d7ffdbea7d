import type { Line } from './line';
import { remembered } from './memo';

const WORD = /[^\s\u00A0]*[\p{L}\p{N}][^\s\u00A0]*/gu;

/** Words of a line as a person would count them: runs of characters that hold a letter or a digit. */
const countWords = remembered(({ plain, kind }: Line): number => (kind === 'code' ? 0 : (plain.match(WORD)?.length ?? 0)));

/** How many words stand in front of every line, and how many in all of them. */
export function wordsBefore(lines: readonly Line[]): number[] {
  let sum = 0;
  return [0, ...lines.map((line) => (sum += countWords(line)))];
}

/** How many words a folded text has, numbers and signs among them. */
export const lengthInWords = remembered(({ text }: { text: string }): number => text.split(' ').length);
