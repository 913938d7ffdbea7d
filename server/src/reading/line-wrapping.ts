import { memo } from '../incremental/memo';
import { type Line, type LineContent, visible } from '../markdown/line';

/** Whether an address or other markup is blanked in a line, or follows a link at its end, so that its width says nothing. */
export const isElided = memo(({ plain, cells, placeholders, links }: LineContent): boolean => {
  if (links.some(({ at, url }) => at.end >= plain.length && !plain.endsWith(url))) return true;
  const words = placeholders.reduce((text, { start, end }) => text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end), plain);
  return (cells ?? [{ start: 0, end: plain.length }]).some(({ start, end }) => / {10,}/.test(words.slice(start, end).trim()));
});

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

const shapeOf = memo((line: LineContent): Shape => {
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

/** What is true of a line and those after it in its block. */
interface Rest {
  /** How many lines they are. */
  count: number;
  /** The widest of them. */
  widest: number;
  /** One of those after the first begins with anything but a capital. */
  uncapital: boolean;
  /** Of all but the block's last, where nothing is elided: how many, the narrowest, and whether each ends as a sentence does. */
  full: number;
  narrowest: number;
  stops: boolean;
}

/** No sentence goes on for longer; what looks like one is searched in the square of its length. */
const MOST_LINES = 200;
const LONGEST = 5_000;

/** Answers where the sentence that begins on a line ends: its block's next lines belong to it as long as they were wrapped. Titles end it. */
export function wrappedEnds(lines: readonly Line[], isTitle: (line: number) => boolean): (from: number) => number {
  const rests = restsOf(lines);
  const contentAt = (index: number) => (lines[index] as Line).content;
  return (from) => {
    const rest = rests[from] as Rest;
    const width = widthOf(rest);
    let to = from + 1;
    const end = from + Math.min(rest.count, MOST_LINES);
    const last = (lines[from] as Line).span.start + LONGEST;
    while (to < end && (lines[to] as Line).span.end <= last && !isTitle(to) && isWrapped(contentAt(to - 1), contentAt(to), width)) to++;
    return to;
  };
}

/** What is true of each line and those after it in its block, from the last to the first. */
function restsOf(lines: readonly Line[]): Rest[] {
  const rests = new Array<Rest>(lines.length);
  for (let at = lines.length - 1; at >= 0; at--) {
    const { content, block } = lines[at] as Line;
    const below = lines[at + 1]?.block === block ? lines[at + 1]?.content : undefined;
    rests[at] = restOf(content, below, below && rests[at + 1]);
  }
  return rests;
}

function restOf(line: LineContent, below: LineContent | undefined, rest: Rest | undefined): Rest {
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
}

/** The width that a block was wrapped to; undefined when its lines are of all lengths, each a thing of its own. */
function widthOf({ widest, full, stops, uncapital, narrowest }: Rest): number | undefined {
  if (widest < 50 || widest > 130 || full === 0 || stops) return undefined;
  // Running text goes on in small letters somewhere; a list of lines never does.
  return uncapital && narrowest >= widest * 0.6 ? widest : undefined;
}

/** Whether a line goes on with the sentence of the one above: it begins small, or its first word would not have fitted there. */
function isWrapped(above: LineContent, line: LineContent, widest: number | undefined): boolean {
  if (line.marker !== undefined || line.kind === 'heading') return false;
  const [before, own] = [shapeOf(above), shapeOf(line)];
  if (own.small && !before.stops) return true;
  if (widest === undefined || before.colon || own.timed) return false;
  // What an address at its beginning was too long for is not to be seen.
  return before.elided || (own.elided && !before.stops) || before.width + 1 + own.firstWord > widest;
}
