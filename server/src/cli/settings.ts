import type { Level, Setup } from '..';
import { catalogue } from '../examine';
import { clipped, didYouMean, nearest } from '../text/did-you-mean';
import { CannotRun } from './exit';

/** What the command line says of rules, whatever the configuration has. */
export interface RuleOptions {
  /** `time-zone-missing:error`, one for each rule. */
  rule?: readonly string[];
  /** Ids of the only rules to ask. */
  only?: readonly string[];
}

const LEVELS: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'] satisfies Level[];

/** The id of a rule, as it was written. Throws where there is none. */
export function ruleId(written: string): string {
  const ids = catalogue.rules.map(({ id }) => id);
  if (ids.includes(written)) return written;
  throw new CannotRun(`there is no rule “${written}”${didYouMean(nearest(written, ids)).replace(/\.$/, '; see postmortem-lint rules')}`);
}

/** The id of a profile, as it was written. Throws where it is none of these. */
export function profileId(written: string, ids: readonly string[]): string {
  if (ids.includes(written)) return written;
  const meant = nearest(written, ids);
  throw new CannotRun(`there is no profile “${clipped(written)}”, only ${ids.join(', ')}${meant ? `; did you mean “${meant}”?` : ''}`);
}

/** The settings of rules, with what the command line says of them. */
export function withRules(rules: Setup['rules'], { rule = [], only = [] }: RuleOptions): Setup['rules'] {
  const asked = new Set(only.map(ruleId));
  const severities = Object.fromEntries(rule.map(severityOf));
  const changed = catalogue.rules.flatMap(({ id, severity: own }): [string, Setup['rules'][string]][] => {
    const configured = rules[id]?.severity;
    // Who asks for a rule means it, also where it is off.
    const wanted = (configured ?? own) === 'off' ? 'warning' : configured;
    const severity = severities[id] ?? (asked.size === 0 ? undefined : asked.has(id) ? wanted : 'off');
    return severity ? [[id, { ...rules[id], severity }]] : [];
  });
  return changed.length > 0 ? { ...rules, ...Object.fromEntries(changed) } : rules;
}

function severityOf(written: string): [id: string, severity: Level] {
  const [id = '', level = ''] = written.split(':');
  if (!LEVELS.includes(level)) throw new CannotRun(`--rule takes a rule and what it is to be: ${id || 'word-count'}:${LEVELS.join('|')}`);
  return [ruleId(id), level as Level];
}
