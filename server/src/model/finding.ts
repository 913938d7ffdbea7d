import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Postmortem } from './postmortem';
import type { Severity } from './severity';

export type { Edit };

export interface Fix {
  title: string;
  edits: Edit[];
  /** May run unattended: it neither invents nor replaces a fact, nor leaves a placeholder. */
  safe?: boolean;
  /** The one to take without a look: it adds something, or changes how it is written. What replaces a time, date, length, zone or number that the text states is never preferred. */
  preferred?: boolean;
}

export interface Related {
  span: Span;
  message: string;
}

/** What a rule finds. */
export interface Report {
  span: Span;
  /** One sentence that says what to do and accuses nobody. */
  message: string;
  /** What removes it; those that take time to make, or go by the text around, are made of the document as it is when somebody asks for them. */
  fixes?: Fix[] | ((postmortem: Postmortem) => Fix[]);
  related?: Related[];
}

export interface Finding extends Report {
  rule: string;
  severity: Severity;
}

/** What removes a finding of a document. */
export const fixesOf = ({ fixes = [] }: Report, postmortem: Postmortem): Fix[] => (typeof fixes === 'function' ? fixes(postmortem) : fixes);
