import { contentOfLine, isLineBreak } from '../edits/list-item';
import type { Edit, Fix } from '../model/finding';
import type { ClockTime, Postmortem, Run, TimedEntry } from '../model/postmortem';
import { rule } from '../model/rule';
import { partitionPoint } from '../text/binary-search';
import type { Span } from '../text/span';
import { DAY } from '../time/compare';
import { nextDay } from '../time/dates';
import { clockLike, hasMeridiem } from '../time/format-clock';
import { isForward, isForwardByClockAlone } from './support/run-order';

export default rule({
  id: 'timeline-order',
  summary: 'The entries of the timeline go forward in time.',
  severity: 'error',
  *check(postmortem) {
    const runs = postmortem.runs;
    for (const run of runs) {
      if (isForward(run) || newestFirst(run) || isForwardByClockAlone(run)) continue;
      const lost = astray(run);
      const rivals = rivalsIn(run);
      const fixes = [sorted(run, postmortem), ofNextDay(run, runs)] as const;
      for (const [index, entry] of run.entries()) {
        if (!lost.has(index) || lost.has(index - 1)) continue;
        const rival = rivals[index] as number;
        const other = run[rival] as TimedEntry;
        const [sort, date] = fixes;
        yield {
          span: entry.time.span,
          message: `Entries out of order: ${shown(entry.time)} comes ${rival < index ? 'after' : 'before'} ${shown(other.time)}. Put them in order, or correct the time.`,
          related: [{ span: other.time.span, message: `The other entry: ${shown(other.time)}` }],
          fixes: [otherHalf(index, run), sort, date?.entry === entry ? date.fix : undefined].flatMap((fix) => fix ?? []),
        };
      }
    }
  },
});

const shown = ({ text, zone }: ClockTime): string => `${text}${zone.kind === 'explicit' ? ` ${zone.text}` : ''}`;

/** For each entry the nearest one that contradicts: above and later, or below and earlier. */
function rivalsIn(run: Run): number[] {
  const above = nearest(run, (one, other) => one.at > other.at);
  const below = nearest([...run].reverse(), (one, other) => one.at < other.at)
    .map((index) => (index < 0 ? -1 : run.length - 1 - index))
    .reverse();
  return run.map((_, index) => {
    const [up, down] = [above[index] as number, below[index] as number];
    return up >= 0 && (down < 0 || index - up <= down - index) ? up : down;
  });
}

/** For each entry the last one before it that contradicts it, by its index; -1 where there is none. */
function nearest(run: Run, contradicts: (one: TimedEntry, other: TimedEntry) => boolean): number[] {
  // Those that may still contradict one that comes: each hides those before it that contradict less.
  const open: number[] = [];
  return run.map((entry, index) => {
    while (open.length > 0 && !contradicts(run[open.at(-1) as number] as TimedEntry, entry)) open.pop();
    const found = open.at(-1) ?? -1;
    open.push(index);
    return found;
  });
}

/** A log that runs backwards throughout is in order, too. */
const newestFirst = (run: Run): boolean =>
  run.length > 2 && run.every(({ at }, index) => index === 0 || at <= (run[index - 1] as TimedEntry).at) && (run.at(-1)?.at ?? 0) < 0;

/** Entries outside the longest part of the run that is in order, by their indices; of two such parts the first one. */
function astray(run: Run): ReadonlySet<number> {
  // By length, the ends of the parts that are in order: each later one is earlier in time, or it would have gone on from the one before.
  const ends: number[][] = [];
  const from = run.map(({ at }, index) => {
    const length = partitionPoint(ends, (own) => (run[own.at(-1) as number] as TimedEntry).at <= at);
    const shorter = ends[length - 1] ?? [];
    if (ends[length]) ends[length].push(index);
    else ends[length] = [index];
    return shorter[partitionPoint(shorter, (end) => (run[end] as TimedEntry).at > at)] ?? -1;
  });
  const lost = new Set(run.keys());
  for (let at = ends.at(-1)?.[0] ?? -1; at >= 0; at = from[at] ?? -1) lost.delete(at);
  return lost;
}

/** `11:21 PM` between 11:20 AM and 12:00 PM was meant as `11:21 AM`. */
function otherHalf(index: number, run: Run): Fix | undefined {
  const { time, at } = run[index] as TimedEntry;
  const turned = at + (time.hour !== undefined && time.hour < 12 ? DAY / 2 : -DAY / 2);
  const fits = turned >= (run[index - 1]?.at ?? turned) && turned <= (run[index + 1]?.at ?? turned);
  if (!hasMeridiem(time.text) || time.hour === undefined || !fits) return undefined;
  const text = clockLike(time.text, (time.hour + 12) % 24, time.minute, time.second);
  return { title: `Write “${text}”`, edits: [{ span: time.span, text }] };
}

/** Sorts entries of one line each that follow each other; their list markers stay where they are. An entry that has its date from the one above stays below it. */
function sorted(run: Run, { text }: Postmortem): Fix | undefined {
  if (run.some(({ dated }) => dated) && !run.every(({ dated }) => dated)) return undefined;
  const lines = run.map(({ entry }) => contentOfLine(entry.span, text));
  const together = lines.every((line, index) => line && (index === 0 || isLineBreak(text.slice(lines[index - 1]?.end, line.start))));
  if (!together) return undefined;
  const order = [...run.keys()].sort((a, b) => (run[a] as TimedEntry).at - (run[b] as TimedEntry).at);
  const edits = order.flatMap((from, to): Edit[] => {
    const [source, target] = [lines[from] as Span, lines[to] as Span];
    return from === to ? [] : [{ span: target, text: text.slice(source.start, source.end) }];
  });
  return { title: 'Sort the entries by time', edits };
}

/** Where the run goes backwards once, the rest of it may be of the next day. */
function ofNextDay(run: Run, runs: readonly Run[]): { entry: TimedEntry; fix: Fix } | undefined {
  const [entry, ...more] = run.filter(({ at }, index) => index > 0 && at < (run[index - 1] as TimedEntry).at);
  if (!entry || more.length > 0) return undefined;
  const date = entry.time.date && nextDay(entry.time.date);
  const first = run.find(({ dated }) => dated) ?? run[0];
  if (!date || entry.dated || !first?.time.date) return undefined;
  // An author who dates a later entry says there where the next day begins.
  const later = runs.flat().filter(({ time }) => time.span.start > entry.time.span.start);
  if (later.some(({ dated }) => dated)) return undefined;
  const edits = datesFor([first, entry], [first.time.date, date]);
  return { entry, fix: { title: `Write that it is of the next day: ${date}`, edits } };
}

/** Dates before times that have none. */
const datesFor = (entries: readonly TimedEntry[], dates: readonly (string | undefined)[]): Edit[] =>
  entries.flatMap(({ time: { span }, dated }, index) =>
    dated ? [] : [{ span: { start: span.start, end: span.start }, text: `${dates[index]} ` }],
  );
