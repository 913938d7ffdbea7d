import type { Rule } from '../model/rule';
import acronymUndefined from './acronym-undefined';
import actionFieldMissing from './action-field-missing';
import actionNone from './action-none';
import actionReliesOnPeople from './action-relies-on-people';
import actionVague from './action-vague';
import blameHumanError from './blame-human-error';
import blamePerson from './blame-person';
import counterfactual from './counterfactual';
import directiveUnused from './directive-unused';
import durationMismatch from './duration-mismatch';
import elementMissing from './element-missing';
import impactNotQuantified from './impact-not-quantified';
import impactVague from './impact-vague';
import judgementWord from './judgement-word';
import metadataMissing from './metadata-missing';
import notEnglish from './not-english';
import notYetWritten from './not-yet-written';
import personalData from './personal-data';
import placeholderLeft from './placeholder-left';
import secretExposed from './secret-exposed';
import sectionEmpty from './section-empty';
import sectionHeadingStyle from './section-heading-style';
import sectionMissing from './section-missing';
import sectionOrder from './section-order';
import summaryTimelineMismatch from './summary-timeline-mismatch';
import templateTextLeft from './template-text-left';
import textUnread from './text-unread';
import timeDateMissing from './time-date-missing';
import timeFormat from './time-format';
import timeInvalid from './time-invalid';
import timeLocalAmbiguous from './time-local-ambiguous';
import timeZoneAmbiguous from './time-zone-ambiguous';
import timeZoneMissing from './time-zone-missing';
import timeZoneMixed from './time-zone-mixed';
import timeZoneSeason from './time-zone-season';
import timelineDiagramStale from './timeline-diagram-stale';
import timelineEntryFormat from './timeline-entry-format';
import timelineEntryLength from './timeline-entry-length';
import timelineMilestoneMissing from './timeline-milestone-missing';
import timelineOrder from './timeline-order';
import wordCount from './word-count';

/** The one list of rules. Each has its page beside it. */
export const rules: readonly Rule[] = [
  notYetWritten,
  textUnread,
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
  // Structure, the timeline's form and the tasks' fields.
  sectionOrder,
  sectionHeadingStyle,
  timelineEntryFormat,
  timelineEntryLength,
  timelineMilestoneMissing,
  timelineDiagramStale,
  actionFieldMissing,
  actionReliesOnPeople,
  // What the impact and the head of the document say
  impactNotQuantified,
  impactVague,
  metadataMissing,
  // Language
  blamePerson,
  blameHumanError,
  counterfactual,
  judgementWord,
  acronymUndefined,
  notEnglish,
  // What must not be published
  placeholderLeft,
  templateTextLeft,
  secretExposed,
  personalData,
  // The comments that disable the others
  directiveUnused,
];
