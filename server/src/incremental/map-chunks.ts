import type { Page, Pages } from './chunked-list';
import { remembered, rememberedFor } from './memo';
import { type Range, replaced } from './splice';

/** What was made of pages the last time, and by what else. */
interface Made<Other, V> {
  made: readonly V[] | undefined;
  other: Other | undefined;
}

/** What is made of each page, and of something else that lives long: taken over from the pages just before where they are the same, and the same list where nothing is another. */
export function alongPages<P, Other, V>(make: (page: P, other: Other) => V): (pages: Pages<P>, other: Other) => readonly V[] {
  const known = remembered((_pages: Pages<P>): Made<Other, V> => ({ made: undefined, other: undefined }));
  return (pages, other) => {
    const memory = known(pages);
    if (memory.made && memory.other === other) return memory.made;
    const { all, after } = pages;
    const before = after && known(after.pages);
    const old = before && before.other === other ? before.made : undefined;
    memory.made = old && after ? follow(old, after, pages, (page) => make(page, other)) : all.map((page) => make(page, other));
    memory.other = other;
    return memory.made;
  };
}

/** What was made of pages, with what is made of those that are others now. */
function follow<P, V>(
  old: readonly V[],
  { head, tail }: { head: number; tail: number },
  { all }: Pages<P>,
  make: (page: P) => V,
): readonly V[] {
  const until = all.length - tail;
  const fresh: V[] = [];
  for (let at = head; at < until; at++) fresh.push(make(all[at] as P));
  return replaced(old, { from: head, to: old.length - tail }, fresh);
}

/** The first page of which something is made, and what. */
interface First<Other, V> {
  at: number;
  made: V | undefined;
  other: Other;
}

/** The first that is made of a page, in order, and of something else that lives long; looked for no further than there, and only on pages that were not there just before. */
export function firstAlong<P, Other, V>(make: (page: P, other: Other) => V | undefined): (pages: Pages<P>, other: Other) => V | undefined {
  const known = remembered((_pages: Pages<P>): { first?: First<Other, V> } => ({}));
  const search = ({ all, after }: Pages<P>, other: Other): First<Other, V> => {
    const before = after && known(after.pages).first;
    const last = before?.other === other ? before : undefined;
    if (last && after && last.at < after.head) return last;
    const by = all.length - (after?.pages.all.length ?? 0);
    const tail = all.length - (after?.tail ?? 0);
    for (let at = last && after ? after.head : 0; at < all.length; at++) {
      if (last && at >= tail && last.at + by >= at) return { ...last, at: last.at + by };
      const made = make(all[at] as P, other);
      if (made !== undefined) return { at, made, other };
    }
    return { at: Infinity, made: undefined, other };
  };
  return (pages, other) => {
    const memory = known(pages);
    if (!memory.first || memory.first.other !== other) memory.first = search(pages, other);
    return memory.first.made;
  };
}

/** What holds things in order, one after the other. */
type Holding<T> = Pick<Page<T>, 'items'>;

const lengths = alongPages(({ items }: Holding<unknown>): number => items.length);

/** The index of each page's first item, and how many items there are behind them all. */
export const firstsOf = remembered((pages: Pages<Holding<unknown>>): readonly number[] => {
  const firsts = [0];
  for (const length of lengths(pages, undefined)) firsts.push((firsts.at(-1) as number) + length);
  return firsts;
});

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
  pagesOf: (all: All) => Pages<Holding<T>>,
  find: (item: T) => V | undefined,
): (all: All, visit: Visit<T, V>, among?: Range) => void {
  const own = remembered(find);
  const placesOn = remembered(({ items }: Holding<T>) => placesIn(items, own));
  const along = alongPages(placesOn);
  return (all, visit, among) => {
    const pages = pagesOf(all);
    visitAll(pages, along(pages, undefined), visit, among);
  };
}

/** As `seeker`, by the things and something else that lives long. */
export function seekerFor<All, T extends object, Other, V>(
  pagesOf: (all: All) => Pages<Holding<T>>,
  find: (item: T, other: Other) => V | undefined,
): (all: All, other: Other, visit: Visit<T, V>) => void {
  const own = rememberedFor(find);
  const placesOn = rememberedFor(({ items }: Holding<T>, other: Other) => placesIn(items, (item) => own(item, other)));
  const along = alongPages(placesOn);
  return (all, other, visit) => {
    const pages = pagesOf(all);
    visitAll(pages, along(pages, other), visit);
  };
}

/** Picks some of a list that has pages. Whether one is meant is asked once, and must be told by itself alone. */
export function picker<T extends object>(
  pagesOf: (items: readonly T[]) => Pages<Page<T>>,
  isMeant: (item: T) => boolean,
): (items: readonly T[]) => readonly T[] {
  const along = alongPages(remembered(({ items }: Page<T>) => someOf(items, isMeant)));
  return (items) => joined(along(pagesOf(items), undefined));
}

/** Those that are meant, and always the same empty list where there is none. */
export function someOf<T>(items: readonly T[], isMeant: (item: T) => boolean): readonly T[] {
  const meant = items.filter(isMeant);
  return meant.length > 0 ? meant : NONE;
}

/** What was picked page by page, in one list: the same list for the same ones. */
export const joined = remembered((lists: readonly (readonly unknown[])[]): readonly unknown[] => {
  const all: unknown[] = [];
  // Many times as fast as `flat`.
  for (const list of lists) for (const one of list) all.push(one);
  return all;
}) as <T>(lists: readonly (readonly T[])[]) => readonly T[];

/** The same one by one, as far as somebody looks. */
export function* oneByOne<T>(lists: readonly (readonly T[])[]): Iterable<T> {
  for (const list of lists) if (list.length > 0) yield* list;
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
  pages: Pages<Holding<T>>,
  places: readonly (readonly Place<V>[])[],
  visit: Visit<T, V>,
  { from, to }: Range = ALL,
): void {
  const firsts = firstsOf(pages);
  places.forEach((own, page) => {
    const first = firsts[page] as number;
    for (const { index, found } of own)
      if (first + index >= from && first + index < to) visit((pages.all[page] as Holding<T>).items[index] as T, found, first + index);
  });
}
