import { memo } from '../incremental/memo';
import type { FrontMatter } from '../markdown/front-matter';
import { emphasised, type Line, type LineContent, visible } from '../markdown/line';
import type { Profile, ProfileChoice } from '../model/profile';
import { isAssignmentPath } from './document-path';
import { titleWords } from './heading-names';

/** The lines that a reader takes for titles, whatever they name, as their keys. */
export const titlesOf = (lines: readonly Line[]): Set<string> => new Set(lines.flatMap(({ content }) => titleOf(content) ?? []));

const titleOf = memo((line: LineContent): string | undefined =>
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
  const found = keysOf(profile).filter(({ key }) => said.has(key));
  const required = profile.sections.filter((section) => section.required);
  const known = new Set(others.flatMap((other) => keysOf(other).map(({ key }) => key)));
  return {
    found: found.length,
    share: found.filter((section) => section.required).length / Math.max(1, required.length),
    peculiar: found.filter(({ key }) => !known.has(key)).length,
  };
}

const keysOf = memo(({ sections }: Profile) => sections.map(({ title, required }) => ({ key: titleKey(title), required })));

/** A title's words, singular and plural alike: “Root causes” is “Root cause”. */
export const titleKey = (title: string): string =>
  titleWords(title)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');

/** The profile that the document names, else the one that it clearly follows, else the one that was given. */
export function detectProfile(
  lines: readonly Line[],
  matter: FrontMatter | undefined,
  { profile, profiles = [], fit, path = '' }: ProfileChoice & { path?: string },
): Profile {
  const named = profiles.find(({ id }) => id === matter?.fields.get('profile'));
  if (named || !fit || isAssignmentPath(path)) return named ?? profile;
  return chooseProfile(titlesOf(lines), [profile, ...profiles.filter((other) => other !== profile)]);
}

/** The ids of a profile's own parts. */
export const partIds = memo(
  ({ sections }: Profile): ReadonlySet<string> => new Set(sections.flatMap(({ parts }) => parts.map(({ id }) => id))),
);
