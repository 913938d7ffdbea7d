import type { Incident } from '../incident/incident';
import { csv } from './table';
import { mermaidGantt, mermaidTimeline, svgTimeline } from './timeline-pictures';

const instant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at * 1000).toISOString().replace('.000', '');

const printers = {
  mermaid: mermaidTimeline,
  gantt: mermaidGantt,
  svg: svgTimeline,
  json: ({ file, title, milestones, entries }) => {
    const told = entries.map(({ at, ...entry }) => ({ ...entry, ...(at !== undefined && { instant: instant(at) }) }));
    return `${JSON.stringify({ file, title, milestones, entries: told }, null, 2)}\n`;
  },
  csv: ({ entries }) =>
    csv([
      ['line', 'time', 'instant', 'secondsSinceFirst', 'marks', 'text'],
      ...entries.map(({ line, time, at, since, marks, text }) => [line, time, instant(at), since, marks.join(' '), text]),
    ]),
} satisfies Record<string, (incident: Incident) => string>;

export type TimelineFormat = keyof typeof printers;

/** The formats of a timeline, the usual one first. */
export const timelineFormats = Object.keys(printers) as [TimelineFormat, ...TimelineFormat[]];

/** A timeline in one of its formats. */
export const timelineIn = (format: TimelineFormat, incident: Incident): string => printers[format](incident);
