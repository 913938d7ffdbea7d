import { Temporal } from 'temporal-polyfill';
import type { Fix } from '../model/finding';
import type { ClockTime } from '../model/postmortem';
import { rule } from '../model/rule';
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
      const zone = time.zone.text;
      const { early, late } = change;
      const twice = early.epochMilliseconds < late.epochMilliseconds && early.toPlainTime().equals(late.toPlainTime());
      yield twice
        ? {
            span: time.span,
            message: `Ambiguous time: on ${time.date} ${time.text} came twice in ${zone}, as the clocks went back. Write its offset.`,
            cause: {
              id: `${time.date} ${zone}`,
              message: (places) =>
                `${places} ambiguous times: on ${time.date} this hour came twice in ${zone}, as the clocks went back. Write their offsets.`,
            },
            fixes: [early, late].map((moment, index) => withOffset(time, moment.offset, index === 0 ? 'first' : 'second', text)),
          }
        : {
            span: time.span,
            message: `Impossible time: on ${time.date} ${time.text} never came in ${zone}, as the clocks went forward over it. Correct it.`,
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
function withOffset({ span, zone }: ClockTime, offset: string, which: string, text: string): Fix {
  const own = zone.kind === 'explicit' && zone.span && text.slice(zone.span.start, zone.span.end) === zone.text ? zone.span : undefined;
  const written = utcName(offset);
  const title = `Write ${written}, if it was the ${which} time`;
  return { title, edits: [own ? { span: own, text: written } : { span: { start: span.end, end: span.end }, text: ` ${written}` }] };
}

function shifted({ text, span }: ClockTime, hour: number, minute: number): Fix {
  const written = clockLike(text, hour, minute);
  return { title: `Write “${written}”, as a clock put forward shows it`, edits: [{ span, text: written }] };
}
