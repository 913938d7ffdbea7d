import { memo } from '../incremental/memo';
import type { LineContent } from '../markdown/line';
import { clockTimes, type WrittenTime } from '../time/clock-times';
import { dateAlone, datesIn, type WrittenDate } from '../time/dates';

/** The clock times of a whole line. Offsets count from its start. */
export const timesIn = memo(({ plain }: LineContent): readonly WrittenTime[] => clockTimes(plain));

/** Its dates; those of a row cell by cell. */
export const datesOf = memo((line: LineContent): readonly WrittenDate[] =>
  line.cells ? datesOfRow(line).map(({ date }) => date) : datesIn(line.plain),
);

/** A date column comes first, or after the one for the time or for a number. */
const FIRST_CELLS = 3;

/** The date in a row's date column. */
export const dateOfRow = (line: LineContent): WrittenDate | undefined =>
  line.cells && datesOfRow(line).find(({ alone, cell }) => alone && cell < FIRST_CELLS)?.date;

/** A date of a row, its cell, and whether the cell has nothing else. */
interface RowDate {
  date: WrittenDate;
  cell: number;
  alone: boolean;
}

const datesOfRow = memo(({ cells = [], plain }: LineContent): readonly RowDate[] =>
  cells.flatMap(({ start, end }, cell) => {
    const text = plain.slice(start, end);
    const alone = dateAlone(text);
    const dates = alone ? [alone] : datesIn(text);
    return dates.map((date) => ({ date: { ...date, start: date.start + start, end: date.end + start }, cell, alone: alone !== undefined }));
  }),
);
