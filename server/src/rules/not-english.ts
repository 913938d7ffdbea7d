import { isForeign } from '../core/english';
import { rule } from '../core/rule';
import { anchor } from './anchor';

export default rule({
  id: 'not-english',
  summary: 'The text is written in English.',
  severity: 'off',
  *check(postmortem) {
    if (!isForeign(postmortem)) return;
    yield { span: anchor(postmortem), message: 'Write the postmortem in English: most of its sentences are in another language.' };
  },
});
