import { remembered, rememberedFor } from './memo';

/** Some of a list that follow each other: the same object from one reading to the next as long as they are, so that what is found in all of them is known at once. */
export class Page<T> {
  constructor(readonly items: readonly T[]) {}
}

const LONGEST = 48;

/** Cuts lists into pages, where they were cut before as long as the same things stand there. What is joined is not cut apart. */
export function pager<T extends object>(
  joined: (above: T, below: T) => boolean = () => false,
): (items: readonly T[]) => readonly Page<T>[] {
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

/** Finds what there is to find in what has pages: `find` is asked once of each thing, and what is found on a page is known while it stays. */
export function seeker<All, T extends object, V>(
  pagesOf: (all: All) => readonly Page<T>[],
  find: (item: T) => V | undefined,
): (all: All) => Iterable<Found<T, V>> {
  const placesOn = remembered(({ items }: Page<T>) => placesIn(items, own));
  const own = remembered(find);
  return (all) => through(pagesOf(all), placesOn);
}

/** As `seeker`, by the things and something else that lives long. */
export function seekerFor<All, T extends object, Other, V>(
  pagesOf: (all: All) => readonly Page<T>[],
  find: (item: T, other: Other) => V | undefined,
): (all: All, other: Other) => Iterable<Found<T, V>> {
  const own = rememberedFor(find);
  const placesOn = rememberedFor(({ items }: Page<T>, other: Other) => placesIn(items, (item) => own(item, other)));
  return (all, other) => through(pagesOf(all), (page) => placesOn(page, other));
}

function placesIn<T, V>(items: readonly T[], find: (item: T) => V | undefined): readonly Place<V>[] {
  const places: Place<V>[] = [];
  items.forEach((item, index) => {
    const found = find(item);
    if (found !== undefined) places.push({ index, found });
  });
  return places.length === 0 ? NONE : places;
}

function* through<T, V>(pages: readonly Page<T>[], placesOn: (page: Page<T>) => readonly Place<V>[]): Iterable<Found<T, V>> {
  let first = 0;
  for (const page of pages) {
    for (const { index, found } of placesOn(page)) yield { item: page.items[index] as T, index: first + index, found };
    first += page.items.length;
  }
}
