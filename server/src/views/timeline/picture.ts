import type { MilestoneId } from '../../model/postmortem';
import { seenIn, t } from '../../text/l10n';
import { type Colour, lettersIn, picture, tag, wrapped } from '../svg';
import { type Axis, type Tick, ticksOf } from './axis';
import { PHASES, type Phase, phasesOf } from './phases';
import { type Measure, measuresOf, type Note, type Row, rowsOf, WARNING } from './rows';
import type { Timeline } from './timeline';

/** From left to right: marks of the axis, phases, the axis, what is said. A narrow picture has no marks. */
const columnsOf = (width: number) => {
  const left = width < 420 ? 8 : 56;
  return { id: Math.round(width), marks: left - 6, phases: left, axis: left + 30, text: left + 66 };
};
type Columns = ReturnType<typeof columnsOf>;

const MARGIN = 16;
const LINE = 17;
/** A row without its lines of text. */
const HEAD = 30;
/** So many lines an entry has, at most. */
const MOST_LINES = 3;

/** A row, and how high it is. */
interface Sized {
  row: Row;
  lines: readonly string[];
  height: number;
}

/** The timeline as a picture, `width` pixels wide: on the left its axis, true to time, on the right what happened. */
export function pictureOf(timeline: Timeline<unknown>, width: number): string {
  const columns = columnsOf(width);
  const letters = lettersIn(width - columns.text - MARGIN);
  const heading = wrapped(timeline.title, lettersIn(width - 2 * MARGIN, 17, 'bold'), 3);
  const measures = measuresIn(measuresOf(timeline), columns, width, 24 + heading.length * 22);
  const top = measures.bottom + 26;
  const rows = rowsOf(timeline).map((row) => sized(row, letters));
  const bottom = top + rows.reduce((sum, { height }) => sum + height, 0);
  const y = scale(timeline, top + 10, Math.max(top + 10, bottom - 30));
  const tops = spread(rows, top, y);
  return picture(width, Math.max(bottom, top) + MARGIN, timeline.title || t('Timeline'), [
    ...heading.map((line, index) =>
      tag('text', { class: 'ink', x: MARGIN, y: 30 + index * 22, 'font-size': 17, 'font-weight': 600 }, line),
    ),
    patternsIn(columns),
    ...measures.drawn,
    ...(timeline.axis && y ? axisIn(timeline, timeline.axis, columns, y, (bottom - top) / 60) : []),
    ...rows.map((own, index) => rowIn(own, tops[index] as number, columns, width, y)),
  ]);
}

function sized(row: Row, letters: number): Sized {
  if (row.gap) return { row, lines: [], height: 34 };
  const lines = wrapped(row.text, letters, MOST_LINES);
  return { row, lines, height: HEAD + lines.length * LINE };
}

type Scale = (at: number) => number;

/** From the axis to pixels; undefined where there is no axis. */
function scale({ axis }: Timeline<unknown>, first: number, last: number): Scale | undefined {
  if (!axis) return undefined;
  const length = axis.to - axis.from;
  return (at) => (length === 0 ? first : first + ((last - first) * (at - axis.from)) / length);
}

/** Where each row begins: as near to its place on the axis as the others leave it room. */
function spread(rows: readonly Sized[], top: number, y: Scale | undefined): number[] {
  const tops: number[] = [];
  let free = top;
  for (const { row, height } of rows) {
    const wanted = row.at === undefined || row.wrong || !y ? free : y(row.at) - 10;
    tops.push(Math.max(free, wanted));
    free = (tops.at(-1) as number) + height;
  }
  // And back, as far as those are too low that must leave room for others.
  let end = top + rows.reduce((sum, { height }) => sum + height, 0);
  for (let index = rows.length - 1; index >= 0; index--) {
    end -= (rows[index] as Sized).height;
    tops[index] = Math.min(tops[index] as number, end);
    end = tops[index] as number;
  }
  return tops;
}

