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

/** A stretch that begins and ends where others do, or so many code units behind their starts, and is moved along with them. */
export class LiveSpan implements Span {
  constructor(
    private readonly first: Span,
    private readonly from: number,
    private readonly last: Span,
    private readonly to: number,
  ) {}

  get start(): number {
    return this.first.start + this.from;
  }

  get end(): number {
    return this.last.start + this.to;
  }

  toJSON(): Span {
    return copyOf(this);
  }
}

/** A stretch that is told from the start of another, and is moved along with it. */
export const within = ({ start, end }: Span, other: Span): Span => new LiveSpan(other, start, other, end);
