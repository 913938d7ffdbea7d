import { type ExtensionContext, Uri, workspace } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { RULE_PAGES } from '../../server/src/lsp/names';
import { type Api, start } from './extension';

/** The types of browsers are not those of the extension. */
declare class Worker {
  constructor(url: string);
  terminate(): void;
}

/** Entry point in a browser: the language server is a worker, and there are no files and no processes. */
export function activate(context: ExtensionContext): Api {
  const server = new ServerWorker(Uri.joinPath(context.extensionUri, 'client/dist/server.js').toString(true));
  context.subscriptions.push(server, provideRulePages(context));
  return start(context, {
    pages: Uri.parse(RULE_PAGES),
    createClient: (options) => new LanguageClient('postmortem', 'Postmortem', async () => server.start(), options),
  });
}

/** The language server’s worker, one at a time. */
class ServerWorker {
  private worker: Worker | undefined;

  constructor(private readonly script: string) {}

  start(): MessageTransports {
    this.dispose();
    this.worker = new Worker(this.script);
    // VS Code puts a function in the place of `Worker`, so the library can't tell that it is one.
    return { reader: new BrowserMessageReader(this.worker), writer: new BrowserMessageWriter(this.worker) };
  }

  dispose(): void {
    this.worker?.terminate();
  }
}

/** Gives the rules’ pages as documents of their own scheme: what is on the web would be opened in another window. */
function provideRulePages({ extensionUri }: ExtensionContext) {
  return workspace.registerTextDocumentContentProvider(Uri.parse(RULE_PAGES).scheme, {
    provideTextDocumentContent: async ({ path }) => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, path))),
  });
}
