import { rule } from '../core/rule';
import { anchor } from './anchor';

export default rule({
  id: 'word-count',
  summary: 'The text keeps within the profile’s limits.',
  severity: 'warning',
  *check(postmortem) {
    const { words, profile } = postmortem;
    const { min, max } = profile.words ?? {};
    const limits = min === undefined ? `at most ${max}` : max === undefined ? `at least ${min}` : `${min}–${max}`;
    if (min !== undefined && words.total < min)
      yield {
        span: anchor(postmortem),
        message: `Write about ${min - words.total} more words: the text has ${words.total}, and ${limits} are asked for.`,
      };
    if (max !== undefined && words.total > max)
      yield {
        span: anchor(postmortem),
        message: `Cut about ${words.total - max} words: the text has ${words.total}, and ${limits} are asked for.`,
      };
  },
});
