import { impactSays, isOfImpact } from '../core/impact';
import { phraseSeeker } from '../core/phrases';
import { quantities, vagueQuantity } from '../core/quantities';
import { rule } from '../core/rule';
import { literal } from '../core/snippet';

const vaguePhrases = phraseSeeker([vagueQuantity]);

export default rule({
  id: 'impact-vague',
  summary: '“Some users” is told as a number where no number is given.',
  severity: 'warning',
  *check(postmortem) {
    if (impactSays(postmortem, ...quantities)) return;
    for (const { span, text, sentence } of vaguePhrases(postmortem)) {
      if (!isOfImpact(sentence)) continue;
      const phrase = text.replace(/\s+/g, ' ');
      const whom = phrase.split(' ').at(-1) ?? '';
      yield {
        span,
        message: `Say how many for “${phrase}”: a number or a share, estimated if need be.`,
        fixes: [
          { title: 'Say it as a share', edits: [{ span, text: `about 30% of ${whom}`, snippet: 'about ${1:30}% of ' + literal(whom) }] },
        ],
      };
    }
  },
});
