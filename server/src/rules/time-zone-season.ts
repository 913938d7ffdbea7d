import type { Fix } from '../model/finding';
import type { ClockTime, Postmortem } from '../model/postmortem';
import { rule } from '../model/rule';
import { groupBy } from '../text/group-by';
import { t } from '../text/l10n';
import type { Span } from '../text/span';
import { utcName } from '../time/compare';
import { type Seasonal, seasonalName } from '../time/daylight-saving';
import { saysOffset } from '../time/zone-offset-nearby';

export default rule({
  id: 'time-zone-season',
  summary: 'A zone name of winter or summer fits the date.',
  severity: 'warning',
  *check(postmortem) {
    const wrong = new Map(
      postmortem.times.flatMap((time): [ClockTime, Seasonal][] => {
        const fitting = seasonalName(time);
        return fitting && !saysOffset(time.zone, postmortem.text) ? [[time, fitting]] : [];
      }),
    );
    for (const [name = '', times] of groupBy(wrong.keys(), ({ zone }) => zone.text)) {
      const spans = mentions(times, wrong, postmortem);
      const first = times[0] as ClockTime;
      const { date = '' } = first;
      const { name: fitting, summer } = wrong.get(first) as Seasonal;
      yield {
        span: spans[0] ?? first.span,
        message: summer
          ? t(
              '{0} does not fit the date: on {1} that region’s clocks show daylight saving time. Write {2} or an offset.',
              name,
              date,
              fitting,
            )
          : t('{0} does not fit the date: on {1} that region’s clocks show standard time. Write {2} or an offset.', name, date, fitting),
        related: spans.slice(1).map((span) => ({ span, message: t('{0} here, too', name) })),
        fixes: fixes(name, fitting, spans, first),
      };
    }
  },
});

/** Where the name is written, once for each place; not where it is also the zone of times that it fits. */
function mentions(times: readonly ClockTime[], wrong: ReadonlyMap<ClockTime, Seasonal>, postmortem: Postmortem): Span[] {
  const fits = new Set(postmortem.times.flatMap((time) => (time.date && !wrong.has(time) && time.zone.span ? [time.zone.span.start] : [])));
  const spans = new Map<number, Span>();
  for (const { zone } of times) {
    if (!zone.span || fits.has(zone.span.start) || postmortem.text.slice(zone.span.start, zone.span.end) !== zone.text) continue;
    spans.set(zone.span.start, zone.span);
  }
  return [...spans.values()].sort((a, b) => a.start - b.start);
}

function fixes(name: string, fitting: string, spans: readonly Span[], { zone }: ClockTime): Fix[] {
  if (spans.length === 0) return [];
  const write = (text: string) => spans.map((span) => ({ span, text }));
  const [offset] = (zone.offsets ?? []).map(utcName);
  const places = spans.length;
  const swap: Fix = {
    title: places > 1 ? t('Write {0} for {1} in all {2} places', fitting, name, places) : t('Write {0} for {1}', fitting, name),
    edits: write(fitting),
  };
  if (!offset) return [swap];
  const title =
    places > 1
      ? t('Write {0} for {1} in all {2} places, if the times are right so', offset, name, places)
      : t('Write {0} for {1}, if the times are right so', offset, name);
  return [swap, { title, edits: write(offset) }];
}
