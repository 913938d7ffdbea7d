import type { Report } from '../model/finding';
import type { Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { anchor } from './support/anchor';

export default rule({
  id: 'word-count',
  summary: 'The text keeps within the profile’s limits.',
  severity: 'warning',
  ofWhole: true,
  *check(postmortem) {
    const { words, profile } = postmortem;
    yield* sections(postmortem);
    const { min, max } = profile.words ?? {};
    const limits = min === undefined ? t('at most {0}', max ?? '') : max === undefined ? t('at least {0}', min) : `${min}–${max}`;
    if (min !== undefined && words.total < min)
      yield {
        span: anchor(postmortem),
        message: t(
          'The text is too short: {0} words, where {1} are asked for. Write about {2} more.',
          words.total,
          limits,
          min - words.total,
        ),
      };
    if (max !== undefined && words.total > max)
      yield {
        span: anchor(postmortem),
        message: t('The text is too long: {0} words, where {1} are asked for. Cut about {2}.', words.total, limits, words.total - max),
      };
  },
});

/** Sections for which the profile has limits of their own. */
function* sections({ sections: own, profile }: Postmortem): Iterable<Report> {
  for (const { words: limits, parts } of profile.sections) {
    const section = own.find(({ covers, form }) => form !== 'inline' && parts.some(({ id }) => covers.includes(id)));
    if (!limits || !section || section.empty) continue;
    const { title, words, titleSpan: span } = section;
    const { min, max } = limits;
    if (words < min)
      yield {
        span,
        message: t(
          '“{0}” is too short: {1} words, where {2}–{3} are asked for. Write about {4} more.',
          title,
          words,
          min,
          max,
          min - words,
        ),
      };
    if (words > max)
      yield {
        span,
        message: t('“{0}” is too long: {1} words, where {2}–{3} are asked for. Cut about {4}.', title, words, min, max, words - max),
      };
  }
}
