import { type Finding, type Fix, fixesOf, lint, type Postmortem } from '../server/src';

/** A finding, and what mends it in its document. */
export type Found = Omit<Finding, 'fixes'> & { fixes: Fix[] };

/** What the rules find, their fixes made. */
export const found = (
  postmortem: Postmortem,
  ...held: Parameters<typeof lint> extends [Postmortem, ...infer Rest] ? Rest : never
): Found[] => lint(postmortem, ...held).map((finding) => ({ ...finding, fixes: fixesOf(finding, postmortem) }));
