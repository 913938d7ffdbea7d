import type { Diagnostic, DocumentUri, PublishDiagnosticsParams } from 'vscode-languageserver';
import { arrived } from './arrived';
import { inBackground } from './background';
import type { Client } from './client';
import { diagnosticOf } from './diagnostic';
import { Answers } from './diagnostic-cache';
import type { Reading } from './documents';
import type { Context, Feature } from './feature';
import { LSPErrorCodes, ResponseError } from './protocol-values';

/** Findings as diagnostics: for the client to pull, and sent to it until it does, because some announce that they pull and never do. */
export const diagnostics: Feature = (context) => {
  const sender = context.client.push ? new Sender(context) : undefined;
  return context.client.pull ? pulled(context, sender) : {};
};

function pulled({ connection, documents, client, corpus }: Context, sender: Sender | undefined) {
  const answers = new Answers();
  documents.onClose((uri) => answers.forget(uri));
  if (client.refreshDiagnostics)
    documents.onSettings(() => inBackground(connection, 'refreshing diagnostics', connection.languages.diagnostics.refresh()));
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    sender?.end();
    const version = documents.version(uri);
    await arrived();
    if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const current = documents.version(uri);
    if (current !== version)
      return new ResponseError(LSPErrorCodes.ServerCancelled, 'the document has changed', { retriggerRequest: current !== undefined });
    // Asked for a last time when it is closed: from then on its file counts.
    const items =
      current === undefined ? ((await corpus.one(uri, token))?.diagnostics ?? []) : diagnosticsOf(await documents.reading(uri), client);
    return answers.report(uri, items, previousResultId);
  });
  return { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true } };
}

/** Sends each document's findings when they may have changed. */
class Sender {
  private ended = false;
  /** The documents for which the client has findings from here. */
  private readonly sent = new Set<DocumentUri>();

  constructor(private readonly context: Context) {
    const { documents } = context;
    documents.onSettings(() => {
      for (const uri of documents.uris) this.start(uri);
    });
    documents.onChange((uri) => this.start(uri));
    documents.onClose((uri) => this.start(uri));
  }

  /** Sends nothing from now on, and takes back what was sent: the client would show it beside what it pulls. */
  end(): void {
    this.ended = true;
    for (const uri of this.sent) this.publish({ uri, diagnostics: [] });
    this.sent.clear();
  }

  private start(uri: DocumentUri): void {
    if (!this.ended) inBackground(this.context.connection, `diagnostics of ${uri}`, this.send(uri));
  }

  private async send(uri: DocumentUri): Promise<void> {
    const { documents, client } = this.context;
    const version = documents.version(uri);
    await arrived();
    const reading = this.isCurrent(uri, version) ? await documents.reading(uri) : undefined;
    // A newer version sends its own.
    if (!this.isCurrent(uri, version)) return;
    const diagnostics = diagnosticsOf(reading, client);
    this.sent[diagnostics.length > 0 ? 'add' : 'delete'](uri);
    this.publish({ uri, diagnostics, ...(version !== undefined && { version }) });
  }

  private isCurrent(uri: DocumentUri, version: number | undefined): boolean {
    return !this.ended && this.context.documents.version(uri) === version;
  }

  private publish(params: PublishDiagnosticsParams): void {
    const { connection } = this.context;
    inBackground(connection, `diagnostics of ${params.uri}`, connection.sendDiagnostics(params));
  }
}

const diagnosticsOf = (reading: Reading | undefined, client: Client): Diagnostic[] =>
  reading ? reading.findings.map((finding) => diagnosticOf(reading, finding, client)) : [];
