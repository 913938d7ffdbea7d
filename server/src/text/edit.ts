import type { Span } from './span';

/** Replaces `span` by `text`. `snippet` is the same text with tab stops in LSP snippet syntax, for clients that can. */
export interface Edit {
  span: Span;
  text: string;
  snippet?: string;
}
