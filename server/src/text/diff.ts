/** What differs between two texts, as one stretch: offsets in UTF-16 code units. */
export interface Change {
  start: number;
  /** Where it ends in the old text. */
  end: number;
  /** How much longer the new text is. */
  by: number;
}

/** The smallest stretch whose replacement makes the one text the other. */
export function changeBetween(old: string, text: string): Change {
  const most = Math.min(old.length, text.length);
  const start = alike(most, (from, to) => old.slice(from, to) === text.slice(from, to));
  const rest = most - start;
  const [a, b] = [old.length, text.length];
  const after = alike(rest, (from, to) => old.slice(a - to, a - from) === text.slice(b - to, b - from));
  return { start, end: old.length - after, by: text.length - old.length };
}

const CHUNK = 4096;

/** How far two texts agree, compared piece by piece, which is far quicker than unit by unit. */
function alike(most: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let size = CHUNK; size >= 1; size /= 2) while (at + size <= most && same(at, at + size)) at += size;
  return at;
}
