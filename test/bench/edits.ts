import type { Position, TextEdit } from 'vscode-languageserver-protocol';

const WORDS = ' and the queue grew again, so the team looked at its disk';

/** A place in the line in the middle of all lines of this form: after what the first group holds. */
export function middle(text: string, form: RegExp): Position {
  const lines = text.split('\n').flatMap((content, line) => {
    const found = form.exec(content);
    return found ? [{ line, character: found[1]?.length ?? 0 }] : [];
  });
  const place = lines[lines.length >> 1];
  if (!place) throw new Error(`There is no line like ${form}`);
  return place;
}

/** A line of prose, after its first word. */
export const prose = /^([A-Za-z]+) [^|]{50}/;

/** What is between two blocks. */
export const between = /^$/;

/** A key at a time: what is typed from a place on. */
export function typing(from: Position): () => TextEdit {
  let typed = 0;
  return () => {
    const at = { line: from.line, character: from.character + typed };
    return { range: { start: at, end: at }, newText: WORDS[typed++ % WORDS.length] ?? '' };
  };
}

/** Something put in at a place, taken out, put in … */
export function inAndOut(at: Position, put: string): () => TextEdit {
  const lines = put.split('\n');
  const end = { line: at.line + lines.length - 1, character: (lines.length > 1 ? 0 : at.character) + (lines.at(-1)?.length ?? 0) };
  let there = false;
  return () => {
    there = !there;
    return there ? { range: { start: at, end: at }, newText: put } : { range: { start: at, end }, newText: '' };
  };
}
