import { commands, type ExtensionContext, type QuickPickItem, Uri, window, workspace } from 'vscode';

/** Opens a rule's page: the one with this id, or the one the user picks. */
export async function openRule(context: ExtensionContext, id?: string): Promise<void> {
  const folder = Uri.joinPath(context.extensionUri, 'server/dist/rules');
  const ids = await ruleIds(folder);
  const chosen = id ?? (await window.showQuickPick(picks(folder, ids), { title: 'Open Rule’s Page', matchOnDetail: true }))?.label;
  // The id may come from a link, so it is held against what is there. The manifest lets these pages open as a preview.
  if (chosen && ids.includes(chosen)) await commands.executeCommand('vscode.open', Uri.joinPath(folder, `${chosen}.md`));
}

async function ruleIds(folder: Uri): Promise<string[]> {
  const files = await workspace.fs.readDirectory(folder);
  return files
    .map(([name]) => name)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

function picks(folder: Uri, ids: string[]): Promise<QuickPickItem[]> {
  return Promise.all(
    ids.map(async (id) => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(folder, `${id}.md`));
      return { label: id, detail: firstSentence(new TextDecoder().decode(bytes)) };
    }),
  );
}

/** The first line of the page's text below its heading. */
function firstSentence(page: string): string {
  return page.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
}
