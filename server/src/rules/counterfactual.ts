import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { PERSON, TEAM } from './support/lexicon/people';
import { inStory } from './support/narrative-sections';
import { type Match, phrase, reportPhrases } from './support/phrases';

/** Of others it is blame, and left to `blame-person`. */
const WE = '(?:we|i)';
const WHO = `(?:${WE}|${PERSON}|${TEAM})`;
/** “We should have a test”: that is wanted, not missed. */
const THING = '(?:an?|the|some|any|more|less|no|one|two|enough|better|this|that|these|it|our|all|at|in|to)\\b';
/** What people would have had to do; a server “should have returned 200”, which is its specification. */
const NOTICED =
  '(?:prevented|avoided|caught|tested|reviewed|noticed|checked|verified|detected|foreseen|anticipated|known|spotted|monitored|done better|done sooner|handled better|discovered)';

/** Dekker's openings: “should (not) have”, “could have”, “failed to”, “if only”. */
const COUNTERFACTUAL = [
  {
    needs: /(?:should|ought)[\s\S]*ve\b/i,
    patterns: [
      phrase(
        `\\b${WE} (?:really |probably |simply |also )?(?:(?:should|ought to)(?: not|n['’]t)?(?: \\p{L}+ly)? have|should['’]ve) (?!been (?:able|affected)|${THING})\\p{L}+`,
      ),
    ],
  },
  {
    needs: /(?:could|would)[\s\S]*\bhave\b/i,
    patterns: [phrase(`\\b${WHO} (?:could|would)(?: easily| also| probably)? have (?:been )?${NOTICED}`)],
  },
  {
    needs: /(?:could|should)[\s\S]*\bbeen\b/i,
    patterns: [phrase(`\\b(?:could|should)(?: easily| also| probably)? have(?: easily)? been (?:\\p{L}+ly )?${NOTICED}`)],
  },
  { needs: /failed\s+to/i, patterns: [phrase(`\\b${WE}(?: had| have| has)? failed to \\p{L}+`)] },
  phrase('\\bif only\\b'),
];

/** “If only” of what people had to do; not “check if only one replica answers”. */
const isMeant = ({ text, before, after }: Match): boolean =>
  !/^if only/i.test(text) || (!/\b(?:check|test|see|verify|know|ask)\w*\s*$/i.test(before) && /\bhad\b/i.test(after));

export default rule({
  id: 'counterfactual',
  summary: 'The text says what happened, and not what people should have done.',
  severity: 'info',
  check: reportPhrases(
    COUNTERFACTUAL,
    isMeant,
    ({ span, text }) => ({
      span,
      message: t('“{0}” is about something that did not happen. Say what was done, and what was known then.', text.replace(/\s+/g, ' ')),
    }),
    inStory,
  ),
});
