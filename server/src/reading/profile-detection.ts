import { seeker } from '../incremental/map-chunks';
import { remembered } from '../incremental/memo';
import { emphasised, type Line, pagesOfLines, visible } from '../markdown/line';
import type { Profile } from '../model/profile';
import { titleWords } from './heading-names';

/** The lines that a reader takes for titles, whatever they name, as their keys. */
export function titlesOf(lines: readonly Line[]): Set<string> {
  const titles = new Set<string>();
  titlesIn(lines, (_line, title) => titles.add(title));
  return titles;
}

const titlesIn = seeker(pagesOfLines, (line) =>
  line.kind === 'heading' || (line.kind === 'text' && emphasised(line)) ? titleKey(visible(line)) : undefined,
);

/** So many sections of a template, and such a share of all that it requires, show that a document follows it. */
const LEAST = 5;
const SHARE = 0.85;

/**
 * The profile whose template a document was written by. The first one is the default and stays,
 * unless another's own titles, as its template has them, are there and the default's are not.
 */
export function chooseProfile(said: ReadonlySet<string>, profiles: readonly [Profile, ...Profile[]]): Profile {
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
  const found = keysOf(profile.sections).filter(({ key }) => said.has(key));
  const required = profile.sections.filter((section) => section.required);
  const known = new Set(others.flatMap((other) => keysOf(other.sections).map(({ key }) => key)));
  return {
    found: found.length,
    share: found.filter((section) => section.required).length / Math.max(1, required.length),
    peculiar: found.filter(({ key }) => !known.has(key)).length,
  };
}

const keysOf = remembered((sections: Profile['sections']) => sections.map(({ title, required }) => ({ key: titleKey(title), required })));

/** A title's words, singular and plural alike: “Root causes” is “Root cause”. */
export const titleKey = (title: string): string =>
  titleWords(title)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
