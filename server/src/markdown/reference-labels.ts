import { memoText } from '../text/memo-text';

/** Those of the labels that a text may refer to, for they are in brackets in it: `[label]`, `[text][label]`, `![label][]`. */
export function referredIn(text: string, labels: Iterable<string>): string[] {
  const [first, last] = [text.indexOf('['), text.lastIndexOf(']')];
  if (first < 0 || last < first) return [];
  const said = comparable(text.slice(first, last + 1));
  return [...labels].filter((label) => said.includes(reference(label)));
}

/** What may be a definition: after the marks of lists and quotations, too. */
const DEFINITION = /^[ \t>*+\d.)-]*\[((?:[^[\]\\]|\\.)+)\]:/gm;

/** The labels that a text may define, as a parser names them. */
export const mayBeDefined = (text: string): string[] => Array.from(text.matchAll(DEFINITION), ([, label = '']) => identifierOf(label));

/** A label as a parser names it. */
export const identifierOf = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

/**
 * A text as Markdown compares labels: small, and white space folded, also where a quotation's marks are in it.
 * After and before a bracket no space counts; and the parser reads a replacement character where there is a null.
 */
const comparable = (text: string): string =>
  text
    .replaceAll('\0', '\uFFFD')
    .replace(/[\s>]+/g, ' ')
    .replace(/(?<=\[) | (?=\])/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

const reference = memoText((label) => comparable(`[${label}]`));
