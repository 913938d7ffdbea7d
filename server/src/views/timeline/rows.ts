import type { MilestoneId } from '../../model/postmortem';
import { later, t } from '../../text/l10n';
import { shortDuration } from '../duration';
import type { Entry, Point, Timeline } from './timeline';

/** What is noted beside the time of a row, as it is shown and as it is read out. */
export interface Note {
  kind: 'milestone' | 'wrong' | 'plain';
  text: string;
  spoken: string;
}

/** What a picture or list of a timeline shows, one after the other: an entry, a milestone that no entry says, or a gap. */
export interface Row {
  /** `entry:3`, `milestone:started`, `gap:0`: what a click goes to. */
  id: string;
  time?: string;
  /** What is noted beside the time, the most important first: which milestone, what is wrong, how long after the start. */
  notes: readonly Note[];
  text: string;
  /** Where it is on the axis; where it has none, it is in its place in the text alone. */
  at?: number;
  milestone?: MilestoneId;
  wrong?: true;
  gap?: true;
}

/** The sign of what contradicts. */
export const WARNING = '⚠';

const NAMES: Readonly<Record<MilestoneId, string>> = {
  started: later('Started'),
  detected: later('Detected'),
  mitigated: later('Mitigated'),
  resolved: later('Resolved'),
};

/** What a milestone is called; a likely one with a question mark. */
const nameOf = ({ id, sure }: Pick<Point<unknown>, 'id' | 'sure'>): string => (sure ? t(NAMES[id]) : t('{0}?', t(NAMES[id])));

const reached = (point: Pick<Point<unknown>, 'id' | 'sure'>): Note => ({
  kind: 'milestone',
  text: nameOf(point),
  spoken: point.sure ? t(NAMES[point.id]) : t('likely {0}', t(NAMES[point.id])),
});

const SOURCES: Readonly<Record<Point['source'], string>> = {
  summary: later('The summary says so.'),
  timeline: later('The timeline says so.'),
  elsewhere: later('The text says so.'),
};

/** All rows, the earliest first: entries in the order of the text, the others where their times are among them. */
export function rowsOf(timeline: Timeline<unknown>): Row[] {
  const { entries, points, newestFirst, gaps } = timeline;
  const started = points.find(({ id }) => id === 'started');
  // The first entry is the start where the text names none, not where it names one that cannot be placed.
  const start = started ? started.at : minimum(entries.flatMap(({ at }) => at ?? []));
  const rows = entries.map((entry, index) => entryRow(entry, index, start, points));
  if (newestFirst) rows.reverse();
  const others = [
    ...points.filter(({ entry, at }) => entry === undefined && at !== undefined).map(pointRow),
    ...gaps.map(
      ({ from, to }, index): Row => ({
        id: `gap:${index}`,
        notes: [],
        text: t('No entry for {0}', shortDuration(to - from)),
        at: (from + to) / 2,
        gap: true,
      }),
    ),
  ];
  for (const row of others) {
    const later = rows.findIndex(({ at, wrong }) => at !== undefined && !wrong && at > (row.at as number));
    rows.splice(later < 0 ? rows.length : later, 0, row);
  }
  // A milestone whose time cannot be compared is at the beginning or at the end.
  const unplaced = points.filter(({ entry, at }) => entry === undefined && at === undefined);
  const isStart = ({ id }: Point<unknown>) => id === 'started';
  return [...unplaced.filter(isStart).map(pointRow), ...rows, ...unplaced.filter((point) => !isStart(point)).map(pointRow)];
}

const minimum = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((a, b) => Math.min(a, b));

function entryRow(
  { time, text, at, outOfOrder }: Entry<unknown>,
  index: number,
  start: number | undefined,
  points: readonly Point<unknown>[],
): Row {
  const own = points.filter(({ entry }) => entry === index);
  const [first] = own;
  const long = at !== undefined && start !== undefined && at > start ? shortDuration(at - start) : undefined;
  return {
    id: `entry:${index}`,
    ...(time !== undefined && { time }),
    notes: [
      ...own.map(reached),
      ...(outOfOrder ? [{ kind: 'wrong', text: `${WARNING} ${t('out of order')}`, spoken: t('out of order') } as const] : []),
      ...(time !== undefined && at === undefined ? [plain(t('not comparable'))] : []),
      ...(long === undefined ? [] : [plain(t('+{0}', long), t('{0} after the start', long))]),
    ],
    text,
    ...(at !== undefined && { at }),
    ...(first && { milestone: first.id }),
    ...(outOfOrder && { wrong: true }),
  };
}

const plain = (text: string, spoken = text): Note => ({ kind: 'plain', text, spoken });

const pointRow = (point: Point<unknown>): Row => ({
  id: `milestone:${point.id}`,
  time: point.time,
  notes: [reached(point)],
  text: t(SOURCES[point.source]),
  ...(point.at !== undefined && { at: point.at }),
  milestone: point.id,
});

/** How long it took until a milestone, and between which two times. */
export interface Measure {
  to: MilestoneId;
  name: string;
  /** `1 h 15 min` */
  value: string;
  /** The two ends that it is computed from. */
  ends: readonly { id: string; text: string }[];
}

const MEASURES = { detected: later('Time to detect'), mitigated: later('Time to mitigate'), resolved: later('Time to resolve') } as const;

/** The lengths of an incident in words, in the order of its course. */
export function measuresOf({ lengths, points }: Pick<Timeline<unknown>, 'lengths' | 'points'>): Measure[] {
  return lengths.map(({ to, seconds }) => {
    const ends = points.filter(({ id }) => id === 'started' || id === to);
    return {
      to,
      name: t(MEASURES[to]),
      value: shortDuration(seconds),
      ends: ends.map((point) => ({ id: `milestone:${point.id}`, text: `${nameOf(point)} ${point.time}` })),
    };
  });
}

/** A row in one sentence, for lists and screen readers. */
export function sentenceOf({ time, notes, text }: Row): string {
  const head = [time, ...notes.map(({ spoken }) => spoken)].filter(Boolean).join(', ');
  return head && text ? t('{0}: {1}', head, text) : head || text;
}
