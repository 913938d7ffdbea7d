import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension';
import { offerMcpServers } from './mcp';
import { registerTasks } from './tasks';

/** Entry point in Node: the language server is a process of its own, spoken to over IPC, and the command line can be run. */
export function activate(context: ExtensionContext): Api {
  context.subscriptions.push(registerTasks(context), ...offerMcpServers(context));
  const server = { module: context.asAbsolutePath('server/bin/postmortem-language-server.js'), transport: TransportKind.ipc };
  return start(context, {
    pages: Uri.joinPath(context.extensionUri, 'server/dist/rules'),
    createClient: (options) => new LanguageClient('postmortem', 'Postmortem', server, options),
  });
}
