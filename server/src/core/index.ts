/** The core: reads a text into a `Postmortem` and holds the rules against it. Knows no editor, no file system and no DOM. */

export { withProfile } from './choose';
export * from './config';
export { applyEdits } from './edit';
export { effectsOn, type ReadTimes } from './effect';
export { fixAll, fixesToOffer } from './fix';
export { insertAll, insertPart } from './insert-section';
export { lineStart } from './line-bounds';
export { type LintOptions, lint, type RuleSetting } from './lint';
export { missingSections } from './missing-sections';
export type * from './model';
export { didYouMean, nearest } from './nearest';
export { isPostmortemPath } from './path';
export type * from './profile';
export { Reader, type ReadOptions, read } from './read';
export {
  type Edit,
  type Finding,
  type Fix,
  fixesOf,
  type Level,
  type Related,
  type Report,
  type Rule,
  type Severity,
  type Surroundings,
} from './rule';
export { literal, plainOf } from './snippet';
export { suppressions } from './suppress';
export { template } from './template';
export { type OffsetOn, offsetIn, systemOffset, zonesToOffer } from './zone-offer';
