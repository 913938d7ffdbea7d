import * as v from 'valibot';
import type { Profile } from '../model/profile';
import type { Rule } from '../model/rule';
import type { Level } from '../model/severity';
import { t } from '../text/l10n';
import { abbreviations } from '../time/zone-table';
import { areFew, isQuick, isReadable, LONGEST_GLOB, tooMany, tooWild, unreadable } from './globs';

/** What a configuration can speak of. */
export interface Catalogue {
  rules: readonly Rule[];
  profiles: readonly Profile[];
  profileFromTemplate: (markdown: string, called: { id: string }) => Profile;
}

const LEVELS = ['off', 'hint', 'info', 'warning', 'error'] as const satisfies readonly Level[];

const level = v.picklist(LEVELS);

const described = <Schema extends v.GenericSchema>(schema: Schema, description: string) => v.pipe(schema, v.description(description));

/** What a list of names may have; each costs something to look up. */
const MOST = 100;

const extended = v.union([
  v.string(),
  v.pipe(
    v.array(v.string()),
    v.maxLength(MOST, () => t('Too many files: at most {0}. Extend fewer.', MOST)),
  ),
]);

const glob = v.pipe(
  v.string(),
  v.maxLength(LONGEST_GLOB, () => t('This glob is too long: at most {0} characters. Write a shorter one.', LONGEST_GLOB)),
);

const globs = v.pipe(
  v.array(glob),
  v.check((all) => areFew(all), tooMany),
  v.checkItems(isQuick, tooWild),
  v.checkItems(isReadable, unreadable),
);

const words = v.pipe(
  v.strictObject({ min: v.optional(v.pipe(v.number(), v.minValue(0))), max: v.optional(v.pipe(v.number(), v.minValue(1))) }),
  v.check(
    ({ min = 0, max = Number.POSITIVE_INFINITY }) => min <= max,
    () => t('“max” is smaller than “min”. Make it at least as large.'),
  ),
);

const offset = v.pipe(
  v.string(),
  v.regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, () => t('This is no offset. Write one such as “+05:30”.')),
);

/** A severity alone, or with the rule's options in one of two forms. */
function ruleSetting({ options }: Rule): v.GenericSchema {
  if (!options) return v.union([level, v.strictObject({ severity: v.optional(level) })]);
  const own = options as v.GenericSchema;
  const object = v.strictObject({ severity: v.optional(level), options: v.optional(own) });
  return v.union([level, v.strictTuple([level, own]), object]);
}

/** A team's own profile. */
function customSchema({ rules, profiles }: Catalogue) {
  const ids = profiles.map(({ id }) => id);
  const id = v.pipe(
    v.string(),
    v.regex(/^\S+$/, () => t('This is no id. Write one without spaces.')),
    v.check(
      (own) => !ids.includes(own),
      ({ input }) => t('“{0}” is built in. Choose another id.', input),
    ),
  );
  const custom = v.strictObject({
    template: v.optional(described(v.string(), 'A template in Markdown whose headings are the sections, as a path relative to this file.')),
    extends: v.optional(described(v.picklist(ids), 'The built-in profile that this one differs from.')),
    words: v.optional(words),
    severities: v.optional(v.strictObject(Object.fromEntries(rules.map((rule) => [rule.id, v.optional(described(level, rule.summary))])))),
  });
  const one = v.check<v.InferOutput<typeof custom>, () => string>(
    ({ template, extends: base }) => (template === undefined) !== (base === undefined),
    () => t('A profile has either “template” or “extends”. Write one of them.'),
  );
  return v.pipe(
    v.record(id, v.pipe(custom, one)),
    v.check(
      (own) => Object.keys(own).length <= MOST,
      () => t('Too many profiles: at most {0}. Define fewer.', MOST),
    ),
  );
}

/** What a configuration file contains, for these rules and profiles. `custom`: ids of a team's own profiles; where they are not known, any id may be one. */
export function configSchema(catalogue: Catalogue, custom?: readonly string[]) {
  const { rules, profiles } = catalogue;
  const builtIn = profiles.map(({ id }) => id);
  const profile = custom ? v.picklist([...builtIn, ...custom]) : v.union([v.picklist(builtIn), v.string()]);
  return v.strictObject({
    $schema: v.optional(v.string()),
    extends: v.optional(described(extended, 'Configuration files that this one builds on, as paths relative to it; later ones win.')),
    profile: v.optional(described(profile, 'The profile that postmortems follow, unless a document names another.')),
    profiles: v.optional(
      described(
        v.pipe(
          v.array(v.strictObject({ files: v.union([glob, v.array(glob)]), profile })),
          v.check((all) => areFew(all.flatMap(({ files }) => files)), tooMany),
          v.checkItems(({ files }) => [files].flat().every(isQuick), tooWild),
          v.checkItems(({ files }) => [files].flat().every(isReadable), unreadable),
        ),
        'Profiles by glob, relative to this file; the first that matches counts.',
      ),
    ),
    custom: v.optional(
      described(customSchema(catalogue), 'Profiles of your own by id, each from a template in Markdown or from a built-in profile.'),
    ),
    rules: v.optional(described(v.strictObject(rulesEntries(rules)), 'Severity and options of each rule.')),
    words: v.optional(described(words, 'How many words a postmortem should have.')),
    acronyms: v.optional(described(v.array(v.string()), 'Acronyms that every reader knows.')),
    zones: v.optional(
      described(
        v.strictObject(Object.fromEntries(Object.keys(abbreviations).map((name) => [name, v.optional(offset)]))),
        'What abbreviations of time zones mean here, as offsets: { "IST": "+05:30" }.',
      ),
    ),
    ignore: v.optional(described(globs, 'Globs of documents to leave alone, relative to this file.')),
  });
}

const rulesEntries = (rules: readonly Rule[]) =>
  Object.fromEntries(rules.map((rule) => [rule.id, v.optional(described(ruleSetting(rule), rule.summary))]));

/** Names that may be used at a path of a configuration, and what such a name is called, “rule”. */
export function namesAt([first, second, ...deeper]: readonly PropertyKey[], catalogue: Catalogue): { what: string; known: string[] } {
  const { rules } = catalogue;
  const rule = first === 'rules' ? rules.find(({ id }) => id === second) : undefined;
  if (first === 'rules' && second === undefined) return { what: t('rule'), known: rules.map(({ id }) => id) };
  if (rule && (deeper[0] === 1 || deeper[0] === 'options')) return { what: t('option of {0}', rule.id), known: keysOf(rule.options) };
  if (rule) return { what: t('setting of a rule'), known: ['severity', ...(rule.options ? ['options'] : [])] };
  if (first === 'zones') return { what: t('known time zone'), known: Object.keys(abbreviations) };
  if (first === 'custom' && deeper[0] === 'severities') return { what: t('rule'), known: rules.map(({ id }) => id) };
  if (first === 'custom' && deeper.length === 0)
    return { what: t('setting of an own profile'), known: ['template', 'extends', 'words', 'severities'] };
  if (first === 'words' || first === 'custom') return { what: t('limit'), known: ['min', 'max'] };
  if (first === 'profiles') return { what: t('setting of a profile'), known: ['files', 'profile'] };
  return { what: t('setting'), known: keysOf(configSchema(catalogue)) };
}

const keysOf = (schema: object | undefined): string[] => Object.keys((schema && 'entries' in schema && schema.entries) || {});
