import { createScanner } from 'jsonc-parser';

/** Where a value is in a text of JSON, and how many lists and objects are around its innermost part. */
export interface Extent {
  start: number;
  end: number;
  depth: number;
}

/**
 * Where the value is that the outermost object has for a key, or without one all that the text contains; undefined where there is no such key.
 * Goes from token to token and not down into values, so that no depth is too much.
 */
export function extentOf(text: string, key?: string): Extent | undefined {
  const scanner = createScanner(text, true);
  let [depth, deepest] = [0, 0];
  let name: string | undefined;
  let start = key === undefined ? 0 : undefined;
  let isNext = false;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const at = scanner.getTokenOffset();
    const token = text[at];
    if (isNext) start ??= at;
    isNext = depth === 1 && token === ':' && name === key;
    name = depth === 1 && token === '"' ? scanner.getTokenValue() : undefined;
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth--;
    if (start !== undefined) deepest = Math.max(deepest, depth);
    // A value is over where it is as deep as its key.
    if (key !== undefined && start !== undefined && depth <= 1) return { start, end: at + scanner.getTokenLength(), depth: deepest - 1 };
  }
  return start === undefined ? undefined : { start, end: text.length, depth: deepest };
}
