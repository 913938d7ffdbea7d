import { copyOf, type Span } from '../text/span';

/** What a place is told from. */
type Origin = Pick<Span, 'start'>;

/** A stretch that begins and ends where others do, or so many code units behind their starts, and is moved along with them. */
export class LiveSpan implements Span {
  constructor(
    private first: Origin,
    private from: number,
    private last: Origin,
    private to: number,
  ) {}

  get start(): number {
    return this.first.start + this.from;
  }

  get end(): number {
    return this.last.start + this.to;
  }

  /** Takes the place of another one, and is moved along with what that is told from. */
  replace({ first, from, last, to }: LiveSpan): void {
    this.first = first;
    this.from = from;
    this.last = last;
    this.to = to;
  }

  /** Stands further from what it is told from. */
  shift(by: number): void {
    this.from += by;
    this.to += by;
  }

  toJSON(): Span {
    return copyOf(this);
  }
}

/** A stretch that is told from the start of another, and is moved along with it. */
export const within = ({ start, end }: Span, other: Origin): LiveSpan => new LiveSpan(other, start, other, end);
