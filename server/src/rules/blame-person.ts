import { rule } from '../model/rule';
import { BREAKAGES, FAULTS, NAME, PERSON, TEAM } from './support/lexicon/people';
import { inStory } from './support/narrative-sections';
import { isDenied, type Match, phrase, reportPhrases } from './support/phrases';

/** Each with a person in it and a fault; a name, an owner or an escalation alone is none. */
const BLAME = [
  {
    needs: phrase(`${FAULTS}|${BREAKAGES}`),
    patterns: [
      phrase(`(?<![\\w@])${PERSON}(?:,? (?:who|that))?(?: had| has| have| also| then| simply)* (?:${FAULTS}|${BREAKAGES})\\b`),
      phrase(`\\b${TEAM}(?: had| has| have| also| simply)* ${FAULTS}\\b`),
      new RegExp(
        `(?<!\\p{L})(?!(?:He|She|We|They|It|You|This|That|Nobody|The|Some\\p{L}+|Every\\p{L}+|Any\\p{L}+)\\b)${NAME}(?:\\s+had)?\\s+${FAULTS.replaceAll(' ', '\\s+')}(?!\\p{L})`,
        'gu',
      ),
    ],
  },
  {
    needs: /should have/i,
    patterns: [
      phrase(`(?<![\\w@])(?:${PERSON}|${TEAM}) should(?: really)? have (?!been\\b)\\w+`),
      new RegExp(
        `(?<!\\p{L})(?!(?:He|She|We|They|It|You|This|That|There|The|Some\\p{L}+|Every\\p{L}+|Any\\p{L}+|What|Who|Which)\\b)${NAME}\\s+should\\s+have\\s+(?:read|known|asked|told|looked|waited|thought|remembered|spoken|called|double-?checked|been more careful)(?!\\p{L})`,
        'gu',
      ),
    ],
  },
  {
    needs: /blame|fault/i,
    patterns: [
      new RegExp(
        `(?<!\\p{L})${NAME}['’]s\\s+(?:own\\s+)?(?:fault|mistake|error|carelessness)(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:that|and|because|for|in|to)\\b)`,
        'gu',
      ),
      new RegExp(`\\b(?:blame|fault)\\s+(?:lies|lay|falls|rests)\\s+(?:with|on)\\s+${NAME}(?!\\p{L})`, 'gu'),
      phrase(`\\b(?:blame|fault) (?:lies|lay|falls|rests) (?:with|on) (?:${PERSON}|${TEAM})`),
      phrase(`\\bfault of (?:${PERSON}|${TEAM})`),
    ],
  },
  {
    needs: /careless|negligen|incompeten/i,
    patterns: [
      phrase(`\\b(?:caused by|due to|because of) (?:the )?(?:careless|negligen|incompeten)\\w* (?:of |by )?(?:${PERSON}|${TEAM})`),
    ],
  },
  {
    needs: /(?:mistake|error|blunder|carelessnes|negligence)s?\s+(?:made\s+|committed\s+)?by\b/i,
    patterns: [phrase(`\\b(?:mistakes?|errors?|blunders?|carelessness|negligence) (?:made |committed )?by (?:${PERSON}|${TEAM})`)],
  },
];

const CONDITION = /\b(?:if|when(?:ever)?|in case|should|could|may|might|can) *$/i;

const isMeant = (found: Match): boolean => !isDenied(found) && !CONDITION.test(found.before);

export default rule({
  id: 'blame-person',
  summary: 'The cause is looked for in the system and not in a person.',
  severity: 'warning',
  check: reportPhrases(
    BLAME,
    isMeant,
    ({ span }) => ({
      span,
      message: 'This can be read as blame. Say what made it possible, and what the effect was, instead of who did it.',
    }),
    inStory,
  ),
});
