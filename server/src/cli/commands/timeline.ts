import { collect } from '../collect';
import type { ConfigOptions } from '../config';
import { CannotRun, complain, exitCodes } from '../exit';
import type { Incident } from '../incident/incident';
import { csv } from '../print/table';
import { mermaidGantt, mermaidTimeline, svgTimeline } from '../print/timeline-pictures';
import { print } from './stats';

export interface TimelineOptions extends ConfigOptions {
  format: 'mermaid' | 'gantt' | 'svg' | 'json' | 'csv';
  output?: string;
}

/** `postmortem-lint timeline FILE`: the timeline of one postmortem as a picture or as data. */
export async function timeline(file: string, { format, output, ...options }: TimelineOptions): Promise<number> {
  const { results, failed } = await collect('incident', [file], options);
  if (failed) return exitCodes.cannotRun;
  const [incident] = results.flat();
  if (!incident) throw new CannotRun(`${file}: not a postmortem`);
  if (incident.entries.length === 0) complain(`${file}: no timeline was found in it`);
  print(printers[format](incident), output);
  return exitCodes.clean;
}

const instant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at * 1000).toISOString().replace('.000', '');

const printers: Record<TimelineOptions['format'], (incident: Incident) => string> = {
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
};
