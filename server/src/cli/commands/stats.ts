import type { Incident } from '../../incident/incident';
import { MEASURES, type Measure, type Statistics, statisticsOf } from '../../incident/statistics';
import { printable } from '../../text/printable';
import { csv } from '../../text/rows';
import { shortDuration } from '../../views/duration';
import { cut } from '../../views/svg';
import { MILESTONES } from '../../views/timeline/timeline';
import { type CollectOptions, collect } from '../collect';
import { exitCodes } from '../exit';
import { statsPage } from '../print/stats-page';
import { table } from '../print/table';
import { widthOf } from '../print/wrapped';
import { counted } from '../words';
import { writeOutput } from '../write-output';

export interface StatsOptions extends CollectOptions {
  format: 'table' | 'json' | 'csv' | 'html';
  output?: string;
}

/** `postmortem-lint stats [PATH...]`: when incidents began, were detected and ended, and how that is spread. */
export async function stats(paths: readonly string[], { format, output, ...options }: StatsOptions): Promise<number> {
  const { results, failed } = await collect('incident', paths, options);
  const incidents = results.flat().sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const width = output === undefined ? widthOf(process.stdout) : Number.POSITIVE_INFINITY;
  print(printers[format](statisticsOf(incidents), width), output);
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

/** Prints a text, or writes it into a file. */
export function print(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(printable(text));
  else writeOutput(file, text);
}

const printers: Record<StatsOptions['format'], (statistics: Statistics, width: number) => string> = {
  table: tables,
  json: (statistics) => `${JSON.stringify(statistics, null, 2)}\n`,
  csv: ({ incidents }) =>
    csv([
      ['file', 'title', 'date', ...MILESTONES, 'detectSeconds', 'mitigateSeconds', 'resolveSeconds', 'words', 'errors', 'warnings'],
      ...incidents.map(({ file, title, date, milestones: { points, seconds }, words, findings }) => [
        file,
        title,
        date,
        ...MILESTONES.map((name) => points[name]?.instant ?? points[name]?.time),
        seconds.detected,
        seconds.mitigated,
        seconds.resolved,
        words,
        findings.error,
        findings.warning,
      ]),
    ]),
  html: statsPage,
};

const LONGEST_TITLE = 40;

/** The clock time of the start; its date has a column of its own. */
function startOf({ milestones: { points } }: Incident): string {
  const { instant, time } = points.started ?? {};
  return instant ? `${instant.slice(11, 16)} UTC` : (time ?? '');
}

function tables({ incidents, durations, trend }: Statistics, width: number): string {
  if (incidents.length === 0) return 'No postmortems.\n';
  const told = (seconds: number | undefined) => (seconds === undefined ? '' : shortDuration(seconds));
  const row = (incident: Incident) => {
    const { detected, mitigated, resolved } = incident.milestones.seconds;
    const { error, warning } = incident.findings;
    return [
      incident.date,
      startOf(incident),
      told(detected),
      told(mitigated),
      told(resolved),
      incident.words,
      error + warning,
      cut(incident.title, LONGEST_TITLE),
    ];
  };
  const spread = (Object.keys(MEASURES) as Measure[]).flatMap((measure) => {
    const known = durations[measure];
    return known ? [[measure, known.count, ...[known.min, known.quartile, known.median, known.p90, known.max].map(told)]] : [];
  });
  return [
    table([['date', 'start', 'to detect', 'to mitigate', 'to resolve', 'words', 'findings', 'incident'], ...incidents.map(row)], width),
    ...(spread.length > 0 ? [table([['over all', 'known', 'min', '25 %', 'median', '90 %', 'max'], ...spread])] : []),
    ...(trend.length > 0
      ? [
          table([
            ['quarter', 'incidents', 'median to resolve'],
            ...trend.map(({ quarter, incidents: number, timeToResolve }) => [quarter, number, told(timeToResolve?.median)]),
          ]),
        ]
      : []),
    `${counted(incidents.length, 'postmortem')}\n`,
  ].join('\n');
}
