import * as v from 'valibot';
import type { Postmortem } from './model';
import type { Finding, Level, Rule, Surroundings } from './rule';

/** What a user sets for one rule. Options were held against the rule's schema before. */
export interface RuleSetting {
  severity?: Level;
  options?: object;
}

export interface LintOptions extends Surroundings {
  /** By rule id; what is not set is as the profile has it, or else the rule. */
  settings?: Readonly<Record<string, RuleSetting>>;
  /** Told of an exception in a rule, which costs only that rule's findings. */
  onError?: (rule: Rule, error: unknown) => void;
}

/** Holds the rules against what was read; none where the document is not to be a postmortem. Findings come in the order of their place in the text. */
export function lint(postmortem: Postmortem, rules: readonly Rule[], options: LintOptions = {}): Finding[] {
  if (!postmortem.applies) return [];
  const unwritten = postmortem.kind !== 'postmortem' && postmortem.kind !== 'other';
  return rules
    .filter(({ concerns }) => (concerns === 'unwritten') === unwritten)
    .flatMap((rule) => findings(rule, postmortem, options))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findings(rule: Rule, postmortem: Postmortem, lintOptions: LintOptions): Finding[] {
  const setting = lintOptions.settings?.[rule.id];
  const severity = setting?.severity ?? postmortem.profile.severities?.[rule.id] ?? rule.severity;
  if (severity === 'off') return [];
  const found: Finding[] = [];
  try {
    const options = rule.options ? v.parse(rule.options, setting?.options ?? {}) : {};
    for (const report of rule.check(postmortem, lintOptions, options)) found.push({ ...report, rule: rule.id, severity });
  } catch (error) {
    lintOptions.onError?.(rule, error);
    return [];
  }
  return found;
}
