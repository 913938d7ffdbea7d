import {
  type Catalogue,
  type Finding,
  type LintOptions,
  lint,
  type Postmortem,
  type Profile,
  Reader,
  type Setup,
  settle,
  withWords,
} from './core';
import { byItself, profileFromTemplate, profiles } from './profiles';
import { rules } from './rules';

/** What a configuration can speak of here. */
export const catalogue: Catalogue = { rules, profiles, profileFromTemplate };

export interface Examined {
  postmortem: Postmortem;
  findings: readonly Finding[];
}

export interface Circumstances extends Pick<LintOptions, 'userZone' | 'onError'> {
  /** The document's path or URI. */
  path?: string;
  /** What has read the document before, while it is edited. */
  reader?: Reader;
}

/** Reads a text and holds the rules against it, as its configuration says: the one way of editor, command line and plugin. */
export function examine(
  text: string,
  setup: Setup = settle([]),
  { path, reader = new Reader(), ...surroundings }: Circumstances = {},
): Examined {
  const { rules: settings, acronyms, zones, words, ignored } = setup;
  const choice = choiceOf(setup);
  const own = (profile: Profile) => withWords(profile, words);
  const whole = reader.read(text, {
    ...choice,
    profile: own(choice.profile),
    profiles: known(setup).map(own),
    zones,
    ...(path !== undefined && { path }),
  });
  const postmortem = ignored ? { ...whole, applies: false } : whole;
  return { postmortem, findings: lint(postmortem, rules, { ...surroundings, settings, acronyms }) };
}

/** The profile that the configuration names; else the document's own, or the one that fits it. */
function choiceOf(setup: Setup): typeof byItself {
  const configured = known(setup).find(({ id }) => id === setup.profile);
  return configured ? { ...byItself, profile: configured, fit: false } : byItself;
}

/** The house's own profiles before the built-in ones. */
const known = ({ custom }: Setup): readonly Profile[] => [...custom, ...profiles];
