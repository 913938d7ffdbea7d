import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { version } from '../../package.json';
import type { Files } from '..';
import { clientOf } from './client';
import { codeActions } from './codeActions';
import { commands } from './commands';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { Documents } from './documents';
import type { Feature } from './feature';
import { folding } from './folding';
import { answerRefused } from './lifecycle';
import { outline } from './outline';
import { PositionEncodingKind, TextDocumentSyncKind } from './protocol-values';
import { Settings } from './settings';
import { symbols } from './symbols';

export interface ServerOptions {
  /** The link to a rule's page that is shipped with the server. */
  rulePage: (rule: string) => string;
  /** Where configuration files are read. */
  files: Files;
}

const features: readonly Feature[] = [diagnostics, codeActions, completion, outline, symbols, folding, commands];

/** Serves the language server's features on a connection, whatever its transport; it must have been made with the strategy `inOrder`. */
export function start(connection: Connection, { rulePage, files }: ServerOptions): void {
  answerRefused(connection);
  connection.onInitialize((params) => {
    const client = clientOf(params, rulePage);
    const settings = new Settings(connection, client, files, params);
    const documents = new Documents(connection, client.userOffset, settings);
    const capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, ...(!client.fileEvents && { save: true }) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    for (const feature of features) Object.assign(capabilities, feature({ connection, documents, client }));
    return { capabilities, serverInfo: { name: 'postmortem', version } };
  });
  connection.listen();
}
