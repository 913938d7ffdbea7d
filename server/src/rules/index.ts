import type { Rule } from '../core/rule';
import actionNone from './action-none';
import actionVague from './action-vague';
import directiveUnused from './directive-unused';
import elementMissing from './element-missing';
import notYetWritten from './not-yet-written';
import sectionEmpty from './section-empty';
import sectionMissing from './section-missing';
import timeZoneMissing from './time-zone-missing';
import wordCount from './word-count';

/** The one list of rules. Each has its page beside it. */
export const rules: readonly Rule[] = [
  notYetWritten,
  sectionMissing,
  sectionEmpty,
  elementMissing,
  wordCount,
  timeZoneMissing,
  actionVague,
  actionNone,
  // The comments that silence the others
  directiveUnused,
];
