import type { CompletionItemKind } from 'vscode-languageserver';
import type { Span } from '../..';

/** Something to write at the cursor. */
export interface Proposal {
  label: string;
  detail: string;
  kind: CompletionItemKind;
  /** With tab stops. */
  snippet: string;
  replaces: Span;
  /** Proposed only until it is typed in full: who has done that presses Enter to end the line. */
  untilTyped?: true;
}
