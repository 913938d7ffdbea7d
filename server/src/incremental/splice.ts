/** Some of a list, from one to the one behind the last. */
export interface Range {
  from: number;
  to: number;
}

/** So many things can be told to a function one by one. */
const MOST = 10_000;

/** A list with others in the place of some; several times as fast as by spreading. */
export const withOthers = <T>(list: readonly T[], { from, to }: Range, others: readonly T[]): T[] =>
  others.length < MOST ? list.toSpliced(from, to - from, ...others) : list.slice(0, from).concat(others, list.slice(to));

/** As `withOthers`; the same list where they are no others. */
export function replaced<T>(list: readonly T[], range: Range, others: readonly T[]): readonly T[] {
  const { from, to } = range;
  if (others.length !== to - from) return withOthers(list, range, others);
  for (let index = 0; index < others.length; index++) if (others[index] !== list[from + index]) return withOthers(list, range, others);
  return list;
}
