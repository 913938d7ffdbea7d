import { commands, type Diagnostic, languages, Range, type TextDocument, window } from 'vscode';
import { t } from '../../server/src/text/l10n';
import { show } from './insert';
import type { OutlineFeed } from './outline-feed';

/** Moves the cursor to the finding after it, from the last one round to the first, and shows what it says. Away from all texts, in the one that is followed. */
export async function goToNextFinding({ document }: OutlineFeed): Promise<void> {
  const editor = window.activeTextEditor ?? window.visibleTextEditors.find((one) => one.document === document);
  if (!editor) return;
  const findings = findingsOf(editor.document);
  const next = findings.find(({ range }) => range.start.isAfter(editor.selection.active)) ?? findings[0];
  if (!next) {
    window.setStatusBarMessage(`$(check) ${t('No findings in this document.')}`, 5000);
    return;
  }
  await show(editor.document, new Range(next.range.start, next.range.start));
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Our findings, in the order of the text. */
export function findingsOf(document: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'postmortem')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}
