import { type Range, type TextDocument, type TextEditor, window } from 'vscode';
import { type BaseLanguageClient, ExecuteCommandRequest } from 'vscode-languageclient';
import { Commands } from '../../server/src/lsp/protocol';

/** Has the server insert a missing part (an outline node's `insert`, or `all`), with the editor in front for the tab stops. */
export async function insert(client: BaseLanguageClient, document: TextDocument, what: string): Promise<void> {
  await show(document);
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  await client.sendRequest(ExecuteCommandRequest.type, { command: Commands.insert, arguments: [uri, what] });
}

/** A profile's whole template as a snippet; with a title, and with the front matter that another postmortem has. */
export function template(client: BaseLanguageClient, profile: string, title?: string, like?: string): Promise<string> {
  const rest = title === undefined ? [] : [title, like ?? null];
  return client.sendRequest(ExecuteCommandRequest.type, { command: Commands.template, arguments: [profile, ...rest] });
}

/** Brings a document to the front where it is open already, and the cursor to a place in it. */
export function show(document: TextDocument, selection?: Range): Thenable<TextEditor> {
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  return window.showTextDocument(document, { ...(open?.viewColumn && { viewColumn: open.viewColumn }), ...(selection && { selection }) });
}
