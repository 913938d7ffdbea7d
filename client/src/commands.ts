import { commands, type Disposable, type ExtensionContext, Range, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Position } from 'vscode-languageclient';
import { ClientCommands } from '../../server/src/lsp/names';
import { checkWorkspace } from './check';
import { openConfiguration } from './configuration';
import { insertTimeline } from './diagram';
import { goToNextFinding } from './findings';
import { importTimeline } from './import';
import { insert, show } from './insert';
import { pickMissing } from './missing';
import { newFromClipboard, newPostmortem } from './new';
import type { OutlineFeed } from './outline-feed';
import { chooseProfile } from './profile';
import { openRule } from './rules';
import { openSample } from './sample';

/** The palette's commands under “Postmortem”. */
export function registerCommands(context: ExtensionContext, client: BaseLanguageClient, feed: OutlineFeed, pages: Uri): Disposable[] {
  const handlers: Record<string, (argument?: string) => unknown> = {
    'postmortem.importTimeline': (file) => importTimeline(client, feed, file ? Uri.parse(file) : undefined),
    'postmortem.new': (argument) => newPostmortem(client, argument),
    'postmortem.newFromClipboard': () => newFromClipboard(client),
    'postmortem.insertSection': (what) => insertSection(client, feed, what),
    'postmortem.insertTimeline': (kind) => insertTimeline(client, feed, kind),
    'postmortem.chooseProfile': (profile) => chooseProfile(client, feed, profile),
    'postmortem.nextFinding': () => goToNextFinding(feed),
    'postmortem.showOutline': () => commands.executeCommand('postmortem.outline.focus'),
    'postmortem.checkWorkspace': () => checkWorkspace(client),
    'postmortem.openSample': () => openSample(context),
    'postmortem.openConfiguration': () => openConfiguration(client),
    'postmortem.openRule': (id) => openRule(context, pages, id),
    'postmortem.restart': () => restart(client),
  };
  return [
    ...Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler)),
    // Run by code lenses, and not in the palette.
    commands.registerCommand(ClientCommands.goTo, (uri: string, place: Position) => goTo(client, uri, place)),
  ];
}

/** Puts the cursor at a place that the server named. */
async function goTo(client: BaseLanguageClient, uri: string, place: Position): Promise<void> {
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  const position = client.protocol2CodeConverter.asPosition(place);
  await show(document, new Range(position, position));
}

async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}

async function insertSection(client: BaseLanguageClient, feed: OutlineFeed, what?: string): Promise<void> {
  const { document, outline } = feed;
  if (!document || !outline) return;
  const chosen = what ?? (await pickMissing(outline));
  if (chosen) await insert(client, document, chosen);
}
