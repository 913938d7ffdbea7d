import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  commands,
  type Diagnostic,
  type Event,
  extensions,
  languages,
  type Range,
  RelativePattern,
  type Tab,
  TabInputText,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { CodeActionRequest, type DocumentDiagnosticReport, DocumentDiagnosticRequest } from 'vscode-languageclient';
import type { Api } from '../../client/src/extension';
import { findingsOf } from '../../client/src/findings';
import type { Outline } from '../../server/src/lsp/protocol';

/** The extension's API, once its server runs. */
export async function started(): Promise<Api> {
  const api: Api = await extension().activate();
  await api.client.start();
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

/** Answers when VS Code tells of changes of files: its watcher starts a while after its window, and what changes before is told by nobody. */
export async function watching(): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri as Uri;
  const probe = Uri.joinPath(folder, `${crypto.randomUUID()}.probe`);
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/*.probe'));
  const write = () => workspace.fs.writeFile(probe, new TextEncoder().encode(crypto.randomUUID()));
  const again = setInterval(write, 500);
  try {
    await new Promise((resolve) => {
      watcher.onDidCreate(resolve);
      watcher.onDidChange(resolve);
    });
  } finally {
    clearInterval(again);
    watcher.dispose();
  }
  await workspace.fs.delete(probe);
}

/**
 * Opens a text in an editor, as a file whose path ends like this. The path is new each time: where a document of the same name
 * was closed a moment ago, VS Code may bring back the unsaved text of that one.
 */
export async function open(text: string, name = 'draft.md'): Promise<TextEditor> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  const uri = Uri.joinPath(folder.uri, crypto.randomUUID(), name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(uri);
}

/** Closes all files. A new document that nobody has saved stays open, since VS Code would ask what to do with it. */
export async function closeAll(): Promise<void> {
  await workspace.saveAll();
  const isNew = ({ input }: Tab) => input instanceof TabInputText && input.uri.scheme === 'untitled';
  await window.tabGroups.close(window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => !isNew(tab)));
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

/** The quick fix at a place whose title matches, as our part of VS Code's menu has it. */
export function quickFix(api: Api, document: TextDocument, range: Range, title: RegExp): Promise<CodeAction> {
  return codeAction(api, document, range, title, CodeActionKind.QuickFix);
}

/** The refactoring at a place whose title matches, with its edit. */
export async function refactoring(api: Api, document: TextDocument, range: Range, title: RegExp): Promise<CodeAction> {
  const action = await codeAction(api, document, range, title, CodeActionKind.RefactorRewrite);
  const provider = api.client.getFeature(CodeActionRequest.method).getProvider(document);
  return (await provider?.resolveCodeAction?.(action, new CancellationTokenSource().token)) ?? action;
}

async function codeAction({ client }: Api, document: TextDocument, range: Range, title: RegExp, only: CodeActionKind): Promise<CodeAction> {
  const provider = client.getFeature(CodeActionRequest.method).getProvider(document);
  const context = { diagnostics: [], only, triggerKind: CodeActionTriggerKind.Invoke };
  const actions = (await provider?.provideCodeActions(document, range, context, new CancellationTokenSource().token)) ?? [];
  const found = actions.find(
    (action): action is CodeAction => title.test(action.title) && !('command' in action && typeof action.command === 'string'),
  );
  assert.ok(found, `${title} is among: ${actions.map((action) => action.title).join(' | ')}`);
  return found;
}

export async function applyFix(action: CodeAction): Promise<void> {
  assert.ok(action.edit, 'the fix is an edit');
  assert.ok(await workspace.applyEdit(action.edit), 'the edit was applied');
}

/** Writes behind the first occurrence of a text, each character an edit of its own. */
export async function type(editor: TextEditor, after: string, text: string): Promise<void> {
  const { document } = editor;
  let at = offsetAfter(document, after);
  for (const key of text) {
    const { length } = document.getText();
    assert.ok(await editor.edit((edit) => edit.insert(document.positionAt(at), key)), 'the edit was applied');
    at += document.getText().length - length;
  }
}

/** The place behind the first occurrence of a text. */
export function offsetAfter(document: TextDocument, text: string): number {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `the text has “${text}”`);
  return at + text.length;
}

/** One undo brings this text back. */
export async function undoRestores(editor: TextEditor, text: string): Promise<void> {
  await window.showTextDocument(editor.document);
  await commands.executeCommand('undo');
  assert.equal(editor.document.getText(), text);
}
