import type { Page, Pages } from '../incremental/chunked-list';
import { alongPages, firstsOf } from '../incremental/map-chunks';
import { remembered } from '../incremental/memo';
import { type Line, pagesOfLines } from '../markdown/line';
import { countWhile } from '../text/binary-search';

const WORD = /(?<!\S)[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** Words of a line as a person would count them: runs of characters that hold a letter or a digit. */
const countWords = remembered(({ plain, kind }: Line): number => (kind === 'code' ? 0 : (plain.match(WORD)?.length ?? 0)));

/** How many words stand in front of each line of a page, and how many in all of them. */
const sumsOf = remembered(({ items }: Page<Line>): readonly number[] => {
  let sum = 0;
  return [0, ...items.map((line) => (sum += countWords(line)))];
});

const totals = alongPages((page: Page<Line>): number => sumsOf(page).at(-1) as number);

/** The words of a document, line by line. */
export class Words {
  private readonly pages: Pages<Page<Line>>;
  /** Those in front of each page, and in front of the end. */
  private readonly sums: readonly number[];

  constructor(lines: readonly Line[]) {
    this.pages = pagesOfLines(lines);
    const sums = [0];
    for (const total of totals(this.pages, undefined)) sums.push((sums.at(-1) as number) + total);
    this.sums = sums;
  }

  get total(): number {
    return this.sums.at(-1) as number;
  }

  /** How many there are from one line to the one behind the last. */
  between(from: number, to: number): number {
    return this.before(to) - this.before(from);
  }

  private before(line: number): number {
    const firsts = firstsOf(this.pages);
    const index = countWhile(firsts, (first) => first <= line) - 1;
    const page = this.pages.all[index];
    return (this.sums[index] as number) + (page ? (sumsOf(page)[line - (firsts[index] as number)] as number) : 0);
  }
}

/** How many words a folded text has, numbers and signs among them. */
export const lengthInWords = remembered(({ text }: { text: string }): number => text.split(' ').length);
