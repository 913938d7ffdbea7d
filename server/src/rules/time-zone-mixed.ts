import { alike, convert, nameOf } from '../edits/convert-zone';
import type { Fix, Report } from '../model/finding';
import type { ClockTime, Postmortem, TimelineEntry, Zone } from '../model/postmortem';
import { rule } from '../model/rule';
import { groupBy } from '../text/group-by';
import { t } from '../text/l10n';
import { memoText } from '../text/memo-text';
import { isForwardByClockAlone } from '../time/run-order';
import { type ZoneMention, zonesIn } from '../time/zones';

interface Zoned {
  entry: TimelineEntry;
  time: ClockTime;
}

export default rule({
  id: 'time-zone-mixed',
  summary: 'A timeline keeps to one time zone.',
  severity: 'warning',
  *check(postmortem) {
    const { zoned, main, others } = zonesOf(postmortem);
    if (!main) return;
    yield* titleOfAnother(main.time, zoned, postmortem);
    if (others.length === 0) return;
    const { text: usual = '' } = main.time.zone;
    // Converted, the times would be out of order: the zone may be what is wrong, and only the author knows.
    const isClear = () => !postmortem.runs.some(isForwardByClockAlone);
    for (const { time } of others) {
      const { text: own = '' } = time.zone;
      yield {
        span: time.zone.kind === 'explicit' && time.zone.span ? time.zone.span : time.span,
        message: t(
          'Several time zones in one timeline: {0} is in {1}, others are in {2}. Use one zone for every time.',
          time.text,
          own,
          usual,
        ),
        cause: {
          id: own,
          message: (places) =>
            t('Several time zones in one timeline: {0} times are in {1}, others in {2}. Use one zone for every time.', places, own, usual),
        },
        related: [{ span: main.time.span, message: t('{0} is in {1}', main.time.text, usual) }],
        fixes: () => {
          const converted = isClear() ? convert(time, main.time, postmortem) : undefined;
          return converted ? [{ title: t('Convert this time to {0}', nameOf(main.time)), edits: converted }] : [];
        },
        widerFixes: () => (isClear() ? [main, ...unlike(others)].flatMap((one) => convertAll(one.time, zoned, postmortem)) : []),
      };
    }
  },
});

/** The entries with a zone, the first of those in the most frequent one, and those in others. */
function zonesOf(postmortem: Postmortem) {
  const { timeline, times } = postmortem;
  const zoned = timeline.flatMap((entry): Zoned[] => {
    const time = entry.time === undefined ? undefined : times[entry.time];
    return time?.valid && time.zone.kind !== 'none' ? [{ entry, time }] : [];
  });
  const main = mostFrequent(zoned);
  const others = main ? zoned.filter(({ entry, time }) => !alike(time, main.time) && !isGivenTwice(entry.time as number, postmortem)) : [];
  return { zoned, main, others };
}

/** “Timeline (all times Pacific Time)” above entries that all say UTC. */
function* titleOfAnother(main: ClockTime, zoned: readonly Zoned[], { sections, text }: Postmortem): Generator<Report> {
  for (const { covers, titleSpan, body } of sections) {
    if (!covers.includes('timeline')) continue;
    const [named, ...more] = titleZones(text.slice(titleSpan.start, titleSpan.end));
    if (!named || more.length > 0) continue;
    const within = zoned.filter(({ entry }) => entry.span.start >= body.start && entry.span.end <= body.end);
    if (within.length < 2) continue;
    if (within.some(({ time }) => time.zone.kind !== 'explicit' || alike({ ...main, zone: { kind: 'declared', ...zone(named) } }, time)))
      continue;
    const span = { start: titleSpan.start + named.start, end: titleSpan.start + named.end };
    yield {
      span,
      message: t('The title says {0}, the entries say {1}. Use one zone in both.', named.text, nameOf(main)),
      related: [{ span: main.span, message: t('{0} is in {1}', main.text, nameOf(main)) }],
      fixes: [{ title: t('Write {0} in the title', nameOf(main)), edits: [{ span, text: nameOf(main) }] }],
    };
  }
}

const titleZones = memoText((title): readonly ZoneMention[] => [...zonesIn(title)]);

const zone = ({ text, offsets = [], iana }: ZoneMention): Omit<Zone, 'kind'> => ({
  text,
  offsets: [...offsets],
  ...(iana ? { iana } : {}),
});

/** The first entry in the zone that most of them have. */
function mostFrequent(zoned: readonly Zoned[]): Zoned | undefined {
  const names = [...groupBy(zoned, ({ time }) => time.zone.text).values()] as [Zoned, ...Zoned[]][];
  const weight = ([one]: [Zoned, ...Zoned[]]) =>
    names.reduce((sum, others) => sum + (alike(one.time, others[0].time) ? others.length : 0), 0);
  return names.sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

/** The first entry of each zone. */
function unlike(zoned: readonly Zoned[]): Zoned[] {
  const names = new Set<string | undefined>();
  const seen = new Map<string, Zoned>();
  return zoned.filter((one) => {
    const { zone, date } = one.time;
    const first = !names.has(zone.text) && ![...seen.values()].some(({ time }) => alike(time, one.time));
    names.add(zone.text);
    // What a name means may change with the date.
    seen.set(`${zone.text} ${date}`, one);
    return first;
  });
}

/** `10:00 UTC (13:00 EAT)`: the next time of the line says the same in another zone. */
function isGivenTwice(index: number, { times, text }: Postmortem): boolean {
  const [time, next] = [times[index] as ClockTime, times[index + 1]];
  return (
    next !== undefined &&
    next.zone.kind === 'explicit' &&
    !alike(time, next) &&
    /^[^\p{L}\n]*$/u.test(text.slice(time.zone.span?.end ?? time.span.end, next.span.start))
  );
}

/** All others into one zone; nothing where one of them cannot be converted. */
function convertAll(into: ClockTime, zoned: readonly Zoned[], postmortem: Postmortem): Fix[] {
  const edits = zoned.filter(({ time }) => !alike(time, into)).map(({ time }) => convert(time, into, postmortem));
  const known = edits.flatMap((edit) => (edit ? [edit] : []));
  if (known.length < 2 || known.length < edits.length) return [];
  return [{ title: t('Convert all {0} other times to {1}', known.length, nameOf(into)), edits: known.flat() }];
}
