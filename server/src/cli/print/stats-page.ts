import { MEASURES, type Measure, pointOf, type Statistics } from '../incident/statistics';
import { escaped } from '../reporters/xml';
import { shortDuration } from './duration';
import { picture, tag } from './svg';

/** One page with all figures and a picture, that needs nothing else. */
export function statsPage(statistics: Statistics): string {
  const { incidents, durations, trend, words } = statistics;
  const cell = (value: string | number, name = 'td') => `<${name}>${escaped(String(value))}</${name}>`;
  const rows = (given: readonly (readonly (string | number)[])[]) =>
    given.map((row) => `<tr>${row.map((value) => cell(value)).join('')}</tr>`).join('\n');
  const table = (head: readonly string[], body: readonly (readonly (string | number)[])[]) =>
    `<table>\n<tr>${head.map((name) => cell(name, 'th')).join('')}</tr>\n${rows(body)}\n</table>`;
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
th, td { border-bottom: 1px solid #8884; padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top }
svg { height: auto; max-width: 100% }
</style>
<h1>Incidents</h1>
<p>${incidents.length} postmortems${words ? `; half have at most ${Math.round(words.median)} words` : ''}.</p>
${chart(statistics)}
<h2>How long it took</h2>
${table(['', ...spread], measured)}
<h2>By quarter</h2>
${table(
  ['quarter', 'incidents', 'median time to resolve', 'longest'],
  trend.map(({ quarter, incidents: number, timeToResolve }) => [
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
    incident.title,
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

const [WIDTH, HEIGHT] = [760, 320];
const FRAME = { left: 70, right: 20, top: 20, bottom: 40 };
/** Marks of the axis, in seconds: a minute, ten, an hour, six, a day, a week, a month. */
const TICKS = [60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400, 30 * 86_400];

/** Each incident as a dot, by its date and the time until it was resolved; the line is at the median. Nothing where no such time is known. */
function chart({ incidents, durations }: Statistics): string {
  const dots = incidents.flatMap(({ date, title, milestones }) => {
    const seconds = milestones.seconds.resolved;
    return date && seconds ? [{ day: Date.parse(date), seconds, title, date }] : [];
  });
  const median = durations['time to resolve']?.median;
  if (dots.length === 0 || !median) return '';
  const days = dots.map(({ day }) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const lengths = dots.map(({ seconds }) => seconds);
  // Logarithmic: there are incidents of minutes and of days.
  const [low, high] = [Math.log(Math.min(60, ...lengths)), Math.log(Math.max(3600, ...lengths) * 1.2)];
  const x = (day: number) => FRAME.left + ((WIDTH - FRAME.left - FRAME.right) * (day - first + 1)) / (last - first + 2);
  const y = (seconds: number) => HEIGHT - FRAME.bottom - ((HEIGHT - FRAME.top - FRAME.bottom) * (Math.log(seconds) - low)) / (high - low);
  const ticks = TICKS.filter((seconds) => Math.log(seconds) >= low && Math.log(seconds) <= high);
  const across = { x1: FRAME.left, x2: WIDTH - FRAME.right };
  return picture(WIDTH, HEIGHT, 'Time to resolve by date', [
    ...ticks.flatMap((seconds) => [
      tag('line', { class: 'line', ...across, y1: y(seconds), y2: y(seconds), 'stroke-opacity': '.4' }),
      tag('text', { class: 'quiet', x: FRAME.left - 8, y: y(seconds) + 4, 'text-anchor': 'end' }, shortDuration(seconds)),
    ]),
    tag('line', { class: 'line', ...across, y1: y(median), y2: y(median), 'stroke-width': 2, 'stroke-dasharray': '6 4' }),
    tag('text', { class: 'quiet', x: WIDTH - FRAME.right, y: y(median) - 6, 'text-anchor': 'end' }, `median ${shortDuration(median)}`),
    ...[...new Set([first, last])].map((day, index) =>
      tag(
        'text',
        { class: 'quiet', x: x(day), y: HEIGHT - 14, 'text-anchor': index === 0 ? 'start' : 'end' },
        new Date(day).toISOString().slice(0, 10),
      ),
    ),
    ...dots.map(({ day, seconds, title, date }) =>
      tag('circle', { cx: x(day), cy: y(seconds), r: 5, fill: '#0969da', 'fill-opacity': '.7' }, [
        tag('title', {}, `${title}, ${date}: ${shortDuration(seconds)}`),
      ]),
    ),
  ]);
}
