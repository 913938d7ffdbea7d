import { remembered } from './memo';
import { withOthers } from './splice';

/** Some of a list that follow each other: the same object from one reading to the next as long as they are, so that what is found in all of them is known at once. */
export class Page<T> {
  constructor(readonly items: readonly T[]) {}
}

/** What pages follow, and how many of those at the beginning and at the end are the same. */
interface After<P> {
  pages: Pages<P>;
  head: number;
  tail: number;
}

/** All pages of a list. They know those that they follow until the next ones follow them. */
export class Pages<P> {
  /** Unknown where they follow none, and once others follow them: else each would keep all before it. */
  after: After<P> | undefined;

  constructor(
    readonly all: readonly P[],
    last?: Pages<P>,
  ) {
    if (!last) return;
    const most = Math.min(all.length, last.all.length);
    const by = last.all.length - all.length;
    let [head, tail] = [0, 0];
    while (head < most && all[head] === last.all[head]) head++;
    while (tail < most - head && all[all.length - tail - 1] === last.all[all.length - tail - 1 + by]) tail++;
    this.after = { pages: last, head, tail };
    last.after = undefined;
  }
}

const LONGEST = 20;

/** The list that another one follows, with as many of the same things at its beginning and at its end. */
export interface Before<T> {
  items: readonly T[];
  head: number;
  tail: number;
}

/** Tells the pages of a list; those of one that follows another are told from that one's where it is given, which need not be looked at then. */
export type Pager<T> = (items: readonly T[], before?: Before<T>) => Pages<Page<T>>;

/** Cuts lists into pages, where they were cut before as long as the same things stand there. What is joined is not cut apart. */
export function pager<T extends object>(joined: (above: T, below: T) => boolean = () => false): Pager<T> {
  /** The page that last began with a thing. */
  const begun = remembered((_first: T): { page?: Page<T> } => ({}));
  const pageAt = (items: readonly T[], from: number): Page<T> => {
    const first = items[from] as T;
    const begins = begun(first);
    if (begins.page && standsAt(begins.page, items, from)) return begins.page;
    let end = from + 1;
    for (; end < items.length; end++) {
      const [above, below] = [items[end - 1] as T, items[end] as T];
      if (!joined(above, below) && (end - from >= LONGEST || begun(below).page)) break;
    }
    begins.page = new Page(items.slice(from, end));
    return begins.page;
  };
  const cut = (items: readonly T[]): Page<T>[] => {
    const pages: Page<T>[] = [];
    for (let at = 0; at < items.length; at += (pages.at(-1) as Page<T>).items.length) pages.push(pageAt(items, at));
    return pages;
  };
  const follow = (items: readonly T[], before: Before<T>): Pages<Page<T>> => {
    const last = pagesOf(before.items);
    const [by, same] = [items.length - before.items.length, items.length - before.tail];
    const { count: head, items: first } = leading(last.all, before.head + 1);
    const fresh: Page<T>[] = [];
    /** The first of the last pages that is not passed, and where it begins in this list. */
    let [next, start] = [head, first + by];
    let at = first;
    const pass = () => {
      while (next < last.all.length && start < at) start += (last.all[next++] as Page<T>).items.length;
    };
    for (pass(); at < items.length && !(at >= same && at === start); pass()) {
      const page = pageAt(items, at);
      fresh.push(page);
      at += page.items.length;
    }
    return new Pages(withOthers(last.all, { from: head, to: next }, fresh), last);
  };
  const known = remembered((_items: readonly T[]): { pages?: Pages<Page<T>> } => ({}));
  const pagesOf: Pager<T> = (items, before) => {
    const memory = known(items);
    memory.pages ??= before ? follow(items, before) : new Pages(cut(items));
    return memory.pages;
  };
  return pagesOf;
}

/** How many pages at the beginning end in front of the item `until`, and how many items they have. */
export function leading<T>(pages: readonly Page<T>[], until: number, isMeant: (page: Page<T>, index: number) => boolean = () => true) {
  let [count, items] = [0, 0];
  for (const page of pages) {
    if (items + page.items.length >= until || !isMeant(page, count)) break;
    items += page.items.length;
    count++;
  }
  return { count, items };
}

function standsAt<T>({ items: own }: Page<T>, items: readonly T[], from: number): boolean {
  for (let at = 0; at < own.length; at++) if (own[at] !== items[from + at]) return false;
  return true;
}
