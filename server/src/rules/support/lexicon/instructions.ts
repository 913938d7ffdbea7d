import { pattern } from '../../../text/fast-regexp';

/**
 * How templates tell an author what to write. Sources: the templates of Google's SRE book and workbook, Atlassian, PagerDuty, AWS and dastergon's
 * collection, and the course's task.
 */
const VERB = 'describe|explain|summari[sz]e|outline|provide|list|include|specify|state|give|write|indicate|mention|detail';
/** What begins their object; “list views timed out” has none. */
const OBJECT =
  '(?:the|an?|any|all|each|every|your|our|this|that|what|how|who|whom|when|where|why|which|whether|in|one|two|three|short|key|both|\\d)\\b';
/** What a postmortem tells. */
const TOLD =
  '\\b(?:what (?:happened|went|was|were|caused|customers|users|broke)|how (?:the|it|this|was|were|long|many)|who (?:was|were|detected|noticed)|when (?:the|it)|why (?:the|it)|incident|outage|root cause|impact|timeline|sequence of events|trigger|users affected|customers affected|services? affected|contributing factors|in one (?:or two )?(?:sentence|paragraph))\\b';
const SHORT =
  'brief|short|concise|quick|high-level|detailed|clear|chronological|one|two|single|few|complete|full|paragraph|sentence|executive';
const TEXT = 'summary|description|overview|explanation|account|paragraph|outline|narrative|list|statement|timeline|log';

/** “Describe the impact on customers.” */
const asks = pattern(
  new RegExp(
    `^(?:please |briefly |clearly |then )*(?:(?:${VERB}) (?:in (?:\\w+ ){0,3})?(?:briefly |clearly )?${OBJECT}[^?]*${TOLD}|use bullet (?:points|lists?) |add an? [^.]* here\\W*$|briefly (?:${VERB}) )`,
    'u',
  ),
);
/** “A short summary of what happened.” */
const names = pattern(
  new RegExp(
    `^(?:an? )?(?:(?:${SHORT})[ ,-]+(?:and )?)+(?:${TEXT}) of (?:what|how|why|all|each|your|an?|the (?:incident|outage|event|impact|root cause|timeline|problem|issue))\\b`,
    'u',
  ),
);
/** Whoever says so tells of a text, and asks for none. */
const TELLS =
  /\b(?:is|are|will|has|have|had|can be|follows|below|see)\b|\b(?:was|were) (?:sent|posted|given|written|published|shared|added|made|attached|linked)\b/i;

/** Whether a sentence is one with which a template asks for a text. */
export const isInstruction = (sentence: string): boolean => asks.test(sentence) || (names.test(sentence) && !TELLS.test(sentence));
