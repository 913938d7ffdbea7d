import { clockLike } from '../core/clock-text';
import { datesIn } from '../core/dates';
import type { ClockTime, Postmortem, TimelineEntry, Zone } from '../core/model';
import { DAY, secondOfDay, secondsOfOffset } from '../core/moments';
import { type Edit, type Fix, rule } from '../core/rule';
import { offsetAt, regionOf } from '../core/zone-seasons';

interface Zoned {
  entry: TimelineEntry;
  time: ClockTime;
}

export default rule({
  id: 'time-zone-mixed',
  summary: 'A timeline keeps to one time zone.',
  severity: 'warning',
  *check(postmortem) {
    const zoned = postmortem.timeline.flatMap((entry): Zoned[] => {
      const time = entry.time === undefined ? undefined : postmortem.times[entry.time];
      return time?.valid && time.zone.kind !== 'none' ? [{ entry, time }] : [];
    });
    const main = mostFrequent(zoned);
    if (!main) return;
    const others = zoned.filter(({ time }) => !alike(time, main.time) && !isGivenTwice(time, postmortem));
    const zones = [main, ...others.filter((other, index) => others.findIndex(({ time }) => alike(time, other.time)) === index)];
    const forAll = zones.flatMap(({ time }) => convertAll(time, zoned, postmortem));
    for (const { time } of others) {
      const own = convert(time, main.time, postmortem);
      yield {
        span: time.zone.kind === 'explicit' && time.zone.span ? time.zone.span : time.span,
        message: `Give every time of the timeline in one zone: ${time.text} is in ${time.zone.text}, others are in ${main.time.zone.text}.`,
        related: [{ span: main.time.span, message: `${main.time.text} is in ${main.time.zone.text}` }],
        fixes: [...(own ? [{ title: `Convert this time to ${nameOf(main.time)}`, edits: own, preferred: true }] : []), ...forAll],
      };
    }
  },
});

/** Whether two zones show one clock, or are two names of one region, as EST and EDT are. */
function alike(a: ClockTime, b: ClockTime): boolean {
  if (a.zone.text === b.zone.text) return true;
  const [one, other] = [regionOf(a.zone), regionOf(b.zone)];
  if (one && one === other) return true;
  const [first, second] = [possible(a), possible(b)];
  return first.length === 0 || second.length === 0 || first.some((offset) => second.includes(offset));
}

/** Every offset that a time's zone may mean. */
function possible({ zone, date }: ClockTime): string[] {
  const { offsets = [], iana } = zone;
  return iana ? [...offsets, ...offsetAt(iana, date)] : offsets;
}

function mostFrequent(zoned: readonly Zoned[]): Zoned | undefined {
  const weight = (one: Zoned) => zoned.filter(({ time }) => alike(time, one.time)).length;
  return zoned.reduce<Zoned | undefined>((best, one) => (best && weight(best) >= weight(one) ? best : one), undefined);
}

/** `10:00 UTC (13:00 EAT)`: the next time of the line says the same in another zone. */
function isGivenTwice(time: ClockTime, { times, text }: Postmortem): boolean {
  const next = times[times.indexOf(time) + 1];
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
  return [{ title: `Convert all ${known.length} other times to ${nameOf(into)}`, edits: known.flat() }];
}

/** The clock time in the other zone, written as it was; undefined where a zone's offset is not sure or a written date would change. */
function convert(time: ClockTime, into: ClockTime, { text, times }: Postmortem): Edit[] | undefined {
  const { zone, span, partner } = time;
  const [from, to] = [sure(time), sure({ ...into, ...(time.date ? { date: time.date } : {}) })];
  if (from === undefined || to === undefined || zone.kind !== 'explicit' || !zone.span || !into.zone.text) return undefined;
  if (zone.span.start === span.end) return undefined; // a timestamp, 14:05Z
  const ends = partner === undefined ? [time] : [time, times[partner] as ClockTime].sort((a, b) => a.span.start - b.span.start);
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start + 40);
  const moved = ends.map((end) => secondOfDay(end) + to - from);
  if (moved.some((at) => at < 0 || at >= DAY) && datesIn(line).length > 0) return undefined;
  const clocks = ends.map((end, index) => ({ span: end.span, text: clockAt(end.text, ((moved[index] as number) + DAY) % DAY) }));
  const spans = [
    ...new Map(
      ends.flatMap((end): [number, Zone['span'] & object][] => (end.zone.span ? [[end.zone.span.start, end.zone.span]] : [])),
    ).values(),
  ];
  return [...clocks, ...spans.map((span) => ({ span, text: nameOf(into) }))];
}

const nameOf = ({ zone: { text = '' } }: ClockTime): string => (text === 'Z' ? 'UTC' : text);

const clockAt = (like: string, seconds: number): string =>
  clockLike(like, Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60);

/** The offset in seconds, where there is only one that can be meant. */
function sure(time: ClockTime): number | undefined {
  const offsets = [...new Set(possible(time))];
  const likely = offsets.length > 1 && regionOf(time.zone)?.startsWith('America/') && time.zone.offsets ? offsets.slice(0, 1) : offsets;
  return likely.length === 1 ? secondsOfOffset(likely[0] as string) : undefined;
}
