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

/** What several reports of one rule come of, such as a habit. */
export interface Cause {
  /** Unlike those of the rule's other causes. */
  id: string;
  /** What the first place says for all of them, when there are several. */
  message: (places: number) => string;
}

/** What a rule finds. */
export interface Report {
  span: Span;
  /** One sentence that says what to do and accuses nobody. */
  message: string;
  /** What removes it; those that take time to make, or go by the text around, are made of the document as it is when somebody asks for them. */
  fixes?: Fix[] | ((postmortem: Postmortem) => Fix[]);
  /** What removes others along with it, such as all of its section: each of them offers the same, so they are made where somebody looks at one. Never applied unattended. */
  widerFixes?: (postmortem: Postmortem) => Fix[];
  related?: Related[];
  cause?: Cause;
  /** Not reported where this rule reports something there, or anywhere: it says the same, and more exactly where. */
  coveredBy?: { rule: string; within?: Span };
}

export interface Finding extends Omit<Report, 'cause' | 'coveredBy'> {
  rule: string;
  severity: Severity;
  cause?: SharedCause;
}

/** What a finding has in common with others of its rule. */
export interface SharedCause {
  id: string;
  /** What to say of all places at once. */
  message: string;
  /** Which of the places this one is, from 1. */
  place: number;
  places: number;
  /** The first place. */
  first: Span;
}

/** What removes a finding of a document. */
export const fixesOf = (finding: Pick<Report, 'fixes' | 'widerFixes'>, postmortem: Postmortem): Fix[] => [
  ...ownFixesOf(finding, postmortem),
  ...(finding.widerFixes?.(postmortem) ?? []),
];

/** What removes a finding without touching others. */
export const ownFixesOf = ({ fixes = [] }: Pick<Report, 'fixes'>, postmortem: Postmortem): Fix[] =>
  typeof fixes === 'function' ? fixes(postmortem) : fixes;
