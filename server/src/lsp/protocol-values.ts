// Required and not imported: a bundle would copy all four hundred values that the library exports, which took 4 ms of the start.
import library = require('vscode-languageserver');

export const {
  CodeActionKind,
  CodeActionTriggerKind,
  CompletionItemKind,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  InsertTextFormat,
  LSPErrorCodes,
  MarkupKind,
  PositionEncodingKind,
  ResponseError,
  SymbolKind,
  TextDocumentSyncKind,
  TextDocuments,
} = library;

export type CodeActionKind = library.CodeActionKind;
export type CodeActionTriggerKind = library.CodeActionTriggerKind;
export type DiagnosticSeverity = library.DiagnosticSeverity;
export type ResponseError<Data = void> = library.ResponseError<Data>;
export type SymbolKind = library.SymbolKind;
