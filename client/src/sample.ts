import { type ExtensionContext, Uri, ViewColumn, window, workspace } from 'vscode';

/** Opens the sample of the walkthrough beside what is open, as a text that nobody has saved, in which there is something to fix and something to write. */
export async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media/walkthrough/sample.md'));
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) });
  const isAnythingOpen = window.tabGroups.activeTabGroup.activeTab !== undefined;
  await window.showTextDocument(document, isAnythingOpen ? ViewColumn.Beside : ViewColumn.Active);
}
