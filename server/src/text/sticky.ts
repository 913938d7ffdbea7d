/** What a sticky pattern finds right at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether a sticky pattern finds anything right at an offset. */
export const matchesAt = (pattern: RegExp, text: string, at: number): boolean => matchAt(pattern, text, at) !== null;

/** Every match of a global pattern in a text. */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  // Mostly there is none, and `matchAll` makes a copy of the pattern to begin with.
  return text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)];
}
