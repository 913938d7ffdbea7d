import { clockLike, hasMeridiem } from '../core/clock-text';
import { nextDay } from '../core/dates';
import { contentOfLine, isLineBreak } from '../core/list-lines';
import type { ClockTime, Postmortem, Span } from '../core/model';
import { DAY } from '../core/moments';
import { type Edit, type Fix, rule } from '../core/rule';
import { type Run, runsOf, type TimedEntry } from '../core/timeline-runs';

export default rule({
  id: 'timeline-order',
  summary: 'The entries of the timeline go forward in time.',
  severity: 'error',
  *check(postmortem) {
    for (const run of runsOf(postmortem).filter((run) => !newestFirst(run))) {
      const lost = astray(run);
      for (const entry of lost.filter((entry) => !lost.includes(run[run.indexOf(entry) - 1] as TimedEntry))) {
        const other = rival(entry, run);
        const where = run.indexOf(other) < run.indexOf(entry) ? 'behind' : 'in front of';
        yield {
          span: entry.time.span,
          message: `Put the entries in order, or correct the time: ${shown(entry.time)} stands ${where} ${shown(other.time)}.`,
          related: [{ span: other.time.span, message: `The other entry: ${shown(other.time)}` }],
          fixes: [otherHalf(entry, run), sorted(run, postmortem), ofNextDay(entry, run)].flatMap((fix) => fix ?? []),
        };
      }
    }
  },
});

const shown = ({ text, zone }: ClockTime): string => `“${text}${zone.kind === 'explicit' ? ` ${zone.text}` : ''}”`;

/** The nearest entry that contradicts: above and later, or below and earlier. */
function rival(entry: TimedEntry, run: Run): TimedEntry {
  const index = run.indexOf(entry);
  const above = run.findLastIndex(({ at }, other) => other < index && at > entry.at);
  const below = run.findIndex(({ at }, other) => other > index && at < entry.at);
  return run[above >= 0 && (below < 0 || index - above <= below - index) ? above : below] as TimedEntry;
}

/** A log told backwards throughout is in order, too. */
const newestFirst = (run: Run): boolean =>
  run.length > 2 && run.every(({ at }, index) => index === 0 || at <= (run[index - 1] as TimedEntry).at) && (run.at(-1)?.at ?? 0) < 0;

/** Entries outside the longest part of the run that is in order; of two such parts the one told first. */
function astray(run: Run): Run {
  if (run.every(({ at }, index) => index === 0 || at >= (run[index - 1] as TimedEntry).at)) return [];
  const best: { length: number; from: number }[] = [];
  run.forEach(({ at }, index) => {
    best.push({ length: 1, from: -1 });
    for (let other = 0; other < index; other++) {
      const [own, reached] = [best[index], best[other]];
      if (own && reached && (run[other] as TimedEntry).at <= at && reached.length + 1 > own.length)
        best[index] = { length: reached.length + 1, from: other };
    }
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.from ?? -1) kept.add(at);
  return run.filter((_, index) => !kept.has(index));
}

/** `11:21 PM` between 11:20 AM and 12:00 PM was meant as `11:21 AM`. */
function otherHalf({ time, at }: TimedEntry, run: Run): Fix | undefined {
  const index = run.findIndex((entry) => entry.time === time);
  const turned = at + (time.hour !== undefined && time.hour < 12 ? DAY / 2 : -DAY / 2);
  const fits = turned >= (run[index - 1]?.at ?? turned) && turned <= (run[index + 1]?.at ?? turned);
  if (!hasMeridiem(time.text) || time.hour === undefined || !fits) return undefined;
  const text = clockLike(time.text, (time.hour + 12) % 24, time.minute, time.second);
  return { title: `Write “${text}”`, edits: [{ span: time.span, text }], preferred: true };
}

/** Sorts entries of one line each that stand next to each other; their list markers stay where they are. */
function sorted(run: Run, { text }: Postmortem): Fix | undefined {
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
function ofNextDay(entry: TimedEntry, run: Run): Fix | undefined {
  const turns = run.filter(({ at }, index) => index > 0 && at < (run[index - 1] as TimedEntry).at);
  const date = entry.time.date && nextDay(entry.time.date);
  const first = run.find(({ dated }) => dated) ?? run[0];
  if (turns.length !== 1 || turns[0] !== entry || !date || entry.dated || !first?.time.date) return undefined;
  return { title: `Write that it is of the next day: ${date}`, edits: datesFor([first, entry], [first.time.date, date]) };
}

/** Dates in front of times that have none. */
const datesFor = (entries: readonly TimedEntry[], dates: readonly (string | undefined)[]): Edit[] =>
  entries.flatMap(({ time: { span }, dated }, index) =>
    dated ? [] : [{ span: { start: span.start, end: span.start }, text: `${dates[index]} ` }],
  );
