import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { literal } from '../text/snippet';
import { impactSays, isOfImpact } from './support/impact';
import { quantities, vagueQuantity } from './support/lexicon/quantities';
import { reportPhrases } from './support/phrases';

const vaguePhrases = reportPhrases(
  [vagueQuantity],
  () => true,
  ({ span, text, sentence }) => {
    if (!isOfImpact(sentence)) return undefined;
    const phrase = text.replace(/\s+/g, ' ');
    const whom = phrase.split(' ').at(-1) ?? '';
    return {
      span,
      message: t('“{0}” does not say how many. Write a number or a share; an estimate will do.', phrase),
      cause: {
        id: 'impact',
        message: (places) =>
          t('{0} places do not say how many, the first “{1}”. Write a number or a share; an estimate will do.', places, phrase),
      },
      fixes: [
        {
          title: t('Say it as a number or a share'),
          edits: [{ span, text: `[TODO: how many %] of ${whom}`, snippet: `\${1:[TODO: how many %]} of ${literal(whom)}` }],
        },
      ],
    };
  },
);

export default rule({
  id: 'impact-vague',
  summary: 'Vague words such as “some users” come with a number.',
  severity: 'warning',
  *check(postmortem) {
    if (!impactSays(postmortem, ...quantities)) yield* vaguePhrases(postmortem);
  },
});
