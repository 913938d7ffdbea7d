/** The core: reads a text into a `Postmortem` and runs the rules on it. Knows no editor, no file system and no DOM. */

export * from './config';
export { suppressions } from './directives/insert';
export { insertAll, insertPart } from './edits/insert-section';
export { missingSections } from './edits/missing-sections';
export { setProfile } from './edits/set-profile';
export { zonesToOffer } from './edits/suggest-zones';
export { template } from './edits/template';
export { countBySeverity, oncePerCause, saidOfAll } from './lint/causes';
export { fixAll, fixesToOffer } from './lint/fix-all';
export { effectsOn, type ReadTimes } from './lint/fix-effect';
export { type LintOptions, lint, type RuleSetting } from './lint/lint';
export { type Edit, type Finding, type Fix, fixesOf, type Related, type Report } from './model/finding';
export type * from './model/postmortem';
export type * from './model/profile';
export type { Rule, RuleContext } from './model/rule';
export type { Level, Severity } from './model/severity';
export * from './model/vocabulary';
export { isPostmortemPath } from './reading/document-path';
export type { ReadOptions } from './reading/read';
export { Reader, read } from './reading/reader';
export { applyEdits } from './text/apply-edits';
export { didYouMean, nearest } from './text/did-you-mean';
export { lineStart } from './text/line-bounds';
export { literal, plainOf } from './text/snippet';
export type { Span } from './text/span';
export { offsetIn, systemOffset } from './time/offset';
