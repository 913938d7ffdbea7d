import type { Span } from './model';

/** A stretch at another place. */
export const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
