import { memo } from '../incremental/memo';
import type { FrontMatter } from '../markdown/front-matter';
import { emphasised, type Line, type LineContent, visible } from '../markdown/line';
import type { ChosenProfile, Profile, ProfileChoice } from '../model/profile';
import { titleWords } from './heading-names';

/** The lines that a reader takes for titles, whatever they name, as their keys. */
export const titlesOf = (lines: readonly Line[]): Set<string> => new Set(lines.flatMap(({ content }) => titleOf(content) ?? []));

const titleOf = memo((line: LineContent): string | undefined =>
  line.kind === 'heading' || (line.kind === 'text' && emphasised(line)) ? titleKey(visible(line)) : undefined,
);

/** So many sections of a template, such a share of all that it requires, or titles of its own for such a share of a short one. */
interface Bar {
  found: number;
  share: number;
  peculiar: number;
}

/** What shows that a document follows a template. */
const FOLLOWED: Bar = { found: 5, share: 0.85, peculiar: 0.5 };
/** What shows that it may. */
const NEARLY: Bar = { found: 4, share: 0.5, peculiar: 0.25 };

/** Templates of fewer sections are short. */
const SHORT = 6;

/** The profile whose template a document follows: its own titles are there, and those that no other template has. The first profile is for all others. */
export function chooseProfile(titles: ReadonlySet<string>, profiles: readonly [Profile, ...Profile[]]): ChosenProfile {
  const [usual, ...others] = profiles;
  // One that only has other limits is no other template.
  const templates = others.filter(
    ({ sections }, index) => ![usual, ...others.slice(index + 1)].some((other) => other.sections === sections),
  );
  const named = templates.find(({ titled }) => titled && [...titles].some((title) => titled.test(title)));
  if (named) return { profile: named, by: 'titles', rivals: [] };
  const known = countKeys([usual, ...templates]);
  const fits = templates.map((profile) => ({ profile, ...fitOf(titles, profile, known) }));
  const likeliest = fits.sort((a, b) => b.found * b.share - a.found * a.share);
  const [best, ...rivals] = likeliest.filter((fit) => isFollowed(fit)).map(({ profile }) => profile);
  if (best) return { profile: best, by: 'titles', rivals };
  return { profile: usual, by: 'default', rivals: likeliest.filter((fit) => isFollowed(fit, NEARLY)).map(({ profile }) => profile) };
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

function isFollowed({ profile: { sections }, found, share, peculiar }: Fit, bar = FOLLOWED): boolean {
  // What is inserted from another template must not make a document one of this.
  return sections.length < SHORT ? peculiar >= sections.length * bar.peculiar : peculiar > 0 && found >= bar.found && share >= bar.share;
}

/** In how many templates each key is. */
function countKeys(templates: readonly Profile[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const template of templates)
    for (const key of new Set(keysOf(template).map((section) => section.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function fitOf(titles: ReadonlySet<string>, profile: Profile, known: ReadonlyMap<string, number>): Omit<Fit, 'profile'> {
  const found = keysOf(profile).filter(({ key }) => titles.has(key));
  const required = profile.sections.filter((section) => section.required);
  return {
    found: found.length,
    share: found.filter((section) => section.required).length / Math.max(1, required.length),
    peculiar: found.filter(({ key }) => known.get(key) === 1).length,
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
): ChosenProfile {
  const named = profiles.find(({ id }) => id === matter?.fields.get('profile'));
  if (named) return { profile: named, by: 'front-matter', rivals: [] };
  if (!detect) return { profile, by: 'configuration', rivals: [] };
  const placed = path === undefined ? undefined : profiles.find(({ paths }) => paths?.test(path));
  if (placed) return { profile: placed, by: 'path', rivals: [] };
  return chooseProfile(titlesOf(lines), [profile, ...profiles.filter((other) => other !== profile)]);
}

/** The ids of a profile's own parts. */
export const partIds = memo(
  ({ sections }: Profile): ReadonlySet<string> => new Set(sections.flatMap(({ parts }) => parts.map(({ id }) => id))),
);
