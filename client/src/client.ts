import type { LogOutputChannel } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { MARKDOWN } from '../../server/src/lsp/names';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import type { OutlineFeed } from './outline-feed';

/** Where people write. Left out on purpose: the other side of a diff (`git`), notebook cells, output channels. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote'];

/** VS Code's own Markdown extension gives heading symbols and folding, so the server need not. */
const initializationOptions: InitializationOptions = {
  userZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  documentSymbols: false,
  foldingRanges: false,
  outlineRefresh: true,
  pullsDiagnostics: true,
};

/** How the client speaks to the server; the feed gets each text once the server has it. */
export function clientOptions(feed: OutlineFeed, outputChannel: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: schemes.flatMap((scheme) => MARKDOWN.map((language) => ({ language, scheme }))),
    initializationOptions,
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      didOpen: (document, next) => next(document).then(() => feed.sent(document)),
      provideDiagnostics: (document, previous, token, next) =>
        feed.pulling('uri' in document ? document.uri : document, Promise.resolve(next(document, previous, token))),
      didChange: (event, next) => next(event).then(() => feed.sent(event.document)),
    },
  };
}
