import type { Incidents } from '../../server/src/lsp/protocol';

/** What the extension says to the page of incidents. */
export interface ToTrendPage {
  /** What to show; null while the server has said nothing. */
  incidents: Incidents | null;
}

/** What the page says to the extension. */
export type FromTrendPage =
  | { kind: 'ready' }
  /** So many incidents are in the picture, and in the table. */
  | { kind: 'drawn'; dots: number; rows: number }
  /** The postmortem of an incident is asked for. */
  | { kind: 'go'; uri: string };
