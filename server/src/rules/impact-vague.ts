import { literal } from '../edits/snippet';
import { rule } from '../model/rule';
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
      message: `Say how many for “${phrase}”: a number or a share, estimated if need be.`,
      fixes: [
        {
          title: 'Say it as a number or a share',
          edits: [{ span, text: `[TODO: how many %] of ${whom}`, snippet: `\${1:[TODO: how many %]} of ${literal(whom)}` }],
        },
      ],
    };
  },
);

export default rule({
  id: 'impact-vague',
  summary: '“Some users” is told as a number where no number is given.',
  severity: 'warning',
  *check(postmortem) {
    if (!impactSays(postmortem, ...quantities)) yield* vaguePhrases(postmortem);
  },
});
