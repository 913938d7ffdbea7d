import { type LogOutputChannel, Uri, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { MARKDOWN } from '../../server/src/lsp/names';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import type { OutlineFeed } from './outline-feed';

/** Where people write: on disk, in what was never saved, and in the folders that are open. Left out on purpose: the other side of a diff (`git`), notebook cells, output channels. */
const schemes = () =>
  new Set(['file', 'untitled', 'vscode-vfs', 'vscode-remote', ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);

/** VS Code's own Markdown extension gives heading symbols and folding, so the server need not. */
const initializationOptions: InitializationOptions = {
  userZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  documentSymbols: false,
  foldingRanges: false,
  outlineRefresh: true,
  lensCommands: true,
  workspaceRefresh: true,
  files: true,
  pullsDiagnostics: true,
};

/** How the client speaks to the server; the feed gets each text once the server has it. */
export function clientOptions(feed: OutlineFeed, outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [...schemes()].flatMap((scheme) => MARKDOWN.map((language) => ({ language, scheme }))),
    initializationOptions,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      // What is set for a language is known only with the document.
      workspace: {
        configuration: ({ items }) => items.map(({ section = '', scopeUri }) => settingsOf(section, scopeUri)),
      },
      didOpen: (document, next) => next(document).then(() => feed.sent(document)),
      provideDiagnostics: (document, previous, token, next) =>
        feed.pulling('uri' in document ? document.uri : document, Promise.resolve(next(document, previous, token))),
      didChange: (event, next) => next(event).then(() => feed.sent(event.document)),
    },
  };
}

/** A section of the settings, for a document where one is named; the language of one that is open counts, too. */
function settingsOf(section: string, scopeUri: string | undefined): unknown {
  const uri = scopeUri === undefined ? undefined : Uri.parse(scopeUri);
  const open = uri && workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const settings = workspace.getConfiguration(undefined, open ?? uri).get(section);
  // A copy, since VS Code gives proxies, and none can be sent to a worker.
  return JSON.parse(JSON.stringify(settings ?? null));
}
