import type { ClockTime, Zone } from '../model/postmortem';
import type { Span } from '../text/span';
import type { OwnTime } from './line-clock-times';

/** A clock time at its place in a document, with its zone, before its date is known. */
export interface UndatedTime {
  span: Span;
  /** What it says by itself and beside the others of its line. */
  own: OwnTime;
  zone: Zone;
  /** The index of the other end of its range. */
  partner: number | undefined;
  /** The index of its line. */
  line: number;
}

/** A clock time, its line, and the day that it is of. */
export interface LineTime extends ClockTime {
  line: number;
  own: OwnTime;
  /** ISO date; in a year of no meaning where the document names none. */
  on: string | undefined;
}
