import type { InitializeParams } from 'vscode-languageserver';
import { type OffsetOn, offsetIn, systemOffset } from '..';
import { lazy } from '../incremental/memo';
import { memoText } from '../text/memo-text';
import type { InitializationOptions } from './protocol';

/** What the client can do and wants, read once from `initialize`. */
export interface Client {
  /** It announces that it asks for diagnostics by itself. */
  pull: boolean;
  /** It may not do so: diagnostics are sent to it until it does. */
  push: boolean;
  /** Workspace edits may name the version they are made for. */
  versionedEdits: boolean;
  /** Workspace edits may have tab stops. */
  snippetEdits: boolean;
  /** Completions may have tab stops. */
  snippetCompletions: boolean;
  /** It asks for the edits of a code action when the user has chosen it. */
  lateEdits: boolean;
  /** It shows code actions that are not possible, with the reason. */
  disabledActions: boolean;
  /** Diagnostics may name other places. */
  relatedInformation: boolean;
  /** Hovers may be Markdown. */
  markdownHovers: boolean;
  nestedSymbols: boolean;
  documentSymbols: boolean;
  foldingRanges: boolean;
  /** It can be asked to pull diagnostics again. */
  refreshDiagnostics: boolean;
  /** It can be asked to ask for inlay hints and code lenses again. */
  refreshInlayHints: boolean;
  refreshCodeLenses: boolean;
  /** It has the commands that code lenses run. */
  lensCommands: boolean;
  /** It wants to hear when outlines may have changed without an edit. */
  outlineRefresh: boolean;
  /** It wants to hear when lists of the workspace may be others. */
  workspaceRefresh: boolean;
  /** It reads files for the server that this one can't reach. */
  files: boolean;
  /** It can be asked for the user's settings. */
  configuration: boolean;
  /** It can be asked to tell of changes of settings. */
  settingsEvents: boolean;
  /** It can be asked to watch files. */
  fileEvents: boolean;
  workspaceFolders: boolean;
  /** The user's zone by its IANA id, and its offset, worked out when they are needed. */
  userZone: () => string;
  userOffset: OffsetOn;
  /** The link to a rule's page. */
  rulePage: (rule: string) => string;
}

/** Reads the client's capabilities and options. `shippedPage` is the link to a rule's page where the client has none of its own. */
export function clientOf({ capabilities, initializationOptions }: InitializeParams, shippedPage: (rule: string) => string): Client {
  const { textDocument, workspace } = capabilities;
  const options: InitializationOptions = initializationOptions ?? {};
  const namedZone = lazy(() => knownZone(options.userZone));
  return {
    pull: textDocument?.diagnostic !== undefined,
    push: textDocument?.diagnostic === undefined || options.pullsDiagnostics !== true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    lateEdits:
      textDocument?.codeAction?.dataSupport === true && textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    relatedInformation: [textDocument?.publishDiagnostics, textDocument?.diagnostic].some((own) => own?.relatedInformation === true),
    markdownHovers: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    documentSymbols: options.documentSymbols !== false,
    foldingRanges: options.foldingRanges !== false,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    lensCommands: options.lensCommands === true,
    outlineRefresh: options.outlineRefresh === true,
    workspaceRefresh: options.workspaceRefresh === true,
    files: options.files === true,
    configuration: workspace?.configuration === true,
    settingsEvents: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    fileEvents: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    userZone: () => namedZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    userOffset: (date) => {
      const zone = namedZone();
      return zone === undefined ? systemOffset(date) : offsetIn(zone)(date);
    },
    rulePage: memoText(pageBy(options.rulePage) ?? shippedPage),
  };
}

const pageBy = (template: unknown) =>
  typeof template === 'string' ? (rule: string) => template.replaceAll('{rule}', encodeURIComponent(rule)) : undefined;

/** A client's zone, if this system knows it. */
function knownZone(zone: unknown): string | undefined {
  try {
    return typeof zone === 'string' ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}
