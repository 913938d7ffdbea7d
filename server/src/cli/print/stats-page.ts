import { MEASURES, type Measure, pointOf, type Statistics, trendOf } from '../../incident/statistics';
import { escaped } from '../../text/escape-xml';
import { shortDuration } from '../../views/duration';
import { trendPicture } from '../../views/trend';

/** One page with all figures and a picture, that needs nothing else. */
export function statsPage(statistics: Statistics): string {
  const { incidents, durations, trend: quarters, words } = statistics;
  const trend = trendOf(statistics);
  const spread = ['incidents', 'shortest', 'a quarter is below', 'half are below', '9 of 10 are below', 'longest'];
  const measured = (Object.keys(MEASURES) as Measure[]).flatMap((measure) => {
    const known = durations[measure];
    if (!known) return [];
    const { count, min, quartile, median, p90, max } = known;
    return [[measure, count, ...[min, quartile, median, p90, max].map(shortDuration)]];
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Incidents</title>
<style>
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem }
table { border-collapse: collapse; margin: 1rem 0 }
th, td { border-bottom: 1px solid #8884; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top; white-space: nowrap }
td:first-child { white-space: normal; min-width: 12rem }
small { opacity: .7; overflow-wrap: anywhere }
.wide { overflow-x: auto }
svg { height: auto; max-width: 100% }
</style>
<h1>Incidents</h1>
<p>${incidents.length} postmortems${words ? `; half have at most ${Math.round(words.median)} words` : ''}.</p>
${trend ? `<h2>Time to resolve, by date</h2>\n${trendPicture(trend)}` : ''}
<h2>How long it took</h2>
${table(['', ...spread], measured)}
<h2>By quarter</h2>
${table(
  ['quarter', 'incidents', 'median time to resolve', 'longest'],
  quarters.map(({ quarter, incidents: number, timeToResolve }) => [
    quarter,
    number,
    timeToResolve ? shortDuration(timeToResolve.median) : '',
    timeToResolve ? shortDuration(timeToResolve.max) : '',
  ]),
)}
<h2>Each incident</h2>
${table(
  ['incident', 'date', 'started', 'detected', 'mitigated', 'resolved', 'to resolve', 'words', 'errors', 'warnings'],
  incidents.map((incident) => [
    titleCell(incident),
    incident.date ?? '',
    ...(['started', 'detected', 'mitigated', 'resolved'] as const).map((name) => pointOf(incident, name)),
    incident.milestones.seconds.resolved === undefined ? '' : shortDuration(incident.milestones.seconds.resolved),
    incident.words,
    incident.findings.error,
    incident.findings.warning,
  ]),
)}
</html>
`;
}

/** The content of a cell of a table: a text, or what is HTML already. */
type Cell = string | number | { html: string };

const cell = (value: Cell, name = 'td'): string => `<${name}>${typeof value === 'object' ? value.html : escaped(String(value))}</${name}>`;

function table(head: readonly string[], body: readonly (readonly Cell[])[]): string {
  const rows = body.map((row) => `<tr>${row.map((value) => cell(value)).join('')}</tr>`);
  return `<div class="wide"><table>\n<tr>${head.map((name) => cell(name, 'th')).join('')}</tr>\n${rows.join('\n')}\n</table></div>`;
}

/** The title, and the file: several incidents may be called the same. */
const titleCell = ({ title, file }: Statistics['incidents'][number]): Cell =>
  title === file ? title : { html: `${escaped(title)}<br><small>${escaped(file)}</small>` };
