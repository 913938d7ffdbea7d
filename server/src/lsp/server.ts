import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { version } from '../../package.json';
import type { Disk } from '../disk/disk';
import { speak } from '../text/l10n';
import { clientOf } from './client';
import { codeActions } from './codeActions';
import { codeLens } from './codeLens';
import { commands } from './commands';
import { completion } from './completion';
import { diagnostics } from './diagnostics';
import { Documents } from './documents';
import type { Feature } from './feature';
import { diskOf } from './files/disk';
import { folding } from './folding';
import { hover } from './hover';
import { inlayHints } from './inlayHints';
import { languageOf } from './languages';
import { answerRefused } from './lifecycle';
import { outline } from './outline';
import { pasting } from './pasting';
import { PositionEncodingKind, TextDocumentSyncKind } from './protocol-values';
import { Settings } from './settings';
import { symbols } from './symbols';
import { timeline } from './timeline';
import { actions } from './workspace/actions';
import { workspaceChanges } from './workspace/changes';
import { Corpus } from './workspace/corpus';
import { workspaceDiagnostics } from './workspace/diagnostics';
import { incidents } from './workspace/incidents';

export interface ServerOptions {
  /** The link to a rule's page that is shipped with the server. */
  rulePage: (rule: string) => string;
  /** The files of this machine; without it, all are read through the client. */
  disk?: Disk;
}

const features: readonly Feature[] = [
  diagnostics,
  workspaceDiagnostics,
  codeActions,
  completion,
  outline,
  timeline,
  actions,
  incidents,
  workspaceChanges,
  symbols,
  folding,
  pasting,
  hover,
  inlayHints,
  codeLens,
  commands,
];

/** Serves the language server's features on a connection, whatever its transport; it must have been made with the strategy `inOrder`. */
export function start(connection: Connection, { rulePage, disk: own }: ServerOptions): void {
  answerRefused(connection);
  connection.onInitialize(async (params) => {
    speak(await languageOf(params.locale ?? 'en'));
    const client = clientOf(params, rulePage);
    const disk = diskOf(connection, client, own);
    const settings = new Settings(connection, client, disk, params);
    const documents = new Documents(connection, client.userOffset, settings);
    const corpus = new Corpus(documents, client, disk);
    const capabilities: ServerCapabilities = {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, ...(!client.fileEvents && { save: true }) },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    for (const feature of features) Object.assign(capabilities, feature({ connection, documents, client, corpus }));
    return { capabilities, serverInfo: { name: 'postmortem', version } };
  });
  connection.listen();
}
