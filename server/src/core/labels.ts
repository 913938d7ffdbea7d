import { byText } from './memo';

/** Those of the labels that a text may refer to, for they stand in brackets in it: `[label]`, `[text][label]`, `![label][]`. */
export function referredIn(text: string, labels: Iterable<string>): string[] {
  if (!text.includes('[')) return [];
  const said = comparable(text);
  return [...labels].filter((label) => said.includes(reference(label)));
}

/** A text as Markdown compares labels: small, and white space folded, at brackets left out, also where a quotation's marks stand in it. What is no text becomes what the parser makes of it. */
const comparable = (text: string): string =>
  text
    .replaceAll('\0', '\uFFFD')
    .replace(/[\s>]+/g, ' ')
    .replace(/(?<=\[) | (?=\])/g, '')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

const reference = byText((label) => comparable(`[${label}]`));
