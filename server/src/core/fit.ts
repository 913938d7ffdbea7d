import { emphasised, type Line, visible } from './line';
import { titleWords } from './names';
import type { Profile } from './profile';

/** Texts of the lines that a reader takes for titles, whatever they name. */
export const titlesOf = (lines: readonly Line[]): string[] =>
  lines.filter((line) => line.kind === 'heading' || (line.kind === 'text' && emphasised(line))).map(visible);

/** So many sections of a template, and such a share of all that it requires, show that a document follows it. */
const LEAST = 5;
const SHARE = 0.85;

/**
 * The profile whose template a document was written by. The first one is the default and stays,
 * unless another's own titles, as its template has them, are there and the default's are not.
 */
export function chooseProfile(titles: readonly string[], profiles: readonly [Profile, ...Profile[]]): Profile {
  const said = new Set(titles.map(key));
  const [usual, ...others] = profiles;
  // One that only has other limits is no other template.
  const templates = others.filter(({ sections }) => sections !== usual.sections);
  const { peculiar } = fitOf(said, usual, templates);
  if (peculiar > 0) return usual;
  const fits = templates.map((profile) => ({ profile, ...fitOf(said, profile, [usual]) }));
  const [best] = fits
    .filter(({ found, share, peculiar: own }) => found >= LEAST && share >= SHARE && own > 0)
    .sort((a, b) => b.found * b.share - a.found * a.share);
  return best?.profile ?? usual;
}

interface Fit {
  /** How many of the template's sections have their title in the document. */
  found: number;
  /** The same as a share of the required ones. */
  share: number;
  /** How many of them no other template has. */
  peculiar: number;
}

function fitOf(said: ReadonlySet<string>, profile: Profile, others: readonly Profile[]): Fit {
  const known = new Set(others.flatMap((other) => other.sections.map(({ title }) => key(title))));
  const found = profile.sections.filter(({ title }) => said.has(key(title)));
  const required = profile.sections.filter((section) => section.required);
  return {
    found: found.length,
    share: found.filter((section) => section.required).length / Math.max(1, required.length),
    peculiar: found.filter(({ title }) => !known.has(key(title))).length,
  };
}

/** A title's words, singular and plural alike: “Root causes” is “Root cause”. */
const key = (title: string): string =>
  titleWords(title)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
