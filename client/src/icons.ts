import { ThemeColor, ThemeIcon } from 'vscode';
import type { OutlineNode } from '../../server/src/lsp/protocol';

const found: Record<OutlineNode['kind'], string> = {
  section: 'pass',
  element: 'check',
  timeline: 'history',
  entry: 'clock',
  actions: 'tasklist',
  action: 'circle-small',
};

/** As the list of problems has them. */
const findings: Record<NonNullable<OutlineNode['severity']>, ThemeIcon> = {
  error: new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground')),
  warning: new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground')),
  info: new ThemeIcon('info', new ThemeColor('problemsInfoIcon.foreground')),
  hint: new ThemeIcon('lightbulb'),
};

/** What is still to be written is no warning, and has no colour. */
const unwritten: Record<Exclude<OutlineNode['state'], 'found'>, ThemeIcon> = {
  missing: new ThemeIcon('circle-slash'),
  empty: new ThemeIcon('circle-outline'),
  attention: new ThemeIcon('circle-outline'),
};

/** A codicon for the gravest finding in a node, otherwise for its kind where all is well, or for what is to be written. */
export function iconOf({ kind, state, severity, milestones }: OutlineNode): ThemeIcon {
  if (severity) return findings[severity];
  if (state !== 'found') return unwritten[state];
  return new ThemeIcon(milestones ? 'milestone' : found[kind], new ThemeColor('testing.iconPassed'));
}
