/** The index of the first of a list that meets a test, which everything behind it meets too; the list's length where nothing does. */
export function firstOf<T>(list: readonly T[], meets: (item: T) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (meets(list[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}
