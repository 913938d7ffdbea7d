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
        message: `The text is too short: ${words.total} words, where ${limits} are asked for. Write about ${min - words.total} more.`,
      };
    if (max !== undefined && words.total > max)
      yield {
        span: anchor(postmortem),
        message: `The text is too long: ${words.total} words, where ${limits} are asked for. Cut about ${words.total - max}.`,
      };
  },
});

/** Sections for which the profile has limits of their own. */
function* sections({ sections: own, profile }: Postmortem): Iterable<Report> {
  for (const { words: limits, parts } of profile.sections) {
    const section = own.find(({ covers, form }) => form !== 'inline' && parts.some(({ id }) => covers.includes(id)));
    if (!limits || !section || section.empty) continue;
    const asked = `${section.words} words, where ${limits.min}–${limits.max} are asked for`;
    const say = (how: string, what: string) => ({
      span: section.titleSpan,
      message: `“${section.title}” is too ${how}: ${asked}. ${what}.`,
    });
    if (section.words < limits.min) yield say('short', `Write about ${limits.min - section.words} more`);
    if (section.words > limits.max) yield say('long', `Cut about ${section.words - limits.max}`);
  }
}
