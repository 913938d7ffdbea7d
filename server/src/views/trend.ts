import { t } from '../text/l10n';
import { shortDuration } from './duration';
import { picture, tag } from './svg';

/** An incident as the picture shows it. */
export interface Dot {
  /** ISO date. */
  date: string;
  /** How long it took until it was resolved. */
  seconds: number;
  title: string;
}

/** What the picture shows: incidents, and the median of all times that are known. */
export interface Trend {
  dots: readonly Dot[];
  median: number;
}

const HEIGHT = 320;
/** What is around the plot. Where there is no room for it beside the plot, the median is named above. */
const frameOf = (width: number) =>
  width < NARROW ? { left: 70, right: 16, top: 40, bottom: 40 } : { left: 70, right: 130, top: 20, bottom: 40 };
const NARROW = 520;
/** So much of the width a year takes below the axis. */
const YEAR = 48;
/** Marks of the axis, in seconds: a minute, ten, an hour, six, a day, a week, a month, a year. */
const TICKS = [60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400, 30 * 86_400, 365 * 86_400];
/** More years than this are not all written below the axis. */
const MOST_YEARS = 10;

/** A day below the axis; `anchor` is what of its text is below its place. */
interface DateBelow {
  day: number;
  said: string;
  anchor: 'start' | 'middle' | 'end';
}

/** Days to write below the axis: the beginnings of at most so many years, or the first and the last day where there are too few of those. */
function datesBelow(first: number, last: number, most: number): DateBelow[] {
  const from = new Date(first).getUTCFullYear() + 1;
  const number = new Date(last).getUTCFullYear() - from + 1;
  const said = (day: number) => new Date(day).toISOString().slice(0, 10);
  if (first === last) return [{ day: first, said: said(first), anchor: 'middle' }];
  if (number < 2)
    return [
      { day: first, said: said(first), anchor: 'start' },
      { day: last, said: said(last), anchor: 'end' },
    ];
  const step = Math.ceil(number / most);
  return Array.from({ length: Math.ceil(number / step) }, (_, index) => from + index * step).map((year) => ({
    day: Date.UTC(year),
    said: String(year),
    anchor: 'middle',
  }));
}

/** Each incident as a dot, by its date and the time until it was resolved; the line is at the median. */
export function trendPicture({ dots, median }: Trend, width = 860): string {
  const days = dots.map(({ date }) => Date.parse(date));
  const frame = frameOf(width);
  const room = width - frame.left - frame.right;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const lengths = dots.map(({ seconds }) => seconds);
  // Logarithmic: there are incidents of minutes and of days.
  const [low, high] = [Math.log(Math.min(60, ...lengths)), Math.log(Math.max(3600, ...lengths) * 1.2)];
  const x = (day: number) => frame.left + (room * (day - first + 1)) / (last - first + 2);
  const y = (seconds: number) => HEIGHT - frame.bottom - ((HEIGHT - frame.top - frame.bottom) * (Math.log(seconds) - low)) / (high - low);
  const ticks = TICKS.filter((seconds) => Math.log(seconds) >= low && Math.log(seconds) <= high);
  const across = { x1: frame.left, x2: width - frame.right };
  return picture(width, HEIGHT, t('Time to resolve by date'), [
    ...ticks.flatMap((seconds) => [
      tag('line', { class: 'line', ...across, y1: y(seconds), y2: y(seconds), 'stroke-opacity': '.4' }),
      tag('text', { class: 'quiet', x: frame.left - 8, y: y(seconds) + 4, 'text-anchor': 'end' }, shortDuration(seconds)),
    ]),
    tag('line', { class: 'line', ...across, y1: y(median), y2: y(median), 'stroke-width': 2, 'stroke-dasharray': '6 4' }),
    width < NARROW
      ? tag('text', { class: 'quiet', x: frame.left, y: 14 }, t('dashed: median {0}', shortDuration(median)))
      : tag('text', { class: 'quiet', x: across.x2 + 8, y: y(median) + 4 }, t('median {0}', shortDuration(median))),
    ...datesBelow(first, last, Math.min(MOST_YEARS, Math.max(1, Math.floor(room / YEAR)))).map(({ day, said, anchor }) =>
      tag('text', { class: 'quiet', x: x(day), y: HEIGHT - 14, 'text-anchor': anchor }, said),
    ),
    ...dots.map(({ seconds, title, date }, index) =>
      tag('circle', { class: 'blue', cx: x(Date.parse(date)), cy: y(seconds), r: 5, 'fill-opacity': '.7', 'data-go': index }, [
        tag('title', {}, `${title}, ${date}: ${shortDuration(seconds)}`),
      ]),
    ),
  ]);
}
