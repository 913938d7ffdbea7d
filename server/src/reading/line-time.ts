import type { ClockTime, Loose } from '../model/postmortem';
import type { WrittenDate } from '../time/dates';
import type { OwnTime } from './line-clock-times';

/** A clock time, the line it stands in, and the date written beside it. It is the same object as in the last reading where it stands as it stood. */
export interface LineTime extends Loose<ClockTime> {
  line: number;
  /** The date beside it, or in the date column of its row. */
  written: WrittenDate | undefined;
  /** The day that it is of, in a year of no meaning where the document names none. */
  on: string | undefined;
  /** What it says by itself: the same object as long as nobody edits its line. */
  own: OwnTime;
  /** What was last given out of it. */
  given: ClockTime | undefined;
}
