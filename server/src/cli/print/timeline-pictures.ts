import type { Entry, Incident } from '../incident/incident';
import { MILESTONES } from '../incident/milestones';
import { shortDuration } from './duration';
import { cut, picture, tag } from './svg';

/** A timeline in Mermaid’s diagram of that name: one section a day, where days are known. */
export function mermaidTimeline({ title, entries }: Incident): string {
  const lines = [`title ${mermaidText(title)}`];
  const areDated = entries.every(({ time, at }) => time === undefined || at !== undefined);
  let day: string | undefined;
  for (const { time, at, text } of entries) {
    const today = areDated && at !== undefined ? dayOf(at) : undefined;
    if (today && today !== day) lines.push(`section ${today}`);
    day = today ?? day;
    lines.push(`${today ? '  ' : ''}${mermaidText(time ?? '–')} : ${mermaidText(text)}`);
  }
  return `timeline\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** What Mermaid reads as a sign of its own is written by one that looks alike. */
const mermaidText = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll(':', '∶').replaceAll('#', '＃').replaceAll(';', ',').replaceAll('%%', '％％').trim() || '–';

/** A day on which clock times are drawn whose day is not known. */
const NO_DAY = Date.UTC(2000, 0, 1) / 1000;

/** The same as a Gantt chart: how long it took until each turning point, and every entry. Entries without a time are left out. */
export function mermaidGantt(incident: Incident): string {
  const timed = placed(incident.entries);
  const phases = phasesOf(incident, timed);
  const isLong = timed.length > 1 && (timed.at(-1)?.at ?? 0) - (timed[0]?.at ?? 0) > 86_400;
  const lines = [
    `title ${mermaidText(incident.title)}`,
    'dateFormat YYYY-MM-DD HH:mm:ss',
    `axisFormat ${isLong ? '%Y-%m-%d %H:%M' : '%H:%M'}`,
    ...(phases.length > 0 ? ['section Phases'] : []),
    ...phases.map(({ name, from, to }) => `  ${name} :${name === 'until detected' ? 'crit, ' : ''}${stamp(from)}, ${stamp(to)}`),
    ...(timed.length > 0 ? ['section Timeline'] : []),
    ...timed.map(({ at, text }) => `  ${ganttText(text)} :milestone, ${stamp(at)}, 0min`),
  ];
  return `gantt\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

const ganttText = (text: string): string => mermaidText(cut(text, 60));

const stamp = (at: number): string => new Date(at * 1000).toISOString().slice(0, 19).replace('T', ' ');
const dayOf = (at: number): string => stamp(at).slice(0, 10);

interface Placed extends Entry {
  at: number;
}

/** Entries in the order of the text, each at its instant; where not all have one, at the time since the first one. */
function placed(entries: readonly Entry[]): Placed[] {
  const timed = entries.filter(({ time }) => time !== undefined);
  if (timed.every(({ at }) => at !== undefined)) return timed as Placed[];
  return timed.flatMap((entry) => (entry.since === undefined ? [] : [{ ...entry, at: NO_DAY + entry.since }]));
}

/** From the start to each of the other turning points, one after the other. */
function phasesOf({ milestones: { points, seconds } }: Incident, timed: readonly Placed[]): { name: string; from: number; to: number }[] {
  const start = points.started?.instant
    ? Date.parse(points.started.instant) / 1000
    : timed.find(({ line }) => line === points.started?.line)?.at;
  if (start === undefined) return [];
  const ends = MILESTONES.flatMap((name) =>
    name !== 'started' && seconds[name] !== undefined ? [{ name: `until ${name}`, to: start + seconds[name] }] : [],
  );
  return ends
    .filter(({ to }) => to > start)
    .map(({ name, to }, index) => ({ name, from: ends[index - 1]?.to ?? start, to }))
    .filter(({ from, to }) => to > from);
}

const COLOURS: Readonly<Record<string, string>> = { started: '#cf222e', detected: '#bf8700', mitigated: '#0969da', resolved: '#1a7f37' };
const ROW = 28;
const WIDTH = 860;
const AXIS = 190;

/** The timeline as a picture: an entry a row, its time, and how long after the first one. */
export function svgTimeline({ title, entries }: Incident): string {
  const height = 60 + ROW * Math.max(1, entries.length);
  const y = (index: number) => 66 + ROW * index;
  const axis =
    entries.length > 1 ? [tag('line', { class: 'line', x1: AXIS, x2: AXIS, y1: y(0), y2: y(entries.length - 1), 'stroke-width': 2 })] : [];
  return `${picture(WIDTH, height, title, [
    tag('text', { class: 'ink', x: 16, y: 30, 'font-size': 17, 'font-weight': 600 }, cut(title, 90)),
    ...axis,
    ...entries.flatMap(({ time = '', since, text, marks }, index) => [
      tag('text', { class: 'ink', x: 16, y: y(index) + 5 }, cut(time, 14)),
      tag(
        'text',
        { class: 'quiet', x: AXIS - 14, y: y(index) + 5, 'text-anchor': 'end', 'font-size': 11 },
        since ? `+${shortDuration(since)}` : '',
      ),
      tag('circle', { cx: AXIS, cy: y(index), r: 6, fill: COLOURS[marks.find((mark) => mark in COLOURS) ?? ''] ?? '#8c959f' }),
      tag('text', { class: 'ink', x: AXIS + 18, y: y(index) + 5 }, [tag('title', {}, text), tag('tspan', {}, cut(text, 90))]),
    ]),
  ])}\n`;
}
