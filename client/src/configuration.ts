import { Range, type TextDocument, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { starterOf } from '../../server/src/config/starter';
import { profiles } from './profile';

const NAMES = ['.postmortem.jsonc', '.postmortem.json'];

/** Opens the configuration of the folder at hand; where there is none, a new one that nobody has saved. */
export async function openConfiguration(client: BaseLanguageClient): Promise<void> {
  const active = window.activeTextEditor?.document.uri;
  const folder = ((active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0])?.uri;
  const known = folder && (await firstOf(NAMES.map((name) => Uri.joinPath(folder, name))));
  if (known) {
    await window.showTextDocument(known);
    return;
  }
  const editor = await window.showTextDocument(await newIn(folder));
  if (editor.document.getText()) return;
  const starter = starterOf((await profiles(client)).map(({ id }) => id));
  await editor.edit((edit) => edit.replace(new Range(0, 0, 0, 0), starter));
}

const newIn = (folder: Uri | undefined): Thenable<TextDocument> =>
  folder
    ? workspace.openTextDocument(Uri.joinPath(folder, NAMES[0] as string).with({ scheme: 'untitled' }))
    : workspace.openTextDocument({ language: 'jsonc' });

async function firstOf(files: readonly Uri[]): Promise<Uri | undefined> {
  for (const file of files) {
    const isThere = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return undefined;
}
