import type { Rule } from '../core/rule';
import actionNone from './action-none';
import actionVague from './action-vague';
import durationMismatch from './duration-mismatch';
import elementMissing from './element-missing';
import notYetWritten from './not-yet-written';
import sectionEmpty from './section-empty';
import sectionMissing from './section-missing';
import summaryTimelineMismatch from './summary-timeline-mismatch';
import timeDateMissing from './time-date-missing';
import timeFormat from './time-format';
import timeInvalid from './time-invalid';
import timeLocalAmbiguous from './time-local-ambiguous';
import timeZoneAmbiguous from './time-zone-ambiguous';
import timeZoneMissing from './time-zone-missing';
import timeZoneMixed from './time-zone-mixed';
import timeZoneSeason from './time-zone-season';
import timelineOrder from './timeline-order';
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
  // Times: what they mean, and whether they agree
  timeInvalid,
  timeFormat,
  timeDateMissing,
  timeZoneAmbiguous,
  timeZoneMixed,
  timeZoneSeason,
  timeLocalAmbiguous,
  timelineOrder,
  durationMismatch,
  summaryTimelineMismatch,
];
