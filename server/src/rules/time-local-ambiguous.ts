import { Temporal } from 'temporal-polyfill';
import type { Fix } from '../model/finding';
import type { ClockTime } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { memoText } from '../text/memo-text';
import { utcName } from '../time/compare';
import { clockLike } from '../time/format-clock';

export default rule({
  id: 'time-local-ambiguous',
  summary: 'A local time in the night of a clock change says its offset.',
  severity: 'warning',
  *check({ text, times }) {
    for (const time of times) {
      const change = changeAt(time);
      if (!change) continue;
      const { date = '' } = time;
      const { text: zone = '' } = time.zone;
      const { early, late } = change;
      const twice = early.epochMilliseconds < late.epochMilliseconds && early.toPlainTime().equals(late.toPlainTime());
      yield twice
        ? {
            span: time.span,
            message: t('Ambiguous time: on {0} {1} came twice in {2}, as the clocks went back. Write its offset.', date, time.text, zone),
            cause: {
              id: `${date} ${zone}`,
              message: (places) =>
                t(
                  '{0} ambiguous times: on {1} this hour came twice in {2}, as the clocks went back. Write their offsets.',
                  places,
                  date,
                  zone,
                ),
            },
            fixes: [early, late].map((moment, index) => withOffset(time, moment.offset, index === 0, text)),
          }
        : {
            span: time.span,
            message: t(
              'Impossible time: on {0} {1} never came in {2}, as the clocks went forward over it. Correct it.',
              date,
              time.text,
              zone,
            ),
            fixes: [late].map(({ hour, minute }) => shifted(time, hour, minute)),
          };
    }
  },
});

interface Change {
  early: Temporal.ZonedDateTime;
  late: Temporal.ZonedDateTime;
}

/** The two moments that a local time can be, or lies between; undefined where it is one. */
const changeAt = ({ zone: { iana, offsets }, date, hour, minute }: ClockTime): Change | undefined =>
  !iana || offsets || !date || hour === undefined ? undefined : changeOf(`${iana} ${date} ${hour} ${minute}`);

const changeOf = memoText((moment): Change | undefined => {
  const [iana = '', date = '', hour, minute] = moment.split(' ');
  try {
    const local = Temporal.PlainDate.from(date).toPlainDateTime({ hour: Number(hour), minute: Number(minute) });
    const early = local.toZonedDateTime(iana, { disambiguation: 'earlier' });
    const late = local.toZonedDateTime(iana, { disambiguation: 'later' });
    return early.equals(late) ? undefined : { early, late };
  } catch {
    return undefined; // an impossible date
  }
});

/** In the place of the zone where it is beside the time, else after the time. */
function withOffset({ span, zone }: ClockTime, offset: string, isFirst: boolean, text: string): Fix {
  const own = zone.kind === 'explicit' && zone.span && text.slice(zone.span.start, zone.span.end) === zone.text ? zone.span : undefined;
  const written = utcName(offset);
  const title = isFirst ? t('Write {0}, if it was the first time', written) : t('Write {0}, if it was the second time', written);
  return { title, edits: [own ? { span: own, text: written } : { span: { start: span.end, end: span.end }, text: ` ${written}` }] };
}

function shifted({ text, span }: ClockTime, hour: number, minute: number): Fix {
  const written = clockLike(text, hour, minute);
  return { title: t('Write “{0}”, as a clock put forward shows it', written), edits: [{ span, text: written }] };
}
