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

const wanting: Record<Exclude<OutlineNode['state'], 'found'>, string> = {
  missing: 'circle-slash',
  empty: 'circle-outline',
  attention: 'warning',
};

/** A codicon for the node's kind where all is well, otherwise for its state. */
export function iconOf({ kind, state }: OutlineNode): ThemeIcon {
  if (state === 'found') return new ThemeIcon(found[kind], new ThemeColor('testing.iconPassed'));
  return new ThemeIcon(wanting[state], new ThemeColor('list.warningForeground'));
}
