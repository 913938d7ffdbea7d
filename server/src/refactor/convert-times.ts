import { linksFollowing } from '../edits/heading-links';
import type { Edit } from '../model/finding';
import type { ClockTime, Postmortem, Zone } from '../model/postmortem';
import { applyEdits } from '../text/apply-edits';
import { groupBy } from '../text/group-by';
import { eitherOf, later, t } from '../text/l10n';
import { contentEnd, lineStart } from '../text/line-bounds';
import { type Span, shiftBy } from '../text/span';
import { DAY, isHalfTold, secondsOfOffset } from '../time/compare';
import { clockLike, hasMeridiem, meridiemOf } from '../time/format-clock';
import { dateLike } from '../time/format-date';
import { isForwardByClockAlone } from '../time/run-order';
import { difference, isSame, momentOf, momentsOf } from './moments';
import { tellsDayInWords, writtenDate } from './written-date';
import { givenTwice, zonePlace } from './written-zone';
import { isIn, type Target } from './zone-target';

/** What a conversion does, and which times it leaves as they are because nobody can be sure of them. */
export interface Conversion {
  edits: Edit[];
  /** How many times are changed. */
  count: number;
  /** Why others stay, one sentence for each reason. */
  left: readonly string[];
}

/** A time in another zone. */
interface Moved {
  time: ClockTime;
  /** What its clock shows there. */
  clock: string;
  /** Its day there, as an ISO date, where that is known. */
  day: string | undefined;
  /** The date beside it, where that is another day there. */
  date?: Edit;
  name: string;
  /** The zone as an offset, `±HH:MM`. */
  offset: string;
}

/**
 * Times in another zone, each at its moment: dates and ranges go along, and a time that would be read as of another day gets its date.
 * @param wanted indices into the document's times
 * @param read reads a text as the document is read
 */
export function convertTimes(
  postmortem: Postmortem,
  wanted: readonly number[],
  target: Target,
  read: (text: string) => Postmortem,
): Conversion {
  if (postmortem.runs.some(isForwardByClockAlone)) return { edits: [], count: 0, left: [t(CLOCK_ALONE)] };
  const left = new Set<string>();
  const groups = groupsOf(wanted, postmortem).flatMap((group): Moved[][] => {
    const moved = group.filter((index) => isOpen(index, target, postmortem)).map((index) => move(index, target, postmortem));
    const reasons = moved.filter((one) => typeof one === 'string');
    if (reasons[0]) left.add(reasons[0]);
    return reasons.length > 0 || moved.length === 0 ? [] : [moved as Moved[]];
  });
  const moved = groups.flat();
  if (moved.length === 0) return { edits: [], count: 0, left: [...left] };
  const others = groups.flatMap((group) => [...datesOf(group), ...zonesOf(group, postmortem)]);
  const edits = atTheirMoments(moved, others, postmortem, read);
  return edits
    ? { edits: [...edits, ...titleLinks(edits, postmortem)], count: moved.length, left: [...left] }
    : { edits: [], count: 0, left: [...left, t(postmortem.runs.flat().some(({ time }) => time.zone.kind === 'none') ? NO_ZONE : NO_DATE)] };
}

/** One zone may be what is wrong, and only the author knows. */
const CLOCK_ALONE = later('The timeline is in order only as long as zones are not looked at. Correct the zone that is wrong first.');
const NO_ZONE = later('Times without a time zone are between these, and would be out of order then. Add their zones first.');
const NO_DATE = later('Some of the times would be read as other moments then. Write their dates first.');

/** The wanted times, those together that have their zone from one place; beside a time it goes for all, from afar only where all are wanted. */
function groupsOf(wanted: readonly number[], { times }: Postmortem): number[][] {
  const zoned = [...times.keys()].filter((index) => times[index]?.zone.kind !== 'none');
  const chosen = new Set(wanted);
  return [...groupBy(zoned, (index) => times[index]?.zone.span?.start).values()].flatMap((group) => {
    const own = group.filter((index) => chosen.has(index));
    const isFar = group.every((index) => times[index]?.zone.kind === 'declared');
    return own.length === 0 ? [] : isFar && own.length < group.length ? own.map((index) => [index]) : [group];
  });
}

/** Whether a time is to be changed: not where it is in that zone already, or is given in it beside. */
function isOpen(index: number, target: Target, postmortem: Postmortem): boolean {
  const time = postmortem.times[index] as ClockTime;
  const twin = givenTwice(index, postmortem);
  return time.valid && !isIn(time, target) && (twin === undefined || (twin > index && !isIn(postmortem.times[twin] as ClockTime, target)));
}

/** A time in another zone, or why it stays. */
function move(index: number, target: Target, { text, times }: Postmortem): Moved | string {
  const time = times[index] as ClockTime;
  const partner = times[time.partner ?? -1];
  const moment = momentOf(time);
  const into = target.on(time.date);
  if (!moment) return unsure(time);
  if (!into) return t('Without its date, nobody can tell when {0} is in {1}.', time.text, target.name);
  if (isHalfTold(time) && !(partner && hasMeridiem(partner.text)) && times.some((other) => hasMeridiem(other.text)))
    return t('{0} may be in the morning or in the evening. Write AM or PM.', time.text);
  const local = moment.seconds + secondsOfOffset(into.offset);
  const days = Math.floor(local / DAY) - Math.floor((moment.seconds + moment.offset) / DAY);
  const day = moment.hasDay ? isoDay(Math.floor(local / DAY)) : undefined;
  const place = writtenDate(time, text);
  if (days !== 0 && tellsDayInWords(time, place, text))
    return t('The text tells the day of {0} in words, which would be wrong in {1}.', time.text, target.name);
  const like = `${padded(time.text, times)}${lentMeridiem(time, partner)}`;
  const moved: Moved = { time, clock: clockAt(like, ((local % DAY) + DAY) % DAY), day, ...into };
  if (days === 0 || !time.dated) return moved;
  const was = moment.hasDay && isoDay(Math.floor((moment.seconds + moment.offset) / DAY));
  const written = place && was && day && dateLike(text.slice(place.start, place.end), was, day);
  return written
    ? { ...moved, date: { span: place, text: written } }
    : t("“{0}” would be another day in {1}, and can't be read for sure.", time.dated, target.name);
}

