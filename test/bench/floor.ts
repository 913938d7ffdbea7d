import { createConnection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The floor below every language server in Node: it keeps the texts up to date and finds nothing in them.

const connection = createConnection();
const documents = new TextDocuments(TextDocument);

connection.onInitialize(({ capabilities: { textDocument } }) => {
  const pull = textDocument?.diagnostic !== undefined;
  if (!pull)
    documents.onDidChangeContent(({ document: { uri, version } }) => connection.sendDiagnostics({ uri, version, diagnostics: [] }));
  return {
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      ...(pull && { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }),
    },
  };
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
documents.listen(connection);
connection.listen();
