import { Temporal } from 'temporal-polyfill';
import { clockTimes } from './clock';
import { isoDuration } from './durations';
import { fold, type Line } from './line';
import type { Mark, TimelineEntry } from './model';
import type { Profile } from './profile';
import type { Statement } from './statements';
import type { LineTime } from './times';

const HEAD = 48;

/** Reads the entries of the timeline: statements led by a clock time, and bullets without one. */
export function readTimeline(statements: readonly Statement[], times: readonly LineTime[], marks: Profile['marks']): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const statement of statements) {
    if (!statement.parts.includes('timeline')) continue;
    const time = leadingTime(statement, times);
    if (time === undefined && (statement.titling || statement.line.kind !== 'item')) continue;
    const { span, text, label } = statement;
    entries.push({
      span,
      ...(time === undefined ? {} : { time }),
      text: withoutTime(statement, time === undefined ? undefined : times[time]),
      marks: marksOf(`${label}: ${text}`, marks),
    });
  }
  return withElapsed(entries, times);
}

function leadingTime({ from, to, span }: Statement, times: readonly LineTime[]): number | undefined {
  const index = times.findIndex(({ line, span: { start } }) => line >= from && line < to && start - span.start <= HEAD);
  return index < 0 ? undefined : index;
}

/** What an entry says behind its time and zone. */
function withoutTime({ line, text, to, from }: Statement, time: LineTime | undefined): string {
  if (line.cells) return eventOf(line);
  if (!time || to > from + 1)
    return time ? text.replace(/^[^\p{L}]*\d[^\p{L}]*(?:[ap]\.?m\.?\b|[A-Z]{2,4}\b)?[^\p{L}]*/iu, '') || text : text;
  const end = Math.max(time.span.end, time.zone.kind === 'explicit' ? (time.zone.span?.end ?? 0) : 0);
  const behind = fold(line.plain.slice(end - line.span.start)).replace(/^[^\p{L}\p{N}“"'‘(]+/u, '');
  return behind || text;
}

/** What a row tells: its cells that hold more than a time and its zone. */
function eventOf({ cells = [], plain, span }: Line): string {
  const texts = cells.map(({ start, end }) => fold(plain.slice(start - span.start, end - span.start)));
  return texts.filter((text) => /\p{L}{2}/u.test(withoutTimes(text))).join(' · ') || fold(plain);
}

function withoutTimes(text: string): string {
  return clockTimes(text).reduceRight(
    (rest, { start, end, zone }) => rest.slice(0, start) + rest.slice(Math.max(end, zone?.end ?? 0)),
    text,
  );
}

const marksOf = (text: string, marks: Profile['marks']): Mark[] =>
  (Object.entries(marks) as [Mark, RegExp][]).filter(([, cue]) => cue.test(text)).map(([mark]) => mark);

/** Seconds since the epoch, or since midnight of no particular day. */
function secondsOf({ instant, date, hour, minute, second }: LineTime): number | undefined {
  if (instant) return Temporal.Instant.from(instant).epochMilliseconds / 1000;
  if (hour === undefined) return undefined;
  const days = date ? daysOf(date) : 0;
  return days === undefined ? undefined : days * 86_400 + hour * 3600 + minute * 60 + second;
}

function daysOf(date: string): number | undefined {
  try {
    return Temporal.PlainDate.from('1970-01-01').until(Temporal.PlainDate.from(date)).days;
  } catch {
    return undefined; // an impossible date
  }
}

function withElapsed(entries: TimelineEntry[], times: readonly LineTime[]): TimelineEntry[] {
  const first = entries.map(({ time }) => (time === undefined ? undefined : times[time])).find(Boolean);
  const start = first && secondsOf(first);
  return entries.map((entry) => {
    const time = entry.time === undefined ? undefined : times[entry.time];
    const comparable = time && first && Boolean(time.instant) === Boolean(first.instant);
    const at = comparable ? secondsOf(time) : undefined;
    return at === undefined || start === undefined || at < start ? entry : { ...entry, elapsed: isoDuration(at - start) };
  });
}
