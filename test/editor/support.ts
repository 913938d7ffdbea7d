import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type DocumentDiagnosticReport, DocumentDiagnosticRequest, State } from 'vscode-languageclient';
import type { Api } from '../../client/src/extension';
import { findingsOf } from '../../client/src/findings';
import type { Outline } from '../../server/src/lsp/protocol';

/** The extension's API, once its server runs. */
export async function started(): Promise<Api> {
  const api: Api = await extension().activate();
  await until(api.client.onDidChangeState, () => api.client.state === State.Running);
  return api;
}

export function extension() {
  const found = extensions.getExtension('postmortem.postmortem');
  assert.ok(found, 'the extension is installed');
  return found;
}

/** Waits for an event after which the condition holds; at once when it holds already. */
export function until<T>(event: Event<T>, condition: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const check = () => {
      try {
        if (!condition()) return;
        subscription.dispose();
        resolve();
      } catch (error) {
        subscription.dispose();
        reject(error);
      }
    };
    const subscription = event(check);
    check();
  });
}

/** Asks again until the answer will do, for the few answers of VS Code that no event announces. */
export async function poll<T>(ask: () => Thenable<T>, enough: (answer: T) => boolean, patience = 15_000): Promise<T> {
  for (const end = Date.now() + patience; ; ) {
    const answer = await ask();
    if (enough(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Opens a text that stands at this path of the workspace. */
export async function openFile(path: string, text: string): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const uri = Uri.joinPath(folder.uri, path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(uri);
}

/** Opens a text that stands nowhere yet. */
export async function openUntitled(content: string, language = 'markdown'): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument({ language, content }));
}

/** Closes everything without asking about unsaved texts, and waits until the findings are gone too. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments.filter(({ isDirty, languageId }) => isDirty && languageId === 'markdown')) {
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
  await until(languages.onDidChangeDiagnostics, () =>
    languages.getDiagnostics().every(([, found]) => found.every(({ source }) => source !== 'postmortem')),
  );
}

/** Waits until our findings in the document will do, and answers them. */
export async function findings(document: TextDocument, enough: (found: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
  await until(languages.onDidChangeDiagnostics, () => enough(findingsOf(document)));
  return findingsOf(document);
}

/** The rules of all findings in the text as it is now, asked of the server itself. */
export async function rulesNow({ client }: Api, document: TextDocument): Promise<string[]> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const report = await client.sendRequest<DocumentDiagnosticReport>(DocumentDiagnosticRequest.method, { textDocument });
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
}

/** The id of the rule that a finding comes from. */
export function ruleOf({ code }: Diagnostic): string {
  assert.ok(typeof code === 'object', 'a finding has a code with a link');
  return String(code.value);
}

/** Whether there is a finding of a rule. */
export function has(rule: string): (found: Diagnostic[]) => boolean {
  return (found) => found.some((finding) => ruleOf(finding) === rule);
}

export function hasNo(rule: string): (found: Diagnostic[]) => boolean {
  return (found) => !has(rule)(found);
}

/** Waits until the outline of this very text will do. */
export async function outlineOf(api: Api, document: TextDocument, enough: (outline: Outline) => boolean = () => true): Promise<Outline> {
  const current = () => (api.feed.document === document && api.feed.outline?.version === document.version ? api.feed.outline : undefined);
  await until(api.feed.onDidChange, () => {
    const outline = current();
    return outline !== undefined && enough(outline);
  });
  return current() as Outline;
}

/** The quick fix at a place whose title matches. */
export async function quickFix(document: TextDocument, range: Range, title: RegExp): Promise<CodeAction> {
  const ask = async () => {
    try {
      return await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, 'quickfix');
    } catch {
      // Canceled, while other extensions register theirs.
      return [];
    }
  };
  const actions = await poll(ask, (actions) => actions.some((action) => title.test(action.title)));
  const found = actions.find((action) => title.test(action.title));
  assert.ok(found, `${title} is among: ${actions.map((action) => action.title).join(' | ')}`);
  return found;
}

export async function applyFix(action: CodeAction): Promise<void> {
  assert.ok(action.edit, 'the fix is an edit');
  assert.ok(await workspace.applyEdit(action.edit), 'the edit was applied');
}

/** Types as a person would: key by key, where the cursor is. */
export async function type(text: string): Promise<void> {
  for (const key of text) await commands.executeCommand('type', { text: key });
}

/** Puts the cursor behind the first occurrence of a text. */
export function cursorAfter(editor: TextEditor, text: string): void {
  const at = editor.document.getText().indexOf(text);
  assert.notEqual(at, -1, `the text has “${text}”`);
  const position = editor.document.positionAt(at + text.length);
  editor.selection = new Selection(position, position);
}

/** One undo brings this text back. */
export async function undoRestores(editor: TextEditor, text: string): Promise<void> {
  await window.showTextDocument(editor.document);
  await commands.executeCommand('undo');
  assert.equal(editor.document.getText(), text);
}

/** Takes the first pick of the list that a command shows, as soon as it is there. */
export async function acceptPick(running: Thenable<unknown>): Promise<void> {
  let done = false;
  const end = Promise.resolve(running).finally(() => {
    done = true;
  });
  const accept = () => commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await poll(accept, () => done);
  await end;
}
