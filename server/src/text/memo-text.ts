/** Memoises a pure function of short texts. When too many are known, those that were not asked for again are dropped. */
export function memoText<V>(make: (text: string) => V): (text: string) => V {
  let recent = new Map<string, V>();
  let older = new Map<string, V>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as V;
    const value = older.has(text) ? (older.get(text) as V) : make(text);
    if (recent.size >= MOST_TEXTS) {
      older = recent;
      recent = new Map();
    }
    recent.set(detached(text), value);
    return value;
  };
}

const MOST_TEXTS = 10_000;

/** A copy of a text: a slice would keep the whole document that it was cut from in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1);
