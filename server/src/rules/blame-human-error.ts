import type { Fix } from '../model/finding';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { inStory } from './support/narrative-sections';
import { isDenied, type Match, type Phrase, phrase, reportPhrases } from './support/phrases';

const HUMAN_ERROR = phrase(
  "\\b(?:(?:simple|pure|an?|the|basic) ){0,4}(?:(?:human|operator|pilot|developer|programmer|engineer|admin|administrator|sysadmin)(?:['’]s)? (?:errors?|mistakes?|failure|oversight)|(?=user)(?<=\\b(?:due to|caused by|because of|was|were|cause:) (?:an? )?)user (?:error|mistake)|pebkac)\\b",
);
/** Talk of human error in general, or of what guards against it. */
const GENERAL =
  /\b(?:reduc\w+|minimi[sz]\w+|eliminat\w+|risks?|prone|chances?|possib\w+|potential|likelihood|opportunit\w+|room|sources?|guard\w*|catch\w*|against|blam\w+)\b[^.;]*$|\b(?:any|every|each|such)\s*$/i;

const isMeant = (found: Match): boolean =>
  !isDenied(found) && !GENERAL.test(found.before) && !/^[- ]*(?:prone|prevention|rate|is not|was not)\b/i.test(found.after);

export default rule({
  id: 'blame-human-error',
  summary: '“Human error” is not given as a cause.',
  severity: 'warning',
  check: reportPhrases(
    [HUMAN_ERROR],
    isMeant,
    (found) => {
      const { span, text, sentence, before, after } = found;
      if (!sentence.parts.includes('root-cause') && /^\W*$/.test(before + after)) return undefined;
      return {
        span,
        message: t(
          '“{0}” leaves the cause open. Say what let one action have this effect, and what would have caught it.',
          text.replace(/\s+/g, ' '),
        ),
        fixes: [prompt(found)],
      };
    },
    inStory,
  ),
});

/** The questions, to be written over. */
const prompt = ({ span }: Phrase): Fix => ({
  title: t('Say instead what let it happen'),
  edits: [
    {
      span,
      text: '[TODO: what let one action have this effect]',
      snippet: '${1:[TODO: what let one action have this effect]}',
    },
  ],
});
