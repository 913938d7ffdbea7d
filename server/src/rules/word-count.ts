import type { Report } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { anchor } from './support/anchor';

export default rule({
  id: 'word-count',
  summary: 'The text keeps within the profile’s limits.',
  severity: 'warning',
  *check(postmortem) {
    const { words, profile } = postmortem;
    yield* sections(postmortem);
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

/** Sections for which the profile has limits of their own. */
function* sections({ sections: own, profile }: Postmortem): Iterable<Report> {
  for (const { words: limits, parts } of profile.sections) {
    const section = own.find(({ covers, form }) => form !== 'inline' && parts.some(({ id }) => covers.includes(id)));
    if (!limits || !section || section.empty) continue;
    const asked = `“${section.title}” has ${section.words} words, and ${limits.min}–${limits.max} are asked for`;
    if (section.words < limits.min)
      yield { span: section.titleSpan, message: `Write about ${limits.min - section.words} more words here: ${asked}.` };
    if (section.words > limits.max)
      yield { span: section.titleSpan, message: `Cut about ${section.words - limits.max} words here: ${asked}.` };
  }
}
