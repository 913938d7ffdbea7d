// Values of the protocol's library are imported here alone: a bundle copies all that it exports for every file that imports from it, which took 4 ms of the start.
export {
  CodeActionKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  InsertTextFormat,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
