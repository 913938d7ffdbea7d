import type { Postmortem } from '../model/postmortem';

/** What the document is called, without the word that all of them begin with. */
export const titleOf = ({ title, metadata }: Pick<Postmortem, 'title' | 'metadata'>): string =>
  (metadata.title?.text ?? title?.text ?? '').replace(/^(?:incident\s+)?post-?\s?mortem\s*(?:report)?\s*[:–—-]\s*/i, '');
