import { remembered, rememberedFor } from './memo';

/** Some of a list that follow each other: the same object from one reading to the next as long as they are, so that what is found in all of them is known at once. */
export interface Page<T> {
  readonly items: readonly T[];
}

const LONGEST = 24;

/** Cuts lists into pages, where they were cut before as long as the same things stand there. What is joined is not cut apart. */
export function pager<T extends object>(
  joined: (above: T, below: T) => boolean = () => false,
): (items: readonly T[]) => readonly Page<T>[] {
  /** The page that last began with a thing. */
  const begun = new WeakMap<T, Page<T>>();
  const pageAt = (items: readonly T[], from: number): Page<T> => {
    const first = items[from] as T;
    const before = begun.get(first);
    if (before && standsAt(before, items, from)) return before;
    let end = from + 1;
    for (; end < items.length; end++) {
      const [above, below] = [items[end - 1] as T, items[end] as T];
      if (!joined(above, below) && (end - from >= LONGEST || begun.has(below))) break;
    }
    const page = { items: items.slice(from, end) };
    begun.set(first, page);
    return page;
  };
  return remembered((items: readonly T[]) => {
    const pages: Page<T>[] = [];
    for (let at = 0; at < items.length; at += pages.at(-1)?.items.length ?? 0) pages.push(pageAt(items, at));
    return pages;
  });
}

function standsAt<T>({ items: own }: Page<T>, items: readonly T[], from: number): boolean {
  for (let at = 0; at < own.length; at++) if (own[at] !== items[from + at]) return false;
  return true;
}

/** What is found of one thing of a list. */
export interface Found<T, V> {
  item: T;
  /** Among all of the list. */
  index: number;
  found: V;
}

interface Place<V> {
  index: number;
  found: V;
}

const NONE: readonly never[] = [];

/** Goes through something, by something else where there is such. */
export type Seek<In, Out, Other> = (all: In, ...other: Other extends undefined ? [] : [Other]) => Iterable<Out>;

/** Finds what there is to find in a list, by the things and maybe something else that lives long: `find` is asked once of each, and what is found on a page is known while it stays. */
export function seeker<T extends object, V, Other = undefined>(
  pagesOf: (items: readonly T[]) => readonly Page<T>[],
  find: (item: T, other: Other) => V | undefined,
): Seek<readonly T[], Found<T, V>, Other> {
  const own = rememberedFor(find);
  const placesIn = rememberedFor(({ items }: Page<T>, other: Other): readonly Place<V>[] => {
    const places: Place<V>[] = [];
    items.forEach((item, index) => {
      const found = own(item, other);
      if (found !== undefined) places.push({ index, found });
    });
    return places.length === 0 ? NONE : places;
  });
  return function* (items, ...[other]) {
    let first = 0;
    for (const page of pagesOf(items)) {
      for (const { index, found } of placesIn(page, other as Other)) yield { item: page.items[index] as T, index: first + index, found };
      first += page.items.length;
    }
  };
}
