import type { Diagnostic, DocumentUri, PublishDiagnosticsParams } from 'vscode-languageserver';
import { type Finding, type Severity, saidOfAll } from '..';
import { inBackground } from './background';
import type { Client } from './client';
import { Answers } from './diagnostic-cache';
import type { Reading } from './documents';
import type { Context, Feature } from './feature';
import { rangeOf } from './position';
import { DiagnosticSeverity, LSPErrorCodes, ResponseError } from './protocol-values';

/** Findings as diagnostics: for the client to pull, and sent to it until it does, because some announce that they pull and never do. */
export const diagnostics: Feature = (context) => {
  const sender = context.client.push ? new Sender(context) : undefined;
  return context.client.pull ? pulled(context, sender) : {};
};

function pulled({ connection, documents, client }: Context, sender: Sender | undefined) {
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
    const items = diagnosticsOf(await documents.reading(uri), client);
    return answers.report(uri, items, previousResultId);
  });
  return { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } };
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

/** Lets what the client has sent already come in, so that nothing is worked out for a version that is gone: one turn of the loop reads it, the next handles it. */
async function arrived(): Promise<void> {
  await turn();
  await turn();
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

const diagnosticsOf = (reading: Reading | undefined, client: Client): Diagnostic[] =>
  reading ? reading.findings.map((finding) => diagnosticOf(reading, finding, client)) : [];

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as a diagnostic. The first place of a cause speaks for all; the others are hints, which lists of problems leave out, and lead to it. */
export function diagnosticOf({ document }: Reading, finding: Finding, client: Client): Diagnostic {
  const { uri } = document;
  const { span, rule, severity, cause } = finding;
  const repeats = cause !== undefined && cause.place > 1;
  const related = repeats ? [{ span: cause.first, message: `${cause.places} places have this, this one first` }] : (finding.related ?? []);
  return {
    range: rangeOf(document, span),
    severity: repeats ? DiagnosticSeverity.Hint : severities[severity],
    code: rule,
    codeDescription: { href: client.rulePage(rule) },
    source: 'postmortem',
    message: repeats ? finding.message : saidOfAll(finding),
    ...(client.relatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((other) => ({ location: { uri, range: rangeOf(document, other.span) }, message: other.message })),
      }),
  };
}
