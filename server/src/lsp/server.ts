import { type Connection, PositionEncodingKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { version } from '../../package.json';
import { clientOf } from './client';
import { codeActions } from './codeActions';
import { commands } from './commands';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { Documents } from './documents';
import type { Feature } from './feature';
import { folding } from './folding';
import { outline } from './outline';
import { symbols } from './symbols';

export interface ServerOptions {
  /** The link to a rule's page that is shipped with the server. */
  rulePage: (rule: string) => string;
}

const features: readonly Feature[] = [diagnostics, codeActions, completion, outline, symbols, folding, commands];

/** Serves the language server's features on a connection, whatever its transport. */
export function start(connection: Connection, { rulePage }: ServerOptions): void {
  connection.onInitialize((params) => {
    const client = clientOf(params, rulePage);
    const documents = new Documents(connection, client.userZone);
    const capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    };
    for (const feature of features) Object.assign(capabilities, feature({ connection, documents, client }));
    return { capabilities, serverInfo: { name: 'postmortem', version } };
  });
  connection.listen();
}
