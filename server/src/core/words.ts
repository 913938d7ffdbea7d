import { countWhile } from './bisect';
import { type Line, pagesOfLines } from './line';
import { remembered } from './memo';
import type { Page } from './pages';

const WORD = /[^\s\u00A0]*[\p{L}\p{N}][^\s\u00A0]*/gu;

/** Words of a line as a person would count them: runs of characters that hold a letter or a digit. */
const countWords = remembered(({ plain, kind }: Line): number => (kind === 'code' ? 0 : (plain.match(WORD)?.length ?? 0)));

/** How many words stand in front of each line of a page, and how many in all of them. */
const sumsOf = remembered(({ items }: Page<Line>): readonly number[] => {
  let sum = 0;
  return [0, ...items.map((line) => (sum += countWords(line)))];
});

/** The words of a document, line by line. */
export class Words {
  readonly total: number;
  /** Of each page: its first line, the words in front of it, and those in front of its lines. */
  private readonly pages: { first: number; before: number; sums: readonly number[] }[] = [];

  constructor(lines: readonly Line[]) {
    let [first, before] = [0, 0];
    for (const page of pagesOfLines(lines)) {
      const sums = sumsOf(page);
      this.pages.push({ first, before, sums });
      first += page.items.length;
      before += sums.at(-1) as number;
    }
    this.total = before;
  }

  /** How many there are from one line to the one behind the last. */
  between(from: number, to: number): number {
    return this.before(to) - this.before(from);
  }

  private before(line: number): number {
    const page = this.pages[countWhile(this.pages, ({ first }) => first <= line) - 1];
    return page ? page.before + (page.sums[line - page.first] as number) : 0;
  }
}

/** How many words a folded text has, numbers and signs among them. */
export const lengthInWords = remembered(({ text }: { text: string }): number => text.split(' ').length);
