import type { Finding } from '../model/finding';
import type { Postmortem } from '../model/postmortem';

/** A document that was read and checked, and what it is called: a path or a URI. */
export interface Source {
  file: string;
  postmortem: Postmortem;
  findings: readonly Finding[];
}
