import { DAY } from '../time/compare';
import { midnightOf } from '../time/epoch';
import type { ClockZone } from './clock-zone';
import type { ImportedEvent } from './event';
import { isInstant, isoOf, type Wall, type WallDate } from './moment';
import { daysPassed } from './timeline-place';

/** An event as it will be written, in the document's zone. */
export interface Draft {
  event: ImportedEvent;
  /** What a clock of the document's zone shows, in seconds on a scale on which days follow each other. */
  wall: number;
  /** The instant, where it is known. */
  epoch?: number;
  /** The ISO date that the source gives it. */
  date?: string;
  /** A date without a year or in an order that nobody knows, as it is written. */
  written?: string;
  /** What the time is said to be in, where that is not the document's zone. */
  zone?: string;
  /** Nobody knows in which zone its time is. */
  zoneless?: true;
}

/** By what events are put beside entries. */
export interface Scale {
  /** The document's zone. */
  zone: ClockZone;
  /** The zone of times that name none, as the user says. */
  given: ClockZone | undefined;
  /** Midnight of the day of times without a date; 0 where none is known. */
  day: number;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Events in the order of their times. Those that a source lists newest first are turned round, so that events of one moment keep their order. */
export function draftsOf(events: readonly ImportedEvent[], { zone, given, day }: Scale): Draft[] {
  let last: number | undefined;
  const drafts = events.map((event): Draft => {
    const { when } = event;
    if (isInstant(when)) {
      last = when.epoch + zone.offsetAt(when.epoch);
      return { event, wall: last, epoch: when.epoch, date: dateOf(last) };
    }
    const own = onDay(when, day, last);
    last = own;
    const known = given && (day > 0 || isoOf(when.date)) ? given : undefined;
    const named = when.zone ?? given?.name;
    if (!known || when.zone) return { event, wall: own, ...datesOf(when.date), ...(named ? { zone: named } : { zoneless: true }) };
    const epoch = known.epochAt(own);
    const wall = epoch + zone.offsetAt(epoch);
    return { event, wall, epoch, ...(isoOf(when.date) && { date: dateOf(wall) }) };
  });
  const [first, final] = [drafts[0], drafts.at(-1)];
  const isTurned = first && final && first.wall > final.wall;
  return (isTurned ? drafts.reverse() : drafts).sort((a, b) => a.wall - b.wall);
}

export const dateOf = (wall: number): string => new Date(Math.floor(wall / DAY) * DAY * 1000).toISOString().slice(0, 10);

/** The clock's reading on the scale of days; a date without a year is in the year of the day. */
function onDay({ second, date }: Wall, day: number, last: number | undefined): number {
  const iso = isoOf(date) ?? (date && 'month' in date ? isoOf({ ...date, year: new Date(day * 1000).getUTCFullYear() }) : undefined);
  const midnight = iso === undefined ? undefined : midnightOf(iso);
  return (midnight ?? day + daysPassed(last, day, second)) + second;
}

function datesOf(date: WallDate | undefined): Pick<Draft, 'date' | 'written'> {
  if (!date) return {};
  if ('written' in date) return { written: date.written };
  const iso = isoOf(date);
  return iso ? { date: iso } : { written: `${MONTHS[date.month - 1]} ${date.day}` };
}
