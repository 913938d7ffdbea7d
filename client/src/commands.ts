import { commands, type Disposable, type ExtensionContext, Range, SnippetString, type TextEditor, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { goToNextFinding } from './findings';
import { insert, template } from './insert';
import { pickMissing } from './missing';
import { isMarkdown, type OutlineFeed } from './outline-feed';
import { chooseProfile, pickProfile } from './profile';
import { openRule } from './rules';

/** The palette's commands under “Postmortem”. */
export function registerCommands(context: ExtensionContext, client: BaseLanguageClient, feed: OutlineFeed): Disposable[] {
  const handlers: Record<string, (argument?: string) => unknown> = {
    'postmortem.new': (profile) => newPostmortem(client, profile),
    'postmortem.insertSection': (what) => insertSection(client, feed, what),
    'postmortem.chooseProfile': (profile) => chooseProfile(client, feed, profile),
    'postmortem.nextFinding': () => goToNextFinding(),
    'postmortem.showOutline': () => commands.executeCommand('postmortem.outline.focus'),
    'postmortem.openRule': (id) => openRule(context, id),
    'postmortem.restart': () => restart(client),
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

/** The template of a profile, in the empty Markdown file at hand or in a new one. */
async function newPostmortem(client: BaseLanguageClient, profile?: string): Promise<void> {
  const chosen = profile ?? (await pickProfile(client, 'New Postmortem', 'Whose template'));
  if (chosen === undefined) return;
  const snippet = new SnippetString(await template(client, chosen));
  const editor = emptyMarkdown() ?? (await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown' })));
  await editor.insertSnippet(snippet, new Range(0, 0, editor.document.lineCount, 0));
}

function emptyMarkdown(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor && isMarkdown(editor.document) && !editor.document.getText().trim() ? editor : undefined;
}

async function insertSection(client: BaseLanguageClient, feed: OutlineFeed, what?: string): Promise<void> {
  const { document, outline } = feed;
  if (!document || !outline) return;
  const chosen = what ?? (await pickMissing(outline));
  if (chosen) await insert(client, document, chosen);
}
