/** The first thing that is made of one of some values; undefined where nothing is made of any. */
export function firstResult<T, V>(all: readonly T[], make: (one: T, index: number) => V | undefined): V | undefined {
  for (const [index, one] of all.entries()) {
    const made = make(one, index);
    if (made !== undefined) return made;
  }
  return undefined;
}
