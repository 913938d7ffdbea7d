import { memoText } from '../text/memo-text';
import { datesIn } from './dates';

/** Whether a text has a date. */
export const hasDate = memoText((text): boolean => datesIn(text).length > 0);

/** Whether a text speaks of a day: “the next morning”, “Day 2”, “Tuesday”. */
export const saysDay = memoText((text): boolean => SAYS_DAY.test(text));

const SAYS_DAY =
  /\b(?:next|following|same|later that) (?:day|morning|night|evening)\b|\bday \d|\bnext-day\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bmidnight\b|\+1\s?d/i;
