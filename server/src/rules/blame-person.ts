import type { Fix } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { withoutBlame } from './support/blameless';
import { namesAsHandles } from './support/lexicon/given-names';
import {
  BAD_PEOPLE,
  BADLY,
  BREAKAGES,
  CAUSED_BY,
  CLAUSE,
  FAULTS,
  MISDEEDS,
  MISHAP,
  NAME,
  NO_NAME,
  OMISSIONS,
  OWN_FAULT,
  PENALTIES,
  PERSON,
  SOMEONE,
  TEAM,
  UNSAFE,
  VERDICTS,
} from './support/lexicon/people';
import { inStory } from './support/narrative-sections';
import { isDenied, type Match, type Phrase, phrase, reportPhrases } from './support/phrases';

const SOMEBODY = `(?:${SOMEONE}|${TEAM})`;
const ADVERBS = '(?: had| has| have| also| then| simply| just| later| apparently| obviously)*';
const AGAIN = '(?:then |also |later |subsequently |simply |just )*';
/** A name that no list has counts before what only people do. */
const STRANGER = `(?<!\\p{L})(?!${NO_NAME}\\b)${NAME}`;
const READING = '(?:read|known|asked|told|looked|waited|thought|remembered|spoken|called|double-?checked|been more careful)';
const named = (source: string): RegExp => new RegExp(source.replaceAll(' ', '\\s+'), 'gu');

/** Each with a person in it and a fault; a name, an owner or an escalation alone is none. */
const BLAME = [
  {
    // The engineer (restarted it and) forgot to …
    needs: phrase(`${FAULTS}|${BREAKAGES}`),
    patterns: [
      phrase(
        `(?<![\\w@])(?:${SOMEONE}(?:,? (?:who|that)| (?:we|they|i) \\w+)?${ADVERBS} ${FAULTS}|${PERSON}(?:,? (?:who|that))?${ADVERBS} ${BREAKAGES})\\b`,
      ),
      phrase(
        `(?<![\\w@])${PERSON},? who ${CLAUSE}(?:${OMISSIONS}|forgot|neglected to|failed to|never \\w+ed|did(?: not|n['’]t) (?:notice|think (?:to|about|of)))\\b`,
      ),
      phrase(`(?<![\\w@])${PERSON} ${CLAUSE}(?:and|but|then|yet) ${AGAIN}(?:${FAULTS}|${BREAKAGES})\\b`),
      phrase(`\\b${TEAM}${ADVERBS} (?:${FAULTS}|${OMISSIONS})\\b`),
      named(`${STRANGER}(?:\\s+had)? ${FAULTS}(?!\\p{L})`),
    ],
  },
  {
    needs: /(?:should|ought)[\s\S]*\bhave/i,
    patterns: [
      phrase(`(?<![\\w@])${SOMEBODY} (?:should|ought to)(?: not|n['’]t)?(?: really| at least| simply)? have (?!been\\b)\\w+`),
      named(`${STRANGER} should have ${READING}(?!\\p{L})`),
    ],
  },
  {
    needs: /\bby (?:mistake|accident|error)\b/i,
    patterns: [phrase(`(?<![\\w@])${SOMEBODY} ${CLAUSE}by (?:mistake|accident|error)\\b`)],
  },
  {
    needs: /without/i,
    patterns: [phrase(`(?<![\\w@])${SOMEBODY}(?:,? who)?${ADVERBS} ${UNSAFE}\\b`)],
  },
  {
    needs: /blame|fault|culprit|guilty/i,
    patterns: [
      named(`${STRANGER}['’]s (?:own )?(?:fault|carelessness)(?=\\s*(?:[.,;:!?)]|$)|\\s+(?:that|and|because|for|in|to)\\b)`),
      named(`\\b(?:blame|fault) (?:lies|lay|falls|rests) (?:with|on) ${NAME}(?!\\p{L})`),
      phrase(`\\b(?:blame|fault) (?:lies|lay|falls|rests) (?:with|on) ${SOMEBODY}`),
      phrase(`\\bfault of ${SOMEBODY}`),
      phrase(`\\b(?:we|i) blame ${SOMEBODY}`),
      phrase(`\\b(?:culprit|guilty (?:party|one|person)) (?:here |this time )?(?:was|is) ${SOMEBODY}`),
    ],
  },
  {
    needs: phrase(OWN_FAULT),
    patterns: [
      phrase(`(?<![\\w@])(?:${SOMEONE}['’]s?|${TEAM}['’]s?) ${OWN_FAULT}\\b`),
      phrase(`\\b${MISHAP} (?:made |committed )?by ${SOMEBODY}`),
    ],
  },
  {
    needs: phrase(CAUSED_BY),
    patterns: [
      phrase(`\\b${CAUSED_BY} ${SOMEBODY}(?:['’]s)? ${MISDEEDS}\\b`),
      phrase(`\\b${CAUSED_BY} (?:the )?(?:careless|negligen|incompeten)\\w* (?:of |by )?${SOMEBODY}`),
    ],
  },
  {
    needs: phrase(BADLY),
    patterns: [phrase(`\\b${BADLY} [a-z-]+ (?:[^\\s.;:]+ ){0,8}by ${SOMEBODY}`)],
  },
  { needs: phrase(VERDICTS), patterns: [phrase(`(?<![\\w@])${SOMEBODY} ${VERDICTS}\\b`)] },
  { needs: phrase(PENALTIES), patterns: [phrase(`(?<![\\w@])${PERSON} ${PENALTIES}\\b`)] },
  {
    needs: /@/,
    patterns: [
      phrase(
        `\\b(?:it|this|this one|that) (?:is|was) (?:all |entirely |partly )?(?:because of|on|down to) @[a-z][\\w-]+(?=\\s*(?:[.!]|$))`,
      ),
    ],
  },
  phrase(`\\b${BAD_PEOPLE}\\b`),
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
    (found) => ({
      span: found.span,
      message: t('This can be read as blame. Say what made it possible, and what the effect was, instead of who did it.'),
      fixes: restatement(found),
    }),
    inStory,
    namesAsHandles,
  ),
});

/** The sentence without whom it blames, where grammar leaves no doubt; its title says what is written. */
const restatement =
  (found: Phrase) =>
  ({ text }: Postmortem): Fix[] => {
    const span = { start: found.span.start, end: found.span.end + found.after.length };
    // Code and quotations are blank in what was searched.
    const isPlain = text.slice(found.span.end, span.end) === found.after;
    const restated = isPlain ? withoutBlame(found) : undefined;
    return restated ? [{ title: t('Write “{0}”', restated), edits: [{ span, text: restated }] }] : [];
  };
