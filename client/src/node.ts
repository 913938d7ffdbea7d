import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './extension';

/** Entry point in Node: the language server is a process of its own, spoken to over IPC. */
export function activate(context: ExtensionContext): Api {
  const server = { module: context.asAbsolutePath('server/bin/postmortem-language-server.js'), transport: TransportKind.ipc };
  return start(context, (options) => new LanguageClient('postmortem', 'Postmortem', server, options));
}
