import type { Range } from 'vscode-languageserver';
import type { ActionItem, ClockTime, ElementSpec, Finding, MilestoneId, Section, Severity, TimelineEntry } from '../..';
import { countBySeverity } from '../..';
import { later, t } from '../../text/l10n';
import type { ElapsedTimes } from '../../time/since-start';
import { isTimeAgain } from '../../views/timeline/timeline';
import type { OutlineNode } from '../protocol';
import { clockName, elapsed, milestone, vague as notSpecific, sinceStart } from '../wording';

/** Sentences for tooltips and screen readers. */

export function describeSection({ title, words, empty }: Section, children: readonly OutlineNode[], noted: readonly Finding[]): string {
  if (empty) return t('{0} is empty.', title);
  const asked = children.filter(({ kind }) => kind === 'element');
  const found = asked.filter(({ state }) => state === 'found').length;
  const said =
    asked.length > 0
      ? t('{0}: {1} words; {2} of the {3} things asked for are there.', title, words, found, asked.length)
      : t('{0}: {1} words.', title, words);
  return [said, findingsIn(noted)].filter(Boolean).join(' ');
}

/** `Findings: 1 error, 2 warnings.` */
function findingsIn(noted: readonly Finding[]): string {
  const counts = Object.entries(countBySeverity(noted)).filter(([, count]) => count > 0);
  const named = counts.map(([severity, count]) => t(COUNTED[severity as Severity][count === 1 ? 'one' : 'several'], count));
  return named.length > 0 ? t('Findings: {0}.', named.join(', ')) : '';
}

const COUNTED: Readonly<Record<Severity, { one: string; several: string }>> = {
  error: { one: later('{0} error'), several: later('{0} errors') },
  warning: { one: later('{0} warning'), several: later('{0} warnings') },
  info: { one: later('{0} info'), several: later('{0} info') },
  hint: { one: later('{0} hint'), several: later('{0} hints') },
};

export const describeMissingSection = (title: string): string => t('{0} is missing.', title);

/** `found`: the range where it was found, or the mere fact. */
export function describeElement({ label, ask }: ElementSpec, found?: Range | 'found'): string {
  if (!found) return t('{0} is missing: {1}.', t(label), t(ask));
  return found === 'found' ? t('{0}: found.', t(label)) : t('{0}: found on line {1}.', t(label), found.start.line + 1);
}

/** Where an entry is in the course of the incident. */
export interface PlaceInTime {
  counted: ElapsedTimes;
  /** Seconds. */
  sinceStart: number | undefined;
  /** The milestones that it is. */
  reached: readonly MilestoneId[] | undefined;
}

/** `+6 min · detected`. */
export const entryDetail = ({ sinceStart, reached = [] }: PlaceInTime): string =>
  [...(sinceStart ? [elapsed(sinceStart)] : []), ...reached.map((id) => t(id))].join(' · ');

export function describeEntry(
  entry: TimelineEntry,
  time: ClockTime | undefined,
  { counted: { origin }, sinceStart: seconds, reached = [] }: PlaceInTime,
  noted: readonly Finding[],
): string {
  const since = origin && seconds ? [`${sinceStart(seconds, origin)}.`] : [];
  const marks = entry.marks.length > 0 ? [t('Marks: {0}.', entry.marks.map((mark) => t(mark)).join(', '))] : [];
  const said = noted.map(({ severity, message }) => t('{0}: {1}', t(SEVERITIES[severity]), message));
  return [sentence(nameOf(entry, time)), ...reached.map((id) => t(milestone[id])), ...since, ...marks, ...said].join(' ');
}

export function describeAction({ text, vague, reason, owner, due }: ActionItem): string {
  const facts = [owner && t('Owner: {0}.', owner), due && t('Due: {0}.', due), vague && notSpecific(reason)];
  return [sentence(text), ...facts.filter(Boolean)].join(' ');
}

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: later('Error'),
  warning: later('Warning'),
  info: later('Info'),
  hint: later('Hint'),
};

/** An entry's time, with its zone, and what happened. */
export function nameOf({ text }: TimelineEntry, time: ClockTime | undefined): string {
  if (!time) return text;
  return isTimeAgain(text, time) ? clockName(time) : `${clockName(time)} · ${text}`;
}

const sentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
