import {
  type Catalogue,
  type Finding,
  type LintOptions,
  lint,
  type Postmortem,
  Reader,
  type ReadOptions,
  type ReadTimes,
  resolveSetup,
  type Setup,
  withWords,
} from '.';
import { memo } from './incremental/memo';
import { byItself, profileFromTemplate, profiles } from './profiles';
import { rules } from './rules';
import { hidingSecretsOf } from './rules/support/hide-secrets';
import { secretsIn } from './rules/support/secrets';

/** What a configuration can speak of here. */
export const catalogue: Catalogue = { rules, profiles, profileFromTemplate };

export interface Examined {
  postmortem: Postmortem;
  findings: readonly Finding[];
}

export interface Circumstances extends Pick<LintOptions, 'userOffset' | 'onError'> {
  /** The document's path or URI. */
  path?: string;
  /** What has read the document before, while it is edited. */
  reader?: Reader;
}

const byDefault = resolveSetup([]);

/** Reads a text and runs the rules on it, as its configuration says: the one way of editor, command line and plugin. */
export function examine(
  text: string,
  setup: Setup = byDefault,
  { path, reader = new Reader(), ...surroundings }: Circumstances = {},
): Examined {
  const { rules: settings, acronyms, ignored } = setup;
  const whole = reader.read(text, readOptions(setup, path));
  const postmortem = ignored ? { ...whole, applies: false } : whole;
  const findings = lint(postmortem, rules, { ...surroundings, settings, acronyms });
  return { postmortem, findings: withoutSecrets(findings, text) };
}

/** Findings whose messages quote no secret of the document. */
function withoutSecrets(findings: readonly Finding[], text: string): readonly Finding[] {
  if (findings.length === 0 || secretsIn(text).length === 0) return findings;
  const hiding = hidingSecretsOf(text);
  return findings.map((finding) => {
    const { message, cause, related } = finding;
    return {
      ...finding,
      message: hiding(message),
      ...(cause && { cause: { ...cause, message: hiding(cause.message) } }),
      ...(related && { related: related.map((one) => ({ ...one, message: hiding(one.message) })) }),
    };
  });
}

/** Reads the clock times of one version of a document after the other as `examine` does, at the cost of what differs. What it returned before changes. */
export function timesReader(setup: Setup = byDefault, path?: string): ReadTimes {
  const read = versionsReader(setup, path);
  return (text) => read(text).times;
}

/** The same for all that is read. */
export function versionsReader(setup: Setup = byDefault, path?: string): (text: string) => Postmortem {
  const reader = new Reader();
  return (text) => reader.read(text, readOptions(setup, path));
}

const readOptions = (setup: Setup, path: string | undefined): ReadOptions => ({
  ...choiceOf(setup),
  zones: setup.zones,
  ...(path !== undefined && { path }),
});

/** The profile that the configuration names, else the document's own, or the one that its path or titles are of: the team's own before the built-in ones, all with its limits. */
const choiceOf = memo(({ custom, profile, words }: Setup): typeof byItself => {
  const known = [...custom, ...profiles];
  const configured = known.find(({ id }) => id === profile);
  const choice = configured ? { profile: configured, detect: false } : byItself;
  return { ...choice, profile: withWords(choice.profile, words), profiles: known.map((own) => withWords(own, words)) };
});
