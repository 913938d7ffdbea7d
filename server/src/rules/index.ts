import type { Rule } from '../core/rule';
import acronymUndefined from './acronym-undefined';
import actionNone from './action-none';
import actionVague from './action-vague';
import blameHumanError from './blame-human-error';
import blamePerson from './blame-person';
import counterfactual from './counterfactual';
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
import sectionMissing from './section-missing';
import templateTextLeft from './template-text-left';
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
];
