import { datesIn } from '../../server/src/time/dates';
import type { Chance } from '../bench/chance';

/** Line ends as an editor inserts them: those of the document. */
export const inForm = (text: string, own: string): string => (own.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text);

/** Where a cursor can be: at the beginning and the end of lines, and within words, but in no pair of code units. */
export function cursorIn(text: string, chance: Chance): number {
  const lines = text.split('\n');
  const index = chance.below(lines.length);
  const start = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);
  const line = (lines[index] as string).replace(/\r$/, '');
  const at = chance.pick([0, line.length, chance.below(line.length + 1)]);
  return start + (/[\uDC00-\uDFFF]/.test(line.charAt(at)) ? at + 1 : at);
}

/** Whoever writes in the middle of a line makes what markdownlint does not like, and writes what the rules find. */
export const isAboutTheRest = (complaint: string): boolean => !/^(?:breaks MD|makes an error)/.test(complaint);

/** The first line of a text, but for the one around an offset, that another text does not have in the same order; the day of an entry may be added to it. */
export function lostLine(before: string, after: string, offset: number): string | undefined {
  const left = after.split('\n').map(dayless);
  let next = 0;
  let start = 0;
  for (const line of before.split('\n')) {
    const isTouched = start <= offset && offset <= start + line.length;
    start += line.length + 1;
    if (isTouched || line.trim() === '') continue;
    next = left.indexOf(dayless(line), next) + 1;
    if (next === 0) return line;
  }
  return undefined;
}

const dayless = (line: string): string => {
  const dates = datesIn(line).toReversed();
  return dates.reduce((left, { start, end }) => `${left.slice(0, start)}${left.slice(end).trimStart()}`, line).trim();
};
