/** Some of a list, from one to the one behind the last. */
export interface Range {
  from: number;
  to: number;
}

/** A list with others in the place of some; the same list where they are no others. */
export function replaced<T>(list: readonly T[], { from, to }: Range, fresh: readonly T[]): readonly T[] {
  const isSame = fresh.length === to - from && fresh.every((one, index) => one === list[from + index]);
  return isSame ? list : [...list.slice(0, from), ...fresh, ...list.slice(to)];
}
