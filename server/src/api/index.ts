import { effectsOn, template } from '..';
import { type Circumstances, catalogue, examine, timesReader } from '../examine';
import { memoText } from '../text/memo-text';
import { correct, isZone } from './correct';
import { describer, wordsOf } from './describe';
import { inspectionOf } from './inspection';
import { setupOf } from './setup';
import type { FixOptions, Inspection, LintResult, Options, ProfileInfo, RuleInfo } from './types';

export type * from './types';

/** Checks a text. Findings come in the order of their places, with their fixes. Needs no file and nothing of Node. */
export function lint(text: string, options: Options = {}): LintResult {
  const setup = setupOf(options);
  const { postmortem, findings } = examine(text, setup, circumstances(options));
  const { kind, applies, profile } = postmortem;
  const described = describer(postmortem, effectsOn(text, timesReader(setup, options.path)));
  return { kind, applies, profile: profile.id, words: wordsOf(postmortem), findings: findings.map(described) };
}

/** Reads what a text tells of its incident: sections, times, timeline, outage, action items. */
export function inspect(text: string, options: Options = {}): Inspection {
  return inspectionOf(examine(text, setupOf(options), circumstances(options)).postmortem);
}

/** The text with its safe fixes applied; the same text where there is nothing to fix, or where it is no postmortem. */
export function applyFixes(text: string, { zone, unsafe, ...options }: FixOptions = {}): string {
  const setup = setupOf(options);
  const readTimes = timesReader(setup, options.path);
  if (zone !== undefined && !isZone(zone, readTimes)) throw new TypeError(`postmortem-lint: “${zone}” is not read as a time zone.`);
  const hold = memoText((current) => examine(current, setup, circumstances(options)));
  if (!hold(text).postmortem.applies) return text;
  return correct(text, hold, readTimes, { ...(zone !== undefined && { zone }), ...(unsafe && { unsafe }) });
}

const circumstances = ({ path }: Options): Circumstances => (path === undefined ? {} : { path });

/** All rules. */
export const rules: readonly RuleInfo[] = catalogue.rules.map(({ id, summary, severity }) => ({ id, summary, severity }));

/** The built-in profiles, the default one first. */
export const profiles: readonly ProfileInfo[] = catalogue.profiles.map((profile) => ({
  id: profile.id,
  name: profile.name,
  ...(profile.words && { words: profile.words }),
  sections: profile.sections.map(({ title, required }) => ({ title, required })),
  template: template(profile).text,
}));
