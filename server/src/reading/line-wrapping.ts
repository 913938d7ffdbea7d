import { remembered, whileSame } from '../incremental/memo';
import { type Line, visible } from '../markdown/line';

/** A line with an address or other markup blanked in it, so that its width tells nothing. */
export const isElided = ({ plain, span, cells, placeholders = [] }: Line): boolean => {
  const words = placeholders.reduce((text, { start, end }) => {
    const [from, to] = [start - span.start, end - span.start];
    return text.slice(0, from) + 'x'.repeat(to - from) + text.slice(to);
  }, plain);
  return (cells ?? [span]).some(({ start, end }) => / {10,}/.test(words.slice(start - span.start, end - span.start).trim()));
};

/** What a line looks like to one who asks whether a sentence was wrapped over it. */
interface Shape {
  elided: boolean;
  /** Characters that a reader sees, and those of the first word. */
  width: number;
  firstWord: number;
  /** Begins in small letters, or goes on with punctuation. */
  small: boolean;
  /** Begins with anything but a capital. */
  uncapital: boolean;
  /** Ends as a sentence or a label does. */
  stops: boolean;
  colon: boolean;
  timed: boolean;
}

const shapeOf = remembered((line: Line): Shape => {
  const { plain } = line;
  const text = visible(line);
  return {
    elided: isElided(line),
    width: text.length,
    firstWord: text.includes(' ') ? text.indexOf(' ') : text.length,
    small: /^[\p{Ll}(,;]/u.test(plain),
    uncapital: /^[^\p{Lu}]/u.test(plain),
    stops: /[.!?:;]$/.test(plain),
    colon: /:$/.test(plain),
    timed: /^\d{1,2}[:.h]\d\d/.test(plain),
  };
});

/** What holds of a line and those behind it in its block. */
interface Rest {
  /** How many lines they are. */
  count: number;
  /** The widest of them. */
  widest: number;
  /** One of those behind the first begins with anything but a capital. */
  uncapital: boolean;
  /** Of all but the block's last, where nothing is elided: how many, the narrowest, and whether each ends as a sentence does. */
  full: number;
  narrowest: number;
  stops: boolean;
}

/** Tells over which lines a sentence was wrapped. */
export class Wraps {
  private readonly rests: Rest[] = [];

  constructor(private readonly lines: readonly Line[]) {}

  /** Where the sentence that begins on a line ends: its block's next lines belong to it as long as they were wrapped. */
  endFrom(from: number, titles: ReadonlyMap<number, unknown>): number {
    const { lines } = this;
    let to = from + 1;
    if (lines[to]?.block !== lines[from]?.block) return to;
    const rest = this.restFrom(from);
    const width = widthOf(rest);
    while (to < from + rest.count && !titles.has(to) && isWrapped(lines[to - 1] as Line, lines[to] as Line, width)) to++;
    return to;
  }

  /** From the block's last line to the first, so that every rest is made of the one below it. */
  private restFrom(from: number): Rest {
    const { lines, rests } = this;
    const known = rests[from];
    if (known) return known;
    let end = from + 1;
    while (lines[end]?.block === lines[from]?.block) end++;
    for (let at = end - 1; at >= from; at--)
      rests[at] = restOf(lines[at] as Line, { below: lines[at + 1], rest: at + 1 < end ? rests[at + 1] : undefined });
    return rests[from] as Rest;
  }
}

/** The line below, and what holds of it and those behind it. */
interface Below {
  below: Line | undefined;
  rest: Rest | undefined;
}

const isSame = (a: Below, b: Below): boolean => a.below === b.below && a.rest === b.rest;

const restOf = whileSame(isSame, (line: Line, { below, rest }: Below): Rest => {
  const shape = shapeOf(line);
  const width = shape.elided ? 0 : shape.width;
  if (!rest || !below) return { count: 1, widest: width, uncapital: false, full: 0, narrowest: Infinity, stops: true };
  return {
    count: rest.count + 1,
    widest: Math.max(rest.widest, width),
    uncapital: rest.uncapital || shapeOf(below).uncapital,
    full: rest.full + (shape.elided ? 0 : 1),
    narrowest: shape.elided ? rest.narrowest : Math.min(rest.narrowest, shape.width),
    stops: rest.stops && (shape.elided || shape.stops),
  };
});

/** The width that a block was wrapped to; undefined when its lines are of all lengths, each a thing of its own. */
function widthOf({ widest, full, stops, uncapital, narrowest }: Rest): number | undefined {
  if (widest < 50 || widest > 130 || full === 0 || stops) return undefined;
  // Running text goes on in small letters somewhere; a list of lines never does.
  return uncapital && narrowest >= widest * 0.6 ? widest : undefined;
}

/** Whether a line goes on with the sentence of the one above: it begins small, or its first word would not have fitted there. */
function isWrapped(above: Line, line: Line, widest: number | undefined): boolean {
  if (line.marker !== undefined || line.kind === 'heading') return false;
  const [before, own] = [shapeOf(above), shapeOf(line)];
  if (own.small && !before.stops) return true;
  if (widest === undefined || before.colon || own.timed) return false;
  return before.elided || before.width + 1 + own.firstWord > widest;
}
