import { remembered } from '../incremental/memo';
import type { Line } from '../markdown/line';
import { clockTimes } from '../time/clock-times';
import { dateAlone, datesIn, type WrittenDate } from '../time/dates';

/** The clock times of a whole line. Places are told from its start. */
export const timesIn = remembered(({ plain }: Line) => clockTimes(plain));

/** Its dates; those of a row cell by cell. */
export const datesOf = remembered((line: Line): readonly WrittenDate[] =>
  line.cells ? datesOfRow(line).map(({ date }) => date) : datesIn(line.plain),
);

/** A date column comes first, or after the one for the time or for a number. */
const FIRST_CELLS = 3;

/** The date in a row's date column. */
export const dateOfRow = (line: Line): WrittenDate | undefined =>
  line.cells && datesOfRow(line).find(({ alone, cell }) => alone && cell < FIRST_CELLS)?.date;

/** A date of a row, its cell, and whether it is all that the cell holds. */
interface RowDate {
  date: WrittenDate;
  cell: number;
  alone: boolean;
}

const datesOfRow = remembered(({ cells = [], plain, span }: Line): readonly RowDate[] =>
  cells.flatMap(({ start, end }, cell) => {
    const from = start - span.start;
    const text = plain.slice(from, end - span.start);
    const alone = dateAlone(text);
    const dates = alone ? [alone] : datesIn(text);
    return dates.map((date) => ({ date: { ...date, start: date.start + from, end: date.end + from }, cell, alone: alone !== undefined }));
  }),
);
