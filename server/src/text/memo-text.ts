/**
 * Memoises a pure function of short texts. When more than `most` are known, those that were not asked for again are dropped.
 * The function gets a copy of the text, so that what it answers may keep it.
 */
export function memoText<V>(make: (text: string) => V, most = 2_048): (text: string) => V {
  let recent = new Map<string, V>();
  let older = new Map<string, V>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as V;
    const own = detached(text);
    const value = older.has(text) ? (older.get(text) as V) : make(own);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(own, value);
    return value;
  };
}

/** Enough for what is asked again only where a text was edited; the default is for what is asked after each edit of the whole of a document, up to one of 60,000 words. */
export const EDITED_TEXTS = 1_000;

/** A copy of a text: a slice would keep the whole document that it was cut from in memory. */
export const detached = (text: string): string => ` ${text}`.slice(1);
