import { impactSection, impactSentences } from '../core/impact';
import { quantity, vagueQuantity } from '../core/quantities';
import { rule } from '../core/rule';
import { phrasesIn } from '../core/sentences';
import { anchor } from './anchor';

export default rule({
  id: 'impact-not-quantified',
  summary: 'The impact is told with a number.',
  severity: 'warning',
  *check(postmortem) {
    const section = impactSection(postmortem);
    if (!section) return;
    const sentences = impactSentences(postmortem).map((sentence) => ({ ...sentence, said: sentence.text }));
    if ([quantity, vagueQuantity].some((pattern) => [...phrasesIn(sentences, pattern)].length > 0)) return;
    yield {
      span: section.form === 'inline' ? anchor(postmortem) : section.titleSpan,
      message: 'Say how large the impact was as a number: a share of users, a count of requests, or a sum; an estimate will do.',
    };
  },
});
