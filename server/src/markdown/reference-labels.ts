/** Labels as a parser names them. */
export type Labels = ReadonlySet<string>;

/** Those of the labels that a text may refer to, for they are in brackets in it: `[label]`, `[text][label]`, `![label][]`. */
export function referredIn(text: string, labels: Labels): string[] {
  const [first, last] = [text.indexOf('['), text.lastIndexOf(']')];
  if (labels.size === 0 || first < 0 || last < first) return [];
  const known = byReference(labels);
  const said = comparable(text.slice(first, last + 1)).match(IN_BRACKETS) ?? [];
  return [...new Set(said)].flatMap((reference) => known.get(reference) ?? []);
}

/** What is in brackets, with no other bracket in it. */
const IN_BRACKETS = /\[[^[\]\\]*(?:\\.[^[\]\\]*)*\]/g;

const indices = new WeakMap<Labels, ReadonlyMap<string, readonly string[]>>();

/** Labels by how a text refers to them, worked out once: there may be tens of thousands. */
function byReference(labels: Labels): ReadonlyMap<string, readonly string[]> {
  const known = indices.get(labels);
  if (known) return known;
  const index = new Map<string, string[]>();
  for (const label of labels) {
    const key = comparable(`[${label}]`);
    index.set(key, [...(index.get(key) ?? []), label]);
  }
  indices.set(labels, index);
  return index;
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
