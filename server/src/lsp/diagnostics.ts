import type { Diagnostic, DocumentUri } from 'vscode-languageserver';
import type { Finding, Severity } from '../core';
import { Answers } from './answers';
import type { Client } from './client';
import type { Reading } from './documents';
import type { Context, Feature } from './feature';
import { DiagnosticSeverity, LSPErrorCodes, ResponseError } from './library';
import { rangeOf } from './position';

/** Findings as diagnostics: for the client to pull, or sent to it when it cannot; never both. */
export const diagnostics: Feature = (context) => (context.client.pull ? pulled(context) : pushed(context));

function pulled({ connection, documents, client }: Context) {
  const answers = new Answers();
  documents.onClose((uri) => answers.forget(uri));
  if (client.refreshDiagnostics) documents.onSettings(() => connection.languages.diagnostics.refresh());
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
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

function pushed({ connection, documents, client }: Context) {
  const send = async (uri: DocumentUri) => {
    const version = documents.version(uri);
    const reading = await documents.reading(uri);
    // A newer version sends its own.
    if (documents.version(uri) !== version) return;
    await connection.sendDiagnostics({ uri, diagnostics: diagnosticsOf(reading, client), ...(version !== undefined && { version }) });
  };
  documents.onSettings(() => documents.uris.forEach(send));
  documents.onChange(async (uri) => {
    const version = documents.version(uri);
    await arrived();
    if (documents.version(uri) === version) await send(uri);
  });
  documents.onClose(send);
  return {};
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

/** A finding as a diagnostic. */
export function diagnosticOf({ document }: Reading, { span, rule, severity, message, related }: Finding, client: Client): Diagnostic {
  const { uri } = document;
  const diagnostic: Diagnostic = {
    range: rangeOf(document, span),
    severity: severities[severity],
    code: rule,
    codeDescription: { href: client.rulePage(rule) },
    source: 'postmortem',
    message,
  };
  if (related)
    diagnostic.relatedInformation = related.map((other) => ({
      location: { uri, range: rangeOf(document, other.span) },
      message: other.message,
    }));
  return diagnostic;
}
