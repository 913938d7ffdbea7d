import { commands, type Diagnostic, languages, Selection, type TextDocument, TextEditorRevealType, window } from 'vscode';

/** Moves the cursor to the finding after it, from the last one round to the first, and shows what it says. */
export async function goToNextFinding(): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const findings = findingsOf(editor.document);
  const next = findings.find(({ range }) => range.start.isAfter(editor.selection.active)) ?? findings[0];
  if (!next) {
    window.setStatusBarMessage('$(check) No findings in this document.', 5000);
    return;
  }
  editor.selection = new Selection(next.range.start, next.range.start);
  editor.revealRange(next.range, TextEditorRevealType.InCenterIfOutsideViewport);
  await commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Our findings, in the order of the text. */
export function findingsOf(document: TextDocument): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'postmortem')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}
