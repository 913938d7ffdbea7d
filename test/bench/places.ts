import type { Position, TextEdit } from 'vscode-languageserver-protocol';

const TYPED = ' and the queue grew again, so the team looked at its disk';
const KEYS_IN_ONE_PLACE = 20;

/** A word with another one after it. */
const WORDS = /^(.*?\p{L}{3,}) \p{L}/u;

/** A line of prose, after its first word. */
export const prose = /^([A-Za-z]+) [^|]{50}/;

/** What is between two blocks. */
export const between = /^$/;

/** In the middle one of all lines with this form: after what the first group contains. */
export function middle(text: string, form: RegExp): Position {
  const places = placesOf(text, form);
  const place = places[places.length >> 1];
  if (!place) throw new Error(`There is no line like ${form}`);
  return place;
}

function placesOf(text: string, form: RegExp): Position[] {
  return text.split(/\r?\n/).flatMap((content, line) => {
    const found = form.exec(content);
    return found ? [{ line, character: found[1]?.length ?? 0 }] : [];
  });
}

/** A key at a time, in turns in the first, the second and the third quarter of a text: in its timeline, in its prose, in its tasks. */
export function typing(text: string): () => TextEdit {
  const all = placesOf(withoutCode(text), WORDS);
  const lines = new Set([1 / 4, 1 / 2, 3 / 4].map((share) => Math.floor(all.length * share)));
  const places = [...lines].map((index) => ({ ...(all[index] ?? { line: 0, character: 0 }), typed: 0 }));
  let keys = 0;
  return () => {
    const place = places[Math.floor(keys++ / KEYS_IN_ONE_PLACE) % places.length] as (typeof places)[number];
    const at = { line: place.line, character: place.character + place.typed };
    return { range: { start: at, end: at }, newText: TYPED.charAt(place.typed++ % TYPED.length) };
  };
}

/** Lines of code as empty ones. */
const withoutCode = (text: string): string =>
  text.replace(/^ {0,3}```[\s\S]*?^ {0,3}```|^ {4}.*/gm, (code) => '\n'.repeat(code.split('\n').length - 1));

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