/** A second of the day, written as another time is. */
const clockAt = (like: string, at: number): string => clockLike(like, Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60);

/** The AM or PM of the range's other end. */
const lentMeridiem = ({ text }: ClockTime, partner: ClockTime | undefined): string =>
  partner && !hasMeridiem(text) ? meridiemOf(partner.text) : '';

/** `10:00 AM` as `00:00 AM` where other times are written `08:00 AM`: which form it has does not show. */
const padded = (text: string, times: readonly ClockTime[]): string =>
  /^1\d/.test(text) && times.some((other) => /^0/.test(other.text)) ? `0${text.slice(1)}` : text;

function unsure({ zone }: ClockTime): string {
  const { offsets = [], text: name = '' } = zone;
  return offsets.length > 1
    ? t('{0} can be {1}. Write its offset, or say it under “zones” in the configuration.', name, eitherOf(offsets))
    : t('Without a date, nobody can tell which offset {0} has.', name);
}

const isoDay = (day: number): string => new Date(day * DAY * 1000).toISOString().slice(0, 10);

/** The dates beside a group's times, each once. */
const datesOf = (group: readonly Moved[]): Edit[] => [
  ...new Map(group.flatMap(({ date }) => (date ? [[date.span.start, date] as const] : []))).values(),
];

/** A group's zone in its place, where all that have it from there go along; else after each time. */
function zonesOf(group: readonly Moved[], { times, text }: Postmortem): Edit[] {
  const [{ time, name, offset }] = group as [Moved];
  const { kind, span } = time.zone as Zone & { span: Span };
  const sharing = times.filter(({ zone, valid }) => valid && zone.span?.start === span.start).length;
  if (kind === 'declared' && (sharing > group.length || !declares(span, text)))
    return group.map(({ time: { span: own }, name: zone }) => ({ span: { start: own.end, end: own.end }, text: ` ${zone}` }));
  const isStamp = group.some((one) => one.time.span.end === span.start);
  return [{ span: zonePlace(span, text), text: isStamp ? (offset === '+00:00' ? 'Z' : offset) : name }];
}

/** Whether the line of a zone is there to say it; other sentences only happen to name one: “they were at a conference in PDT”. */
function declares(span: Span, text: string): boolean {
  const line = text.slice(lineStart(text, span.start), contentEnd(text, span.end));
  return /\btimes?\b(?!\s*-?zone)|\btimeline\b|\btime ?zone\b\W{0,4}:|^\s*(?:#|\|)/i.test(line) || line.trim().split(/\s+/).length <= 6;
}

const MOST_DATES = 20;

/** The edits, with a date before each time that would be read as of another day without it; undefined where one would be read as another moment all the same. */
function atTheirMoments(
  moved: readonly Moved[],
  others: readonly Edit[],
  postmortem: Postmortem,
  read: (text: string) => Postmortem,
): Edit[] | undefined {
  const before = momentsOf(postmortem);
  const dates = new Map<ClockTime, string>();
  for (let round = 0; round <= MOST_DATES; round++) {
    const clocks = moved.map(({ time, clock }) => ({ span: time.span, text: `${dates.get(time) ?? ''}${clock}` }));
    const edits = [...clocks, ...others];
    const after = momentsOf(read(applyEdits(postmortem.text, edits)));
    if (isSame(before, after)) return edits;
    const index = before.times.findIndex((_, at) => difference(before, after, at) !== 0);
    const wrong = moved.find(({ time }) => time === postmortem.times[index]);
    const date =
      wrong && !wrong.time.dated && wrong.day && (difference(before, after, index) ?? 1) % DAY === 0 && dateFor(wrong, postmortem);
    if (!date || dates.has(wrong.time)) return undefined;
    dates.set(wrong.time, `${date} `);
  }
  return undefined;
}

/** A time's day as the document writes dates. A year is not added to a document that names none. */
function dateFor({ day = '', time }: Moved, { times, text }: Postmortem): string | undefined {
  for (const other of times) {
    const place = writtenDate(other, text);
    const was = other.date ?? (other.day === undefined ? undefined : isoDay(other.day));
    const written = place && was && dateLike(text.slice(place.start, place.end), was, day);
    if (written) return written;
  }
  return time.date ? day : undefined;
}

/** Links to headings whose zone is another one now. */
const titleLinks = (edits: readonly Edit[], { sections, text }: Postmortem): Edit[] =>
  sections.flatMap(({ form, titleSpan: { start, end }, title }) => {
    const own = edits.filter(({ span }) => span.start >= start && span.end <= end);
    const renamed = own.map((edit) => ({ ...edit, span: shiftBy(edit.span, -start) }));
    return form === 'heading' && own.length > 0 ? linksFollowing(text, title, applyEdits(text.slice(start, end), renamed)) : [];
  });
