import { env, Range, SnippetString, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { Commands, type NewFile } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';
import { importInto } from './import';
import { template } from './insert';
import { markdownBelow } from './markdown-files';
import { isMarkdown } from './outline-feed';
import { pickProfile } from './profile';

/**
 * The template of a profile: in the empty Markdown file at hand, else in a new one that is named and placed as the workspace's postmortems are, and saved by nobody yet.
 * The argument is a profile's id, or the folder whose menu was used.
 */
export async function newPostmortem(client: BaseLanguageClient, argument?: string | Uri): Promise<TextEditor | undefined> {
  const given = typeof argument === 'string' ? argument : undefined;
  const profile = given ?? (await pickProfile(client, t('New Postmortem'), t('Whose template')));
  if (profile === undefined) return undefined;
  const empty = argument instanceof Uri ? undefined : emptyMarkdown();
  if (empty || given !== undefined) return fill(client, empty ?? (await workspace.openTextDocument({ language: 'markdown' })), profile);
  const title = await window.showInputBox({
    title: t('New Postmortem'),
    prompt: t('What broke, in a few words? It becomes the title and the name of the file.'),
    placeHolder: 'Checkout down for an hour',
  });
  if (title === undefined) return undefined;
  const place = title.trim() ? await placeFor(client, title.trim(), argument instanceof Uri ? argument : undefined) : undefined;
  const document = place ? await workspace.openTextDocument(place.uri) : await workspace.openTextDocument({ language: 'markdown' });
  return fill(client, document, profile, title.trim() || undefined, place?.like);
}

/** A new postmortem with the timeline that the clipboard tells of. */
export async function newFromClipboard(client: BaseLanguageClient): Promise<void> {
  const text = await env.clipboard.readText();
  const editor = await newPostmortem(client);
  if (editor) await importInto(client, editor.document, text);
}

async function fill(
  client: BaseLanguageClient,
  file: TextDocument | TextEditor,
  profile: string,
  title?: string,
  like?: Uri,
): Promise<TextEditor> {
  const text = like && new TextDecoder().decode(await workspace.fs.readFile(like));
  const snippet = new SnippetString(await template(client, profile, title, text));
  const editor = 'document' in file ? file : await window.showTextDocument(file);
  await editor.insertSnippet(snippet, new Range(0, 0, editor.document.lineCount, 0));
  return editor;
}

/** A file that is not there yet, where the workspace, or a folder of it, has its postmortems; undefined where no folder is open. */
async function placeFor(client: BaseLanguageClient, title: string, folder: Uri | undefined): Promise<{ uri: Uri; like?: Uri } | undefined> {
  const root = (folder && workspace.getWorkspaceFolder(folder)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
  if (!root) return undefined;
  const files = await markdownBelow(root);
  const { code2ProtocolConverter: code, protocol2CodeConverter: protocol } = client;
  const now = new Date();
  const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
  const ask = (start: Uri): Promise<NewFile> =>
    client.sendRequest(ExecuteCommandRequest.type, {
      command: Commands.newFile,
      arguments: [title, today, code.asUri(start), files.map(code.asUri)],
    });
  const found = await ask(root);
  const habitual = protocol.asUri(found.uri);
  // Who asks in a folder's menu wants it there.
  const uri = folder ? Uri.joinPath(folder, habitual.path.slice(habitual.path.lastIndexOf('/') + 1)) : habitual;
  return { uri: await free(uri), ...(found.like !== undefined && { like: protocol.asUri(found.like) }) };
}

/** The file as a new one that nobody has saved; with a number where there is one of this name. */
async function free(file: Uri): Promise<Uri> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? file.path : file.path.replace(/(\.\w+)$/, `-${number}$1`);
    const uri = file.with({ path });
    const isThere = await workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri.with({ scheme: 'untitled' });
  }
}

function emptyMarkdown(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isMarkdown(editor.document) && !editor.document.getText().trim() ? editor : undefined;
}
