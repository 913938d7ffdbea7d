import { type Catalogue, type Finding, fixAll, type LintOptions, lint, type Postmortem, read, type Setup, settle, withWords } from './core';
import { defaultProfile, profiles } from './profiles';
import { rules } from './rules';

/** What a configuration can speak of here. */
export const catalogue: Catalogue = { rules, profiles };

export interface Examined {
  postmortem: Postmortem;
  findings: readonly Finding[];
}

export interface Circumstances extends Pick<LintOptions, 'userZone' | 'onError'> {
  /** The document's path or URI. */
  path?: string;
}

/** Reads a text and holds the rules against it, as its configuration says: the one way of editor, command line and plugin. */
export function examine(text: string, setup: Setup = settle([]), { path, ...surroundings }: Circumstances = {}): Examined {
  const { rules: settings, acronyms, zones, words, ignored } = setup;
  const profile = withWords(profileOf(setup), words);
  const whole = read(text, { profile, zones, ...(path !== undefined && { path }) });
  const postmortem = ignored ? { ...whole, applies: false } : whole;
  return { postmortem, findings: lint(postmortem, rules, { ...surroundings, settings, acronyms }) };
}

/** The text with every safe fix applied. */
export const mended = (text: string, setup?: Setup, circumstances?: Circumstances): string =>
  fixAll(text, (current) => examine(current, setup, circumstances).findings);

const profileOf = ({ profile }: Setup) => profiles.find(({ id }) => id === profile) ?? defaultProfile;
