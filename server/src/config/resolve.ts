import type { RuleSetting } from '../lint/lint';
import type { Profile } from '../model/profile';
import { plain } from './files';
import { matchesGlob } from './globs';
import type { Layer } from './loader';

/** How one document is to be read and held against the rules. */
export interface Setup {
  /** To be left alone. */
  ignored: boolean;
  /** Id of the profile, where it is said. */
  profile?: string;
  /** The profiles that the configuration defines. */
  custom: readonly Profile[];
  words: { min?: number; max?: number };
  rules: Readonly<Record<string, RuleSetting>>;
  acronyms: readonly string[];
  zones: Readonly<Record<string, string>>;
}

/** What layers of configuration, the foundation first, mean for a document. */
export function resolveSetup(layers: readonly Layer[], uri?: string): Setup {
  const rules: Record<string, RuleSetting> = {};
  for (const { config } of layers)
    for (const [id, { severity, options }] of Object.entries(config.rules ?? {})) {
      const before = rules[id];
      const merged = { ...before?.options, ...options };
      rules[id] = { ...before, ...(severity && { severity }), ...((options ?? before?.options) && { options: merged }) };
    }
  const profile = layers.reduce<string | undefined>((before, layer) => profileBy(layer, uri) ?? before, undefined);
  return {
    ignored: layers.some((layer) => matches(layer.config.ignore ?? [], layer.folder, uri) || isTemplate(layer, uri)),
    ...(profile !== undefined && { profile }),
    custom: [...new Map(layers.flatMap(({ custom = [] }) => custom.map((own) => [own.id, own] as const))).values()],
    words: Object.assign({}, ...layers.map(({ config }) => config.words)),
    rules,
    acronyms: [...new Set(layers.flatMap(({ config }) => config.acronyms ?? []))],
    zones: Object.assign({}, ...layers.map(({ config }) => config.zones)),
  };
}

function profileBy({ folder, config }: Layer, uri: string | undefined): string | undefined {
  const byGlob = config.profiles?.find(({ files }) => matches([files].flat(), folder, uri));
  return byGlob?.profile ?? config.profile;
}

/** Whether a document is what a profile is made from. */
const isTemplate = ({ templates = [] }: Layer, uri = ''): boolean => templates.some((template) => plain(template) === plain(uri));

/** Whether one of these globs, which are relative to a folder, is for a document. */
function matches(globs: readonly string[], folder: string, uri: string | undefined): boolean {
  const [base, document] = [plain(folder), plain(uri ?? '')];
  if (globs.length === 0 || !document.startsWith(base)) return false;
  const path = document.slice(base.length);
  return globs.some((glob) => matchesGlob(path, glob));
}

const limited = new WeakMap<Profile, Map<string, Profile>>();

/** A profile with other limits; the same object for the same limits. */
export function withWords(profile: Profile, words: Setup['words']): Profile {
  if (words.min === undefined && words.max === undefined) return profile;
  const known = limited.get(profile) ?? new Map<string, Profile>();
  limited.set(profile, known);
  const key = `${words.min}–${words.max}`;
  const made = known.get(key) ?? { ...profile, words: { ...profile.words, ...words } };
  known.set(key, made);
  return made;
}
