import type { Span } from './model';

/** A stretch at another place. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** Moves a stretch in place: only for what nobody else holds. */
export function move(span: Span, by: number): void {
  span.start += by;
  span.end += by;
}

/** A stretch of one's own, which stays when the other is moved. */
export const copyOf = ({ start, end }: Span): Span => ({ start, end });
