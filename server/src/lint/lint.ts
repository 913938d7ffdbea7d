import * as v from 'valibot';
import { Suppressions, within } from '../directives/scopes';
import { memoFor } from '../incremental/memo';
import type { Finding, Report } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import type { Rule, RuleContext } from '../model/rule';
import type { Level } from '../model/severity';
import { type Reported, withCauses } from './causes';
import { withoutCovered } from './covered';

/** What a user sets for one rule. Options were held against the rule's schema before. */
export interface RuleSetting {
  severity?: Level;
  options?: object;
}

export interface LintOptions extends RuleContext {
  /** By rule id; what is not set is as the profile has it, or else the rule. */
  settings?: Readonly<Record<string, RuleSetting>>;
  /** Called with an exception in a rule, which costs only that rule's findings. */
  onError?: (rule: Rule, error: unknown) => void;
}

/** Runs the rules on what was read; none where the document is no postmortem's place. Findings come in the order of their place in the text. */
export function lint(postmortem: Postmortem, rules: readonly Rule[], options: LintOptions = {}): Finding[] {
  if (!postmortem.applies) return [];
  const unwritten = postmortem.kind !== 'postmortem' && postmortem.kind !== 'other';
  const about = (concern: Rule['concerns']) => rules.filter(({ concerns }) => concerns === concern);
  const suppressions = postmortem.directives.length > 0 ? new Suppressions(postmortem) : undefined;
  const run = (some: readonly Rule[], context: LintOptions) => runRules(some, postmortem, suppressions, context);
  const { reported, disabled, off } = run([...about(unwritten ? 'unwritten' : undefined), ...about('both')], options);
  const said = withoutCovered(reported, [...reported, ...disabled]);
  // What a comment disabled shows whether it is needed.
  const known = { findings: disabled, off, rules: rules.map(({ id }) => id) };
  const comments = unwritten ? [] : run(about('directives'), { ...options, disabled: known }).reported;
  return withCauses([...said, ...comments].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end));
}

interface Found {
  reported: Reported[];
  disabled: Reported[];
  /** Ids of rules that were off or failed. */
  off: string[];
}

function runRules(rules: readonly Rule[], postmortem: Postmortem, suppressions: Suppressions | undefined, options: LintOptions): Found {
  const found: Found = { reported: [], disabled: [], off: [] };
  for (const rule of rules) {
    const severity = options.settings?.[rule.id]?.severity ?? postmortem.profile.severities?.[rule.id] ?? rule.severity;
    const isOff = severity === 'off' || (rule.ofWhole && postmortem.unread);
    const reports = isOff ? undefined : reportsOf(rule, postmortem, options);
    if (severity === 'off' || !reports) {
      found.off.push(rule.id);
      continue;
    }
    const isDisabled = suppressions && disabler(rule, suppressions);
    for (const report of reports)
      found[isDisabled?.(report.span.start) ? 'disabled' : 'reported'].push({ ...report, rule: rule.id, severity });
  }
  return found;
}

/** Whether a comment turns a rule off at an offset. */
function disabler({ id, concerns }: Rule, suppressions: Suppressions): (offset: number) => boolean {
  // A comment that disables every rule would disable what is said of itself.
  const scopes = [...suppressions.scopes(id)].filter(([{ rules }]) => concerns !== 'directives' || rules.length > 0);
  return within(scopes.map(([, scope]) => scope));
}

/** What a rule reports; nothing when it failed, which costs its own findings only. */
function reportsOf(rule: Rule, postmortem: Postmortem, options: LintOptions): Report[] | undefined {
  try {
    return [...rule.check(postmortem, options, optionsOf(rule, options.settings?.[rule.id]?.options ?? NO_OPTIONS))];
  } catch (error) {
    options.onError?.(rule, error);
    return undefined;
  }
}

const NO_OPTIONS = {};

/** The options of a rule with their defaults. Throws where they are none of its own. */
const optionsOf = memoFor((rule: Rule, options: object): object => (rule.options ? v.parse(rule.options, options) : options));
