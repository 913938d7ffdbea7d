import { memo } from '../incremental/memo';
import type { FrontMatter } from '../markdown/front-matter';
import { emphasised, type Line, type LineContent, visible } from '../markdown/line';
import type { Profile, ProfileChoice } from '../model/profile';
import { titleWords } from './heading-names';

/** The lines that a reader takes for titles, whatever they name, as their keys. */
export const titlesOf = (lines: readonly Line[]): Set<string> => new Set(lines.flatMap(({ content }) => titleOf(content) ?? []));

const titleOf = memo((line: LineContent): string | undefined =>
  line.kind === 'heading' || (line.kind === 'text' && emphasised(line)) ? titleKey(visible(line)) : undefined,
);

/** So many sections of a template, or titles of its own for half of a short one, and such a share of all that it requires, show that a document follows it. */
const LEAST = 5;
const SHARE = 0.85;

/** The profile whose template a document follows: its own titles are there, and those that no other template has. The first profile is for all others. */
export function chooseProfile(titles: ReadonlySet<string>, profiles: readonly [Profile, ...Profile[]]): Profile {
  const [usual, ...others] = profiles;
  // One that only has other limits is no other template.
  const templates = others.filter(
    ({ sections }, index) => ![usual, ...others.slice(index + 1)].some((other) => other.sections === sections),
  );
  const fits = templates.map((profile) => ({
    profile,
    ...fitOf(titles, profile, [usual, ...templates.filter((other) => other !== profile)]),
  }));
  const [best] = fits.filter(isFollowed).sort((a, b) => b.found * b.share - a.found * a.share);
  return best?.profile ?? usual;
}

interface Fit {
  profile: Profile;
  /** How many of the template's sections have their title in the document. */
  found: number;
  /** The same as a share of the required ones. */
  share: number;
  /** How many of them no other template has. */
  peculiar: number;
}

function isFollowed({ profile, found, share, peculiar }: Fit): boolean {
  const half = profile.sections.length / 2;
  // What is inserted from another template must not make a document one of this.
  return half < LEAST - 2 ? peculiar >= half : peculiar > 0 && found >= LEAST && share >= SHARE;
}

function fitOf(titles: ReadonlySet<string>, profile: Profile, others: readonly Profile[]): Omit<Fit, 'profile'> {
  const found = keysOf(profile).filter(({ key }) => titles.has(key));
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

/** The profile that the document names, else the one that its path or its titles are of, else the one that was given. */
export function detectProfile(
  lines: readonly Line[],
  matter: FrontMatter | undefined,
  { profile, profiles = [], detect, path }: ProfileChoice & { path?: string },
): Profile {
  const named = profiles.find(({ id }) => id === matter?.fields.get('profile'));
  if (named || !detect) return named ?? profile;
  const placed = path === undefined ? undefined : profiles.find(({ paths }) => paths?.test(path));
  return placed ?? chooseProfile(titlesOf(lines), [profile, ...profiles.filter((other) => other !== profile)]);
}

/** The ids of a profile's own parts. */
export const partIds = memo(
  ({ sections }: Profile): ReadonlySet<string> => new Set(sections.flatMap(({ parts }) => parts.map(({ id }) => id))),
);
