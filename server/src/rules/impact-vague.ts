import { impactSentences } from '../core/impact';
import { quantity, vagueQuantity } from '../core/quantities';
import { rule } from '../core/rule';
import { phrasesIn } from '../core/sentences';
import { literal } from '../core/snippet';

export default rule({
  id: 'impact-vague',
  summary: '“Some users” is told as a number where no number is given.',
  severity: 'warning',
  *check(postmortem) {
    const sentences = impactSentences(postmortem);
    if ([...phrasesIn(sentences, quantity, 'text')].length > 0) return;
    for (const { span, text } of phrasesIn(sentences, vagueQuantity)) {
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
