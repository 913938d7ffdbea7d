import type { Fix } from '../model/finding';
import type { ClockTime, Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { lineEnd, lineStart } from '../text/line-bounds';
import type { Span } from '../text/span';
import { datesIn, isDate, isoDate } from '../time/dates';
import { clockIn, clockLike, hasMeridiem } from '../time/format-clock';

export default rule({
  id: 'time-invalid',
  summary: 'Every clock time is one that a clock can show.',
  severity: 'error',
  *check(postmortem) {
    for (const time of postmortem.times.filter(({ valid }) => !valid)) {
      const { why, ways } = slip(time, postmortem);
      yield {
        span: time.span,
        message: t('“{0}” is no clock time: {1}. Correct it.', time.text, why),
        cause: {
          id: why,
          message: (places) => t('{0} clock times are impossible, the first “{1}”: {2}. Correct them.', places, time.text, why),
        },
        fixes: ways.map(
          (text, index): Fix => ({
            title: t('Write “{0}”', text),
            edits: [{ span: time.span, text }],
            // Where it can mean several times only the author knows which.
            ...(index === 0 && certain(time) ? { preferred: true, safe: true } : {}),
          }),
        ),
      };
    }
    for (const { date, span } of impossibleDates(postmortem))
      yield { span, message: t('Impossible date: the calendar has no {0}. Correct it.', date) };
  },
});

/** The text knows that there is no such day. */
const SAYS_SO = /\b(?:invalid|impossible|non-?existent|leap|(?:does|did)(?: not|n['’]t) exist|no such (?:day|date))\b/i;

/** Dates beside times, each once. */
function* impossibleDates({ text, times }: Postmortem): Generator<{ date: string; span: Span }> {
  const seen = new Set<string>();
  for (const { date, span } of times) {
    if (date === undefined || seen.has(date) || isDate(date)) continue;
    const from = lineStart(text, span.start);
    const line = text.slice(from, lineEnd(text, span.start));
    if (SAYS_SO.test(line)) continue;
    const written = datesIn(line).find((one) => isoDate(one, Number(date.slice(0, 4))) === date);
    // 29 February is a day of some years.
    if (!written || (written.year === undefined && written.month === 2 && written.day === 29)) continue;
    seen.add(date);
    yield { date, span: { start: from + written.start, end: from + written.end } };
  }
}

const DIGITS = /^(\d{1,2})(?:[:.h]?(\d{1,2}))?/i;

function digitsOf(text: string): { hour: number; minute: number; complete: boolean } {
  const [, hour = '', minute = '00'] = DIGITS.exec(text) ?? [];
  return { hour: Number(hour), minute: Number(minute), complete: minute.length === 2 };
}

const isPm = (text: string): boolean => /p\.?\s?m?\.?$/i.test(text);

/** `15:05 PM` means 15:05; whether `15:05 AM` means 3:05 or 15:05 nobody can tell. */
function certain({ text }: ClockTime): boolean {
  const { hour, minute, complete } = digitsOf(text);
  return complete && minute < 60 && hour > 12 && hour < 24 && isPm(text);
}

/** What is impossible about it, and what it can mean, in the style of the document first. */
function slip({ text }: ClockTime, { times }: Postmortem): { why: string; ways: string[] } {
  const { hour, minute, complete } = digitsOf(text);
  const half = isPm(text) ? 'PM' : 'AM';
  const digits = text.replace(/[^\d]+$/, '');
  if (!complete) return { why: t('its minutes have one digit'), ways: [] };
  if (minute > 59) return { why: t('an hour has 60 minutes, from 00 to 59'), ways: [] };
  if (hour > 24 || (hour === 24 && minute > 0)) return { why: t('a day ends at 24:00'), ways: [] };
  if (!hasMeridiem(text)) return { why: t('it has half of AM or PM'), ways: ['AM', 'PM'].map((end) => `${digits} ${end}`) };
  const on24 = clockIn('24h', hour, minute);
  const why = t('with {0} the hours go from 1 to 12', half);
  if (hour === 0) return { why, ways: isPm(text) ? [on24] : [clockLike(text, 0, minute), on24] };
  const on12 = clockLike(text, isPm(text) ? hour : hour % 12, minute).replace(/^0/, '');
  const others = times.filter(({ valid }) => valid);
  const twelve = others.filter((time) => hasMeridiem(time.text)).length * 2 >= others.length;
  return { why, ways: twelve && isPm(text) ? [on12, on24] : [on24, on12] };
}
