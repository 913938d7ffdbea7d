import { type Finding, type Fix, fixesOf, lint, type Postmortem } from '../server/src';

/** A finding, and what mends it in its document. */
export type Found = Omit<Finding, 'fixes' | 'widerFixes'> & { fixes: Fix[] };

/** What the rules find, their fixes made. */
export const found = (
  postmortem: Postmortem,
  ...held: Parameters<typeof lint> extends [Postmortem, ...infer Rest] ? Rest : never
): Found[] => withFixes(lint(postmortem, ...held), postmortem);

/** Findings of a document with all of their fixes made. */
export const withFixes = (findings: readonly Finding[], postmortem: Postmortem): Found[] =>
  findings.map((finding) => {
    const { widerFixes, ...own } = finding;
    return { ...own, fixes: fixesOf(finding, postmortem) };
  });
