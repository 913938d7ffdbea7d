import type { PlacedTimeline } from '../../server/src/lsp/protocol';

/** What the extension says to the panel's page. */
export interface ToPage {
  /** What to draw; null where there is no postmortem. */
  timeline?: PlacedTimeline | null;
  /** The row of the cursor; null where it is in none. */
  current?: string | null;
}

/** What the page says to the extension. */
export type FromPage =
  | { kind: 'ready' }
  /** The picture of this version is on screen. */
  | { kind: 'drawn'; version: number | undefined; rows: number }
  /** The text of this row is asked for. */
  | { kind: 'go'; row: string }
  /** The same as text is asked for. */
  | { kind: 'text' }
  | { kind: 'copied'; what: string }
  | { kind: 'svg'; text: string }
  /** A picture that could not be put on the clipboard, in Base64. */
  | { kind: 'png'; data: string };
