import * as v from 'valibot';
import { suppressionsOf, within } from '../directives/scopes';
import { once, remembered, whileSame } from '../incremental/memo';
import type { Finding, Report } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import type { Rule, Surroundings } from '../model/rule';
import type { Level } from '../model/severity';

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
  const about = concerning(rules);
  const { heard, silenced, silent } = hold(unwritten ? about.unwritten : about.written, postmortem, options);
  // What a comment silenced shows whether it is needed.
  const held = { silenced, silent, rules: about.ids };
  const comments = unwritten ? [] : hold(about.directives, postmortem, { ...options, held }).heard;
  return inOrder([...heard, ...comments]);
}

/** In the order of their places, each of which is looked up but once. */
const inOrder = (findings: readonly Finding[]): Finding[] =>
  findings
    .map((finding) => ({ finding, start: finding.span.start, end: finding.span.end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ finding }) => finding);

/** Rules by what they look at. */
const concerning = remembered((rules: readonly Rule[]) => {
  const about = (concern: Rule['concerns']) => rules.filter(({ concerns }) => concerns === concern);
  return { written: about(undefined), unwritten: about('unwritten'), directives: about('directives'), ids: rules.map(({ id }) => id) };
});

interface Held {
  heard: Finding[];
  silenced: Finding[];
  /** Ids of rules that were off or failed. */
  silent: string[];
}

function hold(rules: readonly Rule[], postmortem: Postmortem, options: LintOptions): Held {
  const { asked, off } = askedBy(rules, { settings: options.settings, severities: postmortem.profile.severities });
  const held: Held = { heard: [], silenced: [], silent: [...off] };
  for (const one of asked) {
    const found = findings(one, postmortem, options);
    if (!found) held.silent.push(one.rule.id);
    if (!found || found.length === 0) continue;
    const isSilenced = silencer(one.rule, postmortem);
    if (isSilenced) for (const finding of found) held[isSilenced(finding.span.start) ? 'silenced' : 'heard'].push(finding);
    else for (const finding of found) held.heard.push(finding);
  }
  return held;
}

/** A rule as it is set. */
interface Asked {
  rule: Rule;
  by: By;
  /** Its options with their defaults; throws where they are none of its own. */
  options: () => object;
}

/** What rules are set by. */
interface Setting {
  settings: LintOptions['settings'] | undefined;
  severities: Postmortem['profile']['severities'] | undefined;
}

/** The rules that are to be asked, and the ids of those that are off. */
const askedBy = whileSame(
  (last: Setting, now: Setting) => last.settings === now.settings && last.severities === now.severities,
  (rules: readonly Rule[], { settings, severities }: Setting) => {
    const asked: Asked[] = [];
    const off: string[] = [];
    for (const rule of rules) {
      const { severity: own, options = {} } = settings?.[rule.id] ?? {};
      const severity = own ?? severities?.[rule.id] ?? rule.severity;
      if (severity === 'off') off.push(rule.id);
      else
        asked.push({
          rule,
          by: { rule: rule.id, severity },
          options: once(() => (rule.options ? v.parse(rule.options, options) : options)),
        });
    }
    return { asked, off };
  },
);

/** Whether a comment turns a rule off at an offset; nothing where there are no comments. */
function silencer({ id, concerns }: Rule, postmortem: Postmortem): ((offset: number) => boolean) | undefined {
  if (postmortem.directives.length === 0) return undefined;
  const scopes = [...suppressionsOf(postmortem).scopes(id)];
  // A comment that silences everything would silence what is said of itself.
  return within(scopes.filter(([{ rules }]) => concerns !== 'directives' || rules.length > 0).map(([, scope]) => scope));
}

function findings({ rule, by, options }: Asked, postmortem: Postmortem, lintOptions: LintOptions): Finding[] | undefined {
  const quiet = rule.ofTimes ? quietOf(postmortem, lintOptions) : undefined;
  if (quiet?.has(rule)) return [];
  const found: Finding[] = [];
  try {
    for (const told of rule.check(postmortem, lintOptions, options()))
      if (!isList(told)) found.push(findingOf(told, by));
      else for (const finding of findingsOf(told, by)) found.push(finding);
  } catch (error) {
    lintOptions.onError?.(rule, error);
    return undefined;
  }
  if (found.length === 0) quiet?.add(rule);
  return found;
}

/** By what else rules look at times. */
interface TimesWith extends Pick<Postmortem, 'timeline' | 'stated'> {
  settings: LintOptions['settings'] | undefined;
  userOffset: LintOptions['userOffset'] | undefined;
}

const quietIn = whileSame(
  (last: TimesWith, now: TimesWith) =>
    last.timeline === now.timeline && last.stated === now.stated && last.settings === now.settings && last.userOffset === now.userOffset,
  (_times: Postmortem['times'], _with: TimesWith) => new Set<Rule>(),
);

/** The rules of times that have found nothing in a document. */
const quietOf = ({ times, timeline, stated }: Postmortem, { settings, userOffset }: LintOptions): Set<Rule> =>
  quietIn(times, { timeline, stated, settings, userOffset });

type By = Pick<Finding, 'rule' | 'severity'>;

const isList = (told: Report | readonly Report[]): told is readonly Report[] => Array.isArray(told);

const findingsOf = whileSame(
  (last: By, now: By) => last.rule === now.rule && last.severity === now.severity,
  (reports: readonly Report[], by: By): readonly Finding[] => reports.map((report) => findingOf(report, by)),
);

/** Told field by field, which is many times as fast as spreading. */
function findingOf({ span, message, fixes, related }: Report, { rule, severity }: By): Finding {
  const finding: Finding = { span, message, rule, severity };
  if (fixes) finding.fixes = fixes;
  if (related) finding.related = related;
  return finding;
}
