import { sorted } from '../edits/sort-entries';
import type { Edit, Fix } from '../model/finding';
import type { ClockTime, Postmortem, Run, TimedEntry } from '../model/postmortem';
import { rule } from '../model/rule';
import { t } from '../text/l10n';
import { DAY } from '../time/compare';
import { nextDay } from '../time/dates';
import { clockLike, hasMeridiem } from '../time/format-clock';
import { outOfOrder } from '../time/run-order';

export default rule({
  id: 'timeline-order',
  summary: 'The entries of the timeline go forward in time.',
  severity: 'error',
  *check(postmortem) {
    const runs = postmortem.runs;
    for (const run of runs) {
      const lost = outOfOrder(run);
      if (lost.size === 0) continue;
      const rivals = rivalsIn(run);
      const fixes = [sorting(run, postmortem), ofNextDay(run, runs)] as const;
      for (const [index, entry] of run.entries()) {
        if (!lost.has(index) || lost.has(index - 1)) continue;
        const rival = rivals[index] as number;
        const other = run[rival] as TimedEntry;
        const [sort, date] = fixes;
        yield {
          span: entry.time.span,
          message:
            rival < index
              ? t(
                  'Entries out of order: {0} comes after {1}. Put them in order, or correct the time.',
                  shown(entry.time),
                  shown(other.time),
                )
              : t(
                  'Entries out of order: {0} comes before {1}. Put them in order, or correct the time.',
                  shown(entry.time),
                  shown(other.time),
                ),
          related: [{ span: other.time.span, message: t('The other entry: {0}', shown(other.time)) }],
          fixes: [otherHalf(index, run), sort, date?.entry === entry ? date.fix : undefined].flatMap((fix) => fix ?? []),
        };
      }
    }
  },
});

function sorting(run: Run, postmortem: Postmortem): Fix | undefined {
  const edits = sorted(run, postmortem);
  return edits && { title: t('Sort the entries by time'), edits };
}

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

/** `11:21 PM` between 11:20 AM and 12:00 PM was meant as `11:21 AM`. */
function otherHalf(index: number, run: Run): Fix | undefined {
  const { time, at } = run[index] as TimedEntry;
  const turned = at + (time.hour !== undefined && time.hour < 12 ? DAY / 2 : -DAY / 2);
  const fits = turned >= (run[index - 1]?.at ?? turned) && turned <= (run[index + 1]?.at ?? turned);
  if (!hasMeridiem(time.text) || time.hour === undefined || !fits) return undefined;
  const text = clockLike(time.text, (time.hour + 12) % 24, time.minute, time.second);
  return { title: t('Write “{0}”', text), edits: [{ span: time.span, text }] };
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
  return { entry, fix: { title: t('Write that it is of the next day: {0}', date), edits } };
}

/** Dates before times that have none. */
const datesFor = (entries: readonly TimedEntry[], dates: readonly (string | undefined)[]): Edit[] =>
  entries.flatMap(({ time: { span }, dated }, index) =>
    dated ? [] : [{ span: { start: span.start, end: span.start }, text: `${dates[index]} ` }],
  );
