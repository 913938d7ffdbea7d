import { applyEdits } from '../text/apply-edits';
import type { Edit } from '../text/edit';
import { eolOf, lineStart } from '../text/line-bounds';
import { DAY } from '../time/compare';
import type { Standing } from './timeline-place';

/** Lines in their order, and what the clocks of each show. */
export interface NewLine {
  line: string;
  wall: number;
}

/** What lines are sorted into: entries and what their clocks show, or the place of the first one. */
export interface Timeline {
  text: string;
  entries: readonly Standing[];
  walls: readonly number[];
  /** Where the first entries go, and whether they go on with the block before them. */
  empty: { at: number; follows: boolean };
  /** A blank line parts entries. */
  apart: boolean;
}

/** Whether a timeline begins with what happened last. */
export const isNewestFirst = (walls: readonly number[]): boolean =>
  walls.length > 1 &&
  (walls[0] ?? 0) > (walls.at(-1) ?? 0) &&
  walls.every((wall, index) => index === 0 || wall <= (walls[index - 1] ?? wall));

/** Beside which entry a line goes. */
interface Anchor {
  entry: number;
  side: 'after' | 'before';
}

/** A line follows the last entry that is not later; below the title of a day, it precedes that day's first entry. */
function anchorOf(wall: number, { text, entries, walls }: Timeline): Anchor {
  const newest = isNewestFirst(walls);
  const next = newest ? walls.findIndex((own) => own <= wall) : walls.findLastIndex((own) => own <= wall) + 1;
  const place = (next < 0 ? walls.length : next) - 1;
  const [above, below] = [entries[place], entries[place + 1]];
  if (!above) return { entry: 0, side: 'before' };
  const isTitled = below && above.entry.form !== 'heading' && text.slice(above.after, below.before).trim() !== '';
  const isOfNext = dayOf(wall) === dayOf(walls[place + 1]) && dayOf(wall) !== dayOf(walls[place]);
  return isTitled && isOfNext ? { entry: place + 1, side: 'before' } : { entry: place, side: 'after' };
}

/** Whether a line goes below the title of its day. */
export const isBelowTitle = (wall: number, timeline: Timeline): boolean => {
  const { entry, side } = anchorOf(wall, timeline);
  return side === 'before' && entry > 0;
};

const dayOf = (wall: number | undefined): number => Math.floor((wall ?? 0) / DAY);

/** What comes of insertions: the edits, the text that they make, where each new line begins in it, and where an old offset is in it. */
export interface Inserted {
  edits: Edit[];
  text: string;
  starts: number[];
  moved: (offset: number) => number;
}

/** Inserts lines, each beside the entry that it follows in time. `more`: other insertions. */
export function insertLines(lines: readonly NewLine[], timeline: Timeline, more: readonly Edit[] = []): Inserted {
  const { text, walls, entries, apart } = timeline;
  const eol = eolOf(text);
  const gap = apart ? eol + eol : eol;
  const groups = new Map<string, { anchor: Anchor; own: number[] }>();
  for (const [index, { wall }] of lines.entries()) {
    const anchor = anchorOf(wall, timeline);
    const key = `${anchor.entry} ${anchor.side}`;
    const { own = [] } = groups.get(key) ?? {};
    groups.set(key, { anchor, own: [...own, index] });
  }
  const newest = isNewestFirst(walls);
  const placed = [...groups.values()].map(({ anchor, own }) => {
    const order = newest ? [...own].reverse() : own;
    const body = order.map((index) => lines[index]?.line ?? '').join(gap);
    return { order, ...insertionAt(entries[anchor.entry], anchor.side, body, timeline, gap) };
  });
  placed.push(...more.map((edit) => ({ order: [], edit, lead: 0 })));
  placed.sort((a, b) => a.edit.span.start - b.edit.span.start);
  const starts: number[] = [];
  let shift = 0;
  for (const { order, edit, lead } of placed) {
    let at = edit.span.start + shift + lead;
    for (const index of order) {
      starts[index] = at;
      at += (lines[index]?.line.length ?? 0) + gap.length;
    }
    shift += edit.text.length - (edit.span.end - edit.span.start);
  }
  const edits = placed.map(({ edit }) => edit);
  const moved = (offset: number) =>
    edits.reduce((at, { span, text: own }) => (span.end <= offset ? at + own.length - (span.end - span.start) : at), offset);
  return { edits, text: applyEdits(text, edits), starts, moved };
}

/** An edit that inserts lines beside an entry, and how much of it comes before them. */
function insertionAt(entry: Standing | undefined, side: Anchor['side'], body: string, { text, empty }: Timeline, gap: string): Insertion {
  if (!entry) return firstLines(text, empty, body);
  const at = side === 'after' ? entry.after : entry.before;
  const span = { start: at, end: at };
  return side === 'after' ? { edit: { span, text: gap + body }, lead: gap.length } : { edit: { span, text: body + gap }, lead: 0 };
}

interface Insertion {
  edit: Edit;
  lead: number;
}

/** The first lines of a timeline: a block of their own, with one blank line before and after, unless they go on with a list or a table. */
function firstLines(text: string, { at, follows }: Timeline['empty'], body: string): Insertion {
  const eol = eolOf(text);
  if (follows) return { edit: { span: { start: at, end: at }, text: eol + body }, lead: eol.length };
  const blank = /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
  const isLast = at + blank === text.length;
  const lead = at === 0 ? '' : eol + eol;
  // What indents the next block stays.
  const end = isLast ? text.length : lineStart(text, at + blank);
  return { edit: { span: { start: at, end }, text: `${lead}${body}${isLast ? eol : eol + eol}` }, lead: lead.length };
}