/** How milestones are marked: by shape, and by colour, too. */
const SHAPES: Readonly<Record<MilestoneId, { colour: Colour; path: string }>> = {
  started: { colour: 'red', path: 'M-6 -7L8 0L-6 7Z' },
  detected: { colour: 'amber', path: 'M0 -8L8 0L0 8L-8 0Z' },
  mitigated: { colour: 'blue', path: 'M-6 -6H6V6H-6Z' },
  resolved: { colour: 'green', path: 'M-8 0A8 8 0 1 0 8 0A8 8 0 1 0 -8 0' },
};

/** In the circle of what is resolved. */
const TICK = 'M-4 0L-1 3L4 -3';

/** Phases differ by their patterns, and by colour, too. A page that has the same timeline twice, one of them hidden, finds each its own. */
const patternId = (name: Phase['name'], { id }: Columns) => `postmortem-${name.replace(' ', '-')}-${id}`;

const patternsIn = (columns: Columns): string =>
  tag('defs', {}, [
    patternOf('until detected', columns, [tag('rect', { class: 'red', width: 6, height: 6 })]),
    patternOf('until mitigated', columns, [tag('rect', { class: 'amber', width: 3, height: 6 })], 'rotate(45)'),
    patternOf('until resolved', columns, [tag('circle', { class: 'blue', cx: 3, cy: 3, r: 1.6 })]),
  ]);

