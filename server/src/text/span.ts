/** A stretch of the text: offsets in UTF-16 code units, `end` exclusive. Of what a `Reader` keeps it is moved along while the text is edited. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch at another place. */
export const shiftBy = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
