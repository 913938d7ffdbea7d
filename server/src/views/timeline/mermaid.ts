import { cut } from '../svg';
import { dayOf } from './axis';
import { type Phase, phasesOf } from './phases';
import type { Entry, Timeline } from './timeline';

/** The diagrams of Mermaid that a timeline can be written as. */
export const DIAGRAMS = {
  /** One section a day, where days are known. */
  timeline({ title, entries, axis }: Timeline<unknown>): string {
    const lines = [`title ${mermaidText(title)}`];
    const shift = axis?.dated ? axis.shift : undefined;
    const areDated = shift !== undefined && entries.every(({ time, at }) => time === undefined || at !== undefined);
    let day: string | undefined;
    for (const { time, at, text } of entries) {
      const today = areDated && at !== undefined ? dayOf(at + shift) : undefined;
      if (today && today !== day) lines.push(`section ${today}`);
      day = today ?? day;
      lines.push(`${today ? '  ' : ''}${mermaidText(time ?? '–')} : ${mermaidText(text)}`);
    }
    return diagram('timeline', lines);
  },

  /** A Gantt chart: how long it took until each milestone, and every entry that can be placed. */
  gantt(timeline: Timeline<unknown>): string {
    const { title, entries, axis = { from: 0, to: 0, shift: 0, dated: false } } = timeline;
    const phases = phasesOf(timeline);
    const placed = entries.filter((entry): entry is Entry<unknown> & { at: number } => entry.at !== undefined);
    // A day on which clock times are drawn whose day is not known.
    const shift = axis.shift + (axis.dated ? 0 : NO_DAY);
    const stamp = (at: number) => new Date((at + shift) * 1000).toISOString().slice(0, 19).replace('T', ' ');
    const bar = ({ name, to, from }: Phase) => `  ${name} :${name === 'until detected' ? 'crit, ' : ''}${stamp(from)}, ${stamp(to)}`;
    return diagram('gantt', [
      `title ${mermaidText(title)}`,
      'dateFormat YYYY-MM-DD HH:mm:ss',
      `axisFormat ${axis.to - axis.from > 86_400 && axis.dated ? '%Y-%m-%d %H:%M' : '%H:%M'}`,
      ...(phases.length > 0 ? ['section Phases', ...phases.map(bar)] : []),
      ...(placed.length > 0
        ? [
            'section Timeline',
            ...placed.map(({ at, time = '', text }) => `  ${mermaidText(cut(`${time} ${text}`, 60))} :milestone, ${stamp(at)}, 0min`),
          ]
        : []),
    ]);
  },
} as const satisfies Record<string, (timeline: Timeline<unknown>) => string>;

export type Diagram = keyof typeof DIAGRAMS;

export const isDiagram = (name: string): name is Diagram => Object.hasOwn(DIAGRAMS, name);

/** A diagram as the timeline would be drawn now, of the same kind; undefined for one that we don’t draw. */
export function redrawn(diagram: string, timeline: Timeline<unknown>): string | undefined {
  const [name = ''] = diagram.trimStart().split(/\s/, 1);
  return isDiagram(name) ? DIAGRAMS[name](timeline) : undefined;
}

const NO_DAY = Date.UTC(2000, 0, 1) / 1000;

const diagram = (name: string, lines: readonly string[]): string => `${name}\n${lines.map((line) => `  ${line}\n`).join('')}`;

/** What Mermaid reads as a sign of its own, each with one that looks alike. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/\s+/g, ' '],
  [/:/g, '∶'],
  [/#/g, '＃'],
  [/;/g, ','],
  [/%%/g, '％％'],
  [/</g, '‹'],
  [/>/g, '›'],
  [/\{/g, '('],
  [/\}/g, ')'],
  [/`/g, "'"],
];

/** A text in which Mermaid sees no sign of its own. */
const mermaidText = (text: string): string => ALIKE.reduce((rest, [sign, alike]) => rest.replace(sign, alike), text).trim() || '–';