function patternOf(name: Phase['name'], columns: Columns, content: readonly string[], patternTransform?: string): string {
  const size = { width: 6, height: 6, patternUnits: 'userSpaceOnUse', ...(patternTransform && { patternTransform }) };
  return tag('pattern', { id: patternId(name, columns), ...size }, content);
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

const swatch = (name: Phase['name'], columns: Columns, box: Box): string =>
  tag('rect', { class: 'edge', ...box, rx: 2, fill: `url(#${patternId(name, columns)})`, 'stroke-width': 1 });

/** The lengths of the incident, each with its two ends; side by side where there is room. */
function measuresIn(measures: readonly Measure[], columns: Columns, width: number, top: number): { drawn: string[]; bottom: number } {
  const isWide = width >= 640;
  const column = isWide ? (width - 2 * MARGIN) / 3 : width - 2 * MARGIN;
  const drawn = measures.map(({ to, name, value, ends }, index) => {
    const [x, y] = isWide ? [MARGIN + index * column, top] : [MARGIN, top + index * 58];
    return tag('g', {}, [
      ...(to === 'started' ? [] : [swatch(`until ${to}`, columns, { x, y: y + 4, width: 12, height: 12 })]),
      tag('text', { class: 'ink', x: x + 20, y: y + 14, 'font-weight': 600 }, t('{0}: {1}', name, value)),
      ...ends.map(({ id, text }, end) =>
        tag(
          'text',
          { class: 'quiet', x: x + 20, y: y + 30 + end * 15, 'font-size': 11, 'data-go': id },
          end === 0 ? t('from {0}', text) : t('to {0}', text),
        ),
      ),
    ]);
  });
  return { drawn, bottom: measures.length === 0 ? top - 14 : isWide ? top + 48 : top + measures.length * 58 - 8 };
}

function axisIn(timeline: Timeline<unknown>, axis: Axis, columns: Columns, y: Scale, most: number): string[] {
  const marks = columns.marks < 20 ? [] : ticksOf(axis, Math.min(12, most));
  const x = columns.axis;
  return [
    ...marks.flatMap((mark) => markIn(mark, columns, y)),
    ...phasesOf(timeline).map((phase) => phaseIn(phase, columns, y)),
    tag('line', { class: 'line', x1: x, x2: x, y1: y(axis.from), y2: y(axis.to), 'stroke-width': 2 }),
    ...timeline.gaps.flatMap(({ from, to }) => {
      const ends = { x1: x, x2: x, y1: y(from) + 8, y2: y(to) - 8 };
      return [
        tag('rect', { class: 'back', x: x - 2, y: ends.y1, width: 4, height: Math.max(0, ends.y2 - ends.y1) }),
        tag('line', { class: 'line', ...ends, 'stroke-width': 2, 'stroke-dasharray': '2 5' }),
      ];
    }),
  ];
}

const markIn = ({ at, label }: Tick, { marks, phases, axis }: Columns, y: Scale): string[] => [
  tag('text', { class: 'quiet', x: marks - 6, y: y(at) + 4, 'text-anchor': 'end', 'font-size': 11 }, label),
  tag('line', { class: 'line', x1: phases - 8, x2: axis, y1: y(at), y2: y(at), 'stroke-opacity': '.4' }),
];

function phaseIn({ name, from, to }: Phase, columns: Columns, y: Scale): string {
  const box = { x: columns.phases, y: y(from), width: 12, height: Math.max(2, y(to) - y(from)) };
  return tag('g', {}, [tag('title', {}, t(PHASES[name])), swatch(name, columns, box)]);
}

/** A row of the picture: its place on the axis, the way from there, what is said. */
function rowIn({ row, lines, height }: Sized, top: number, { axis, text: x }: Columns, width: number, y: Scale | undefined): string {
  const { id, time = '–', at, milestone, wrong, gap } = row;
  const notes = fitting(row.notes, lettersIn(width - x, 13, 'bold') - time.length);
  const middle = top + 10;
  const place = y && at !== undefined ? y(at) : undefined;
  const way = place === undefined ? [] : [leader(axis, place, x - 8, middle, wrong)];
  const size = { x: x - 6, y: top - 6, width: Math.max(0, width - x - 4), height: height - 4, rx: 3 };
  const hit = tag('rect', { class: 'hit', ...size, fill: 'transparent' });
  if (gap)
    return tag('g', { 'data-row': id }, [
      hit,
      ...way,
      tag('text', { class: 'quiet', x, y: middle + 4, 'font-style': 'italic', 'font-size': 12 }, `⋯ ${row.text}`),
    ]);
  return tag('g', { 'data-row': id, 'data-go': id }, [
    tag('title', {}, row.text),
    hit,
    ...way,
    ...(place === undefined ? [] : [spot(axis, place, milestone)]),
    tag('text', { x, y: middle + 4 }, [
      tag('tspan', { class: 'ink', 'font-weight': 600 }, time),
      ...notes.map((note) => tag('tspan', NOTES[note.kind], ` · ${note.text}`)),
    ]),
    ...lines.map((line, index) => tag('text', { class: 'ink', x, y: middle + 4 + (index + 1) * LINE }, line)),
  ]);
}

/** The first of some notes that fit into so many letters; of a warning at least its sign. */
function fitting(notes: readonly Note[], letters: number): readonly Note[] {
  const kept: Note[] = [];
  let left = letters;
  for (const note of notes) {
    const shown = [note, ...(note.kind === 'wrong' ? [{ ...note, text: WARNING }] : [])].find(({ text }) => seenIn(text) + 3 <= left);
    if (shown === undefined) break;
    kept.push(shown);
    left -= seenIn(shown.text) + 3;
  }
  return kept;
}

const NOTES: Readonly<Record<Note['kind'], Record<string, string | number>>> = {
  milestone: { class: 'ink', 'font-weight': 600 },
  wrong: { class: 'ink', 'font-weight': 600 },
  plain: { class: 'quiet' },
};

const leader = (fromX: number, fromY: number, toX: number, toY: number, wrong: boolean | undefined): string =>
  tag('path', {
    class: wrong ? 'astray' : 'line',
    d: `M${[fromX, fromY, fromX + 10, fromY, toX - 8, toY, toX, toY].map((value, index) => (index > 0 && index % 2 === 0 ? 'L' : index > 0 ? ' ' : '') + String(Math.round(value * 10) / 10)).join('')}`,
    fill: 'none',
    'stroke-opacity': wrong ? 1 : '.7',
    'stroke-width': wrong ? 2 : 1,
    ...(wrong && { 'stroke-dasharray': '4 3' }),
  });

function spot(x: number, y: number, milestone: MilestoneId | undefined): string {
  if (!milestone) return tag('circle', { class: 'ink', cx: x, cy: y, r: 4 });
  const { colour, path } = SHAPES[milestone];
  const transform = `translate(${Math.round(x)} ${Math.round(y * 10) / 10})`;
  return tag('g', { transform }, [
    tag('path', { class: `${colour} edge`, d: path, 'stroke-width': 1.5 }),
    ...(milestone === 'resolved' ? [tag('path', { class: 'sign', d: TICK, fill: 'none', 'stroke-width': 2 })] : []),
  ]);
}
