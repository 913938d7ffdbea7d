import { remembered, rememberedFor } from './memo';
import type { Range } from './range';

/** Some of a list that follow each other: the same object from one reading to the next as long as they are, so that what is found in all of them is known at once. */
export class Page<T> {
  constructor(readonly items: readonly T[]) {}
}

const LONGEST = 20;

/** The list that another one follows, with as many of the same things at its beginning and at its end. */
export interface Before<T> {
  items: readonly T[];
  head: number;
  tail: number;
}

/** Tells the pages of a list; those of one that follows another are told from that one's where it is given, which need not be looked at then. */
export type Pager<T> = (items: readonly T[], before?: Before<T>) => readonly Page<T>[];

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
  const cut = (items: readonly T[], before?: Before<T>): Page<T>[] => {
    const last = before ? pagesOf(before.items) : [];
    const [by, tail] = [items.length - (before?.items.length ?? 0), items.length - (before?.tail ?? 0)];
    const { count, items: head } = leading(last, (before?.head ?? 0) + 1);
    const pages = last.slice(0, count);
    /** The first of the last pages that is not passed, and where it began in this list. */
    let [next, start] = [count, head + by];
    for (let at = head; at < items.length; at += pages.at(-1)?.items.length ?? 0) {
      while (next < last.length && start < at) start += (last[next++] as Page<T>).items.length;
      if (at >= tail && start === at && next < last.length) {
        for (const page of last.slice(next)) pages.push(page);
        break;
      }
      pages.push(pageAt(items, at));
    }
    return pages;
  };
  const known = remembered((_items: readonly T[]): { pages?: readonly Page<T>[] } => ({}));
  const pagesOf: Pager<T> = (items, before) => {
    const memory = known(items);
    memory.pages ??= cut(items, before);
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

/** Told of one thing in which something is found, and which of all it is. */
export type Visit<T, V> = (item: T, found: V, index: number) => void;

interface Place<V> {
  index: number;
  found: V;
}

const NONE: readonly never[] = [];
const ALL: Range = { from: 0, to: Infinity };

/** Finds what there is to find in what has pages, or in some of it: `find` is asked once of each, and what is found on a page is known while it stays. */
export function seeker<All, T extends object, V>(
  pagesOf: (all: All) => readonly Page<T>[],
  find: (item: T) => V | undefined,
): (all: All, visit: Visit<T, V>, among?: Range) => void {
  const placesOn = remembered(({ items }: Page<T>) => placesIn(items, own));
  const own = remembered(find);
  return (all, visit, among) => visitAll(pagesOf(all), placesOn, visit, among);
}

/** As `seeker`, by the things and something else that lives long. */
export function seekerFor<All, T extends object, Other, V>(
  pagesOf: (all: All) => readonly Page<T>[],
  find: (item: T, other: Other) => V | undefined,
): (all: All, other: Other, visit: Visit<T, V>) => void {
  const own = rememberedFor(find);
  const placesOn = rememberedFor(({ items }: Page<T>, other: Other) => placesIn(items, (item) => own(item, other)));
  return (all, other, visit) => visitAll(pagesOf(all), (page) => placesOn(page, other), visit);
}

/** Picks some of a list that has pages. Whether one is meant is asked once, and must be told by itself alone. */
export function picker<T extends object>(
  pagesOf: (items: readonly T[]) => readonly Page<T>[],
  isMeant: (item: T) => boolean,
): (items: readonly T[]) => readonly T[] {
  const meantOn = remembered(({ items }: Page<T>) => items.filter(isMeant));
  return remembered((items) => {
    const picked: T[] = [];
    for (const page of pagesOf(items)) for (const item of meantOn(page)) picked.push(item);
    return picked;
  });
}

function placesIn<T, V>(items: readonly T[], find: (item: T) => V | undefined): readonly Place<V>[] {
  const places: Place<V>[] = [];
  items.forEach((item, index) => {
    const found = find(item);
    if (found !== undefined) places.push({ index, found });
  });
  return places.length === 0 ? NONE : places;
}

/** Calls back, which for many is several times as fast as a generator. */
function visitAll<T, V>(
  pages: readonly Page<T>[],
  placesOn: (page: Page<T>) => readonly Place<V>[],
  visit: Visit<T, V>,
  { from, to }: Range = ALL,
): void {
  let first = 0;
  for (const page of pages) {
    if (first >= to) return;
    const behind = first + page.items.length;
    if (behind > from)
      for (const { index, found } of placesOn(page))
        if (first + index >= from && first + index < to) visit(page.items[index] as T, found, first + index);
    first = behind;
  }
}
