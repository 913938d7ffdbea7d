import type { Postmortem } from './model';
import type { Finding, Rule, Surroundings } from './rule';

export interface LintOptions extends Surroundings {
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

function findings(rule: Rule, postmortem: Postmortem, options: LintOptions): Finding[] {
  const found: Finding[] = [];
  try {
    for (const report of rule.check(postmortem, options)) found.push({ ...report, rule: rule.id, severity: rule.severity });
  } catch (error) {
    options.onError?.(rule, error);
    return [];
  }
  return found;
}
