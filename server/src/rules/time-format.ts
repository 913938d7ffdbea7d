import * as v from 'valibot';
import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { caseInsensitive } from '../text/fast-regexp';
import { type ClockStyle, clockIn } from '../time/format-clock';

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
        message: `Clock time in another style: ${time.text}. Write it as ${edits[0]?.text}.`,
        cause: {
          id: style,
          message: (places) =>
            `${places} clock times in another style, first ${time.text}. Write them as ${style === '24h' ? '14:05' : '2:05 PM'}.`,
        },
        fixes: [{ title: `Write ${edits.map(({ text }) => `“${text}”`).join(' and ')}`, edits, safe: true, preferred: true }],
      };
    }
  },
});

/** Whether it is written otherwise. Parts of ISO timestamps stay as they are, and 24:00, which no clock shows. */
function isOff(time: ClockTime, style: ClockStyle, { text }: Postmortem): boolean {
  const { span, valid, text: written, hour, zone } = time;
  if (!valid || hour === undefined) return false;
  const stamp = text[span.start - 1] === 'T' || (zone.kind === 'explicit' && zone.span?.start === span.end);
  return !stamp && !/^24/.test(written) && written.replace(FRACTION, '') !== clockOf(time, style);
}

const FRACTION = /(?<=:\d\d:\d\d)[.,]\d+/;

const clockOf = ({ hour = 0, minute, second, text }: ClockTime, style: ClockStyle): string =>
  clockIn(style, hour, minute, second, /\d:\d\d:\d\d/.test(text));

const UNIT = caseInsensitive(/^[\s\u00A0]*(?:hrs?|hours|h)(?![\p{L}\p{N}])\.?/u);

function rewritten(time: ClockTime, style: ClockStyle, { text }: Postmortem): Edit {
  const { span } = time;
  const unit = UNIT.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0;
  return { span: { start: span.start, end: span.end + unit }, text: clockOf(time, style) };
}
