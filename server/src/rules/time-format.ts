import * as v from 'valibot';
import { isOff, rewritten } from '../edits/clock-style';
import type { ClockTime } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';

const written = ([one = '', other]: readonly string[]): string =>
  other === undefined ? t('Write “{0}”', one) : t('Write “{0}” and “{1}”', one, other);

export default rule({
  id: 'time-format',
  summary: 'Clock times are all written in one style.',
  severity: 'off',
  options: v.strictObject({
    /** `24h` is 14:05, `12h` is 2:05 PM. */
    style: v.optional(v.picklist(['24h', '12h']), '24h'),
  }),
  *check(postmortem, _context, { style }) {
    const done = new Set<ClockTime>();
    for (const time of postmortem.times) {
      if (done.has(time) || !isOff(time, style, postmortem)) continue;
      // The ends of a range lend each other am and pm: they are rewritten together.
      const partner = time.partner === undefined ? undefined : postmortem.times[time.partner];
      const ends = partner && isOff(partner, style, postmortem) ? [time, partner] : [time];
      for (const end of ends) done.add(end);
      const edits = ends.map((end) => rewritten(end, style, postmortem));
      yield {
        span: time.span,
        message: t('Clock time in another style: {0}. Write it as {1}.', time.text, edits[0]?.text ?? ''),
        cause: {
          id: style,
          message: (places) =>
            t('{0} clock times in another style, first {1}. Write them as {2}.', places, time.text, style === '24h' ? '14:05' : '2:05 PM'),
        },
        fixes: [{ title: written(edits.map(({ text }) => text)), edits, safe: true, preferred: true }],
      };
    }
  },
});
