import type { Drawn } from '../../incident/drawn';
import { csv } from '../../text/rows';
import { DIAGRAMS } from '../../views/timeline/mermaid';
import { pictureOf } from '../../views/timeline/picture';
import { textOf } from '../../views/timeline/text';

const instant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at * 1000).toISOString().replace('.000', '');

const WIDTH = 860;

const printers = {
  mermaid: ({ timeline }) => DIAGRAMS.timeline(timeline),
  gantt: ({ timeline }) => DIAGRAMS.gantt(timeline),
  text: ({ timeline }) => textOf(timeline),
  svg: ({ timeline }) => `${pictureOf(timeline, WIDTH)}\n`,
  json: ({ incident: { file, title, milestones, entries } }) => {
    const told = entries.map(({ at, ...entry }) => ({ ...entry, ...(at !== undefined && { instant: instant(at) }) }));
    return `${JSON.stringify({ file, title, milestones, entries: told }, null, 2)}\n`;
  },
  csv: ({ incident: { entries } }) =>
    csv([
      ['line', 'time', 'instant', 'secondsSinceFirst', 'marks', 'text'],
      ...entries.map(({ line, time, at, since, marks, text }) => [line, time, instant(at), since, marks.join(' '), text]),
    ]),
} satisfies Record<string, (drawn: Drawn) => string>;

export type TimelineFormat = keyof typeof printers;

/** The formats of a timeline, the usual one first. */
export const timelineFormats = Object.keys(printers) as [TimelineFormat, ...TimelineFormat[]];

/** A timeline in one of its formats. */
export const timelineIn = (format: TimelineFormat, drawn: Drawn): string => printers[format](drawn);
