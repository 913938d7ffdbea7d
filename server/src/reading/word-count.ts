import { memo } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';

const WORD = /(?<!\S)[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** Words of a line as a person would count them: runs of characters with a letter or a digit. */
const countWords = memo(({ plain, kind }: LineContent): number => (kind === 'code' ? 0 : (plain.match(WORD)?.length ?? 0)));

/** How many words there are before each line, and in all of them. */
export function wordSums(lines: readonly Line[]): number[] {
  let sum = 0;
  return [0, ...lines.map(({ content }) => (sum += countWords(content)))];
}

/** How many words a folded text has, numbers and signs among them; “2:00 PM” is one, as 14:00 is. */
export const lengthInWords = memo(({ text }: { text: string }): number => text.split(' ').length - (text.match(MERIDIEM)?.length ?? 0));

const MERIDIEM = /(?<=\d) [ap]\.?m\b/gi;
