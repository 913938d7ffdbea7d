import type { ClockTime, MilestoneId, Postmortem, TimelineEntry } from '../../model/postmortem';
import type { Mark } from '../../model/vocabulary';
import type { Span } from '../../text/span';
import { isoSeconds } from '../../time/durations';
import { newestFirst, outOfOrder } from '../../time/run-order';
import { titleOf } from '../title';
import { type Axis, axisOf, type Placing, placing } from './axis';
import { type Gap, gapsIn } from './gaps';

/** The points of an incident's course, in their order. */
export const MILESTONES = ['started', 'detected', 'mitigated', 'resolved'] as const satisfies readonly MilestoneId[];

/** An entry as a picture shows it. `Place` is where it is in the text. */
export interface Entry<Place = Span> {
  /** Its time as written, with its zone. */
  time?: string;
  text: string;
  marks: readonly Mark[];
  /** Where it is on the axis, in seconds; missing where its time cannot be compared with the others. */
  at?: number;
  /** It contradicts the entries around it. */
  outOfOrder?: true;
  place: Place;
}

/** When a milestone was reached. */
export interface Point<Place = Span> {
  id: MilestoneId;
  /** As written, with its zone. */
  time: string;
  /** The text says so; otherwise it is the beginning or the end of the timeline, and likely. */
  sure: boolean;
  /** Which part of the text says it. */
  source: 'summary' | 'timeline' | 'elsewhere';
  at?: number;
  /** The index of the entry that says it, or is of the same time. */
  entry?: number;
  place: Place;
}

/** How long it took from the start until a milestone. */
export interface Length {
  to: Exclude<MilestoneId, 'started'>;
  seconds: number;
}

/** What a postmortem says of its incident's course: what every picture of a timeline is drawn from. Plain data. */
export interface Timeline<Place = Span> {
  title: string;
  /** In the order of the text. */
  entries: readonly Entry<Place>[];
  /** In the order of `MILESTONES`. */
  points: readonly Point<Place>[];
  lengths: readonly Length[];
  /** Long stretches without an entry. */
  gaps: readonly Gap[];
  /** Missing where no time can be placed. */
  axis?: Axis;
  /** The latest entry is written first. */
  newestFirst: boolean;
}

/** The timeline of a postmortem. */
export function timelineOf(postmortem: Postmortem): Timeline {
  const { timeline, times, runs } = postmortem;
  const place = placing(postmortem);
  const wrong = new Set(runs.flatMap((run) => [...outOfOrder(run)].map((index) => run[index]?.entry)));
  const entries = timeline.map((entry) => entryOf(entry, times, place, wrong.has(entry)));
  const isReversed = runs.length > 0 && runs.every((run) => newestFirst(run));
  const known = MILESTONES.filter((id) => isCredible(id, postmortem.milestones, isReversed));
  const lengths = lengthsOf(postmortem).filter(({ to }) => known.includes('started') && known.includes(to));
  const points = placedByLengths(
    known.flatMap((id) => pointOf(id, postmortem, entries, place)),
    lengths,
  ).map((point) => beside(point, entries));
  const ats = entries.flatMap(({ at }) => at ?? []);
  const axis = axisOf([...ats, ...points.flatMap(({ at }) => at ?? [])], place);
  return {
    title: titleOf(postmortem),
    entries,
    points,
    lengths,
    gaps: gapsIn(entries.flatMap(({ at, outOfOrder: isAstray }) => (at === undefined || isAstray ? [] : [at]))),
    ...(axis && { axis }),
    newestFirst: isReversed,
  };
}

/** The same with its places given in another way. */
export const withPlaces = <From, To>(timeline: Timeline<From>, placeOf: (place: From) => To): Timeline<To> => ({
  ...timeline,
  entries: timeline.entries.map((entry) => ({ ...entry, place: placeOf(entry.place) })),
  points: timeline.points.map((point) => ({ ...point, place: placeOf(point.place) })),
});

/** A time as written, with its zone; without the brackets that a zone may be in. */
export function shownTime({ text, zone }: Pick<ClockTime, 'text' | 'zone'>): string {
  const name = zone.text?.replace(/^[([\s]+|[)\]\s]+$/g, '');
  return name ? `${text} ${name}` : text;
}

/** Whether an entry says nothing yet, so that its text is its time again, with the date beside it. */
export const isTimeAgain = (text: string, { text: time, dated = '' }: ClockTime): boolean =>
  text.replace(dated, '').trimStart().startsWith(time);

/** Whether a milestone may be shown: a likely one, the first or last entry, not where that entry says another, nor where the last one is written first. */
function isCredible(id: MilestoneId, milestones: Postmortem['milestones'], isReversed: boolean): boolean {
  const own = milestones[id];
  if (!own || own.sure) return own !== undefined;
  return !isReversed && !MILESTONES.some((other) => milestones[other]?.sure && milestones[other].time === own.time);
}

function entryOf(entry: TimelineEntry, times: Postmortem['times'], place: Placing, isWrong: boolean): Entry {
  const time = entry.time === undefined ? undefined : times[entry.time];
  const at = time && place.of(entry);
  const text = time && isTimeAgain(entry.text, time) ? '' : entry.text;
  return {
    ...(time && { time: shownTime(time) }),
    text,
    marks: entry.marks,
    ...(at !== undefined && { at }),
    ...(isWrong && { outOfOrder: true }),
    place: entry.span,
  };
}

function pointOf(id: MilestoneId, { milestones, times, timeline }: Postmortem, entries: readonly Entry[], place: Placing): Point[] {
  const milestone = milestones[id];
  const time = milestone && times[milestone.time];
  if (!time) return [];
  const own = timeline.findIndex((one) => one.time === milestone.time);
  const at = entries[own]?.at ?? place.byInstant(time);
  const { sure, source } = milestone;
  return [{ id, time: shownTime(time), sure, source, ...(at !== undefined && { at }), ...(own >= 0 && { entry: own }), place: time.span }];
}

const lengthsOf = ({ milestones: { timeToDetect, timeToMitigate, timeToResolve } }: Postmortem): Length[] =>
  (
    [
      ['detected', timeToDetect],
      ['mitigated', timeToMitigate],
      ['resolved', timeToResolve],
    ] as const
  ).flatMap(([to, iso]) => (iso ? [{ to, seconds: isoSeconds(iso) }] : []));

/** Points whose own times cannot be placed, by their distance from the start, or that of the start from them. */
function placedByLengths(points: readonly Point[], lengths: readonly Length[]): Point[] {
  const seconds = (id: MilestoneId) => (id === 'started' ? 0 : lengths.find(({ to }) => to === id)?.seconds);
  const starts = points.flatMap(({ id, at }) => {
    const length = seconds(id);
    return at === undefined || length === undefined ? [] : [at - length];
  });
  const [start] = starts;
  if (start === undefined) return [...points];
  return points.map((point) => {
    const length = seconds(point.id);
    return point.at !== undefined || length === undefined ? point : { ...point, at: start + length };
  });
}

/** A milestone that the summary gives, beside the entry of the same time: where there are several, the last one of them says the end. */
function beside(point: Point, entries: readonly Entry[]): Point {
  if (point.entry !== undefined || point.at === undefined) return point;
  const same = [...entries.keys()].filter((index) => entries[index]?.at === point.at);
  const entry = point.id === 'resolved' ? same.at(-1) : same[0];
  return entry === undefined ? point : { ...point, entry };
}
