import { memo, memoAll, memoFor } from '../../incremental/memo';
import type { Line, LineContent } from '../../markdown/line';
import type { Stated, StatedLength, TimelineEntry } from '../../model/postmortem';
import { caseInsensitive } from '../../text/fast-regexp';
import { memoText } from '../../text/memo-text';
import { shiftBy } from '../../text/span';
import { DAY, isHalfTold, secondsBetween } from '../../time/compare';
import { datesIn } from '../../time/dates';
import { durationsIn, type WrittenDuration } from '../../time/durations';
import { endWithZone } from '../../time/place-of-time';
import { differs } from '../../time/stated-length';
import { type Kind, kindsIn } from '../lexicon/outage-words';
import type { LineTime } from '../line-time';
import { inSections } from '../section-path';
import type { Statement } from '../statement';
import { type Course, type Fact, timedCourses, timesOf, type Window, windowOf } from './window';

/** The start and end that the summary names, and every length of time that is stated of what lies between two times. */
export function readStated(
  statements: readonly Statement[],
  lines: readonly Line[],
  times: readonly LineTime[],
  timeline: readonly TimelineEntry[],
): Stated {
  const [isFact, isEntry] = [inSections('summary', 'impact', 'intro'), inSections('timeline')];
  const facts = statements.filter((statement) => isFact(statement) && !isEntry(statement) && !statement.content.titling);
  const timed = timesOf(facts, times);
  const window = windowOf(timed, times, new Set(timeline.map(({ time }) => time)));
  const lengths = besideRanges(lines, times);
  const courses = timedCourses(timeline, times);
  const told = facts.flatMap((fact) => ofTheOutage(fact, lines).flatMap((length) => compared(length, { window, courses, times, timed })));
  const known = new Set(lengths.map(({ span }) => span.start));
  return {
    ...(window ? { window: { start: window.start, end: window.end } } : {}),
    lengths: [...lengths, ...told.filter(({ span }) => !known.has(span.start))],
  };
}

/** Words that may be between a length and the range it belongs to. */
const BETWEEN =
  /^(?:[\s\u00A0,;:()[\]*_~≈–—-]|\b(?:from|starting|beginning|on|at|about|around|approximately|approx|roughly|nearly|almost|for|of|or|a|an|the|total|duration|length|lasting|lasted|which|is|was|and|in|all|i\.e|window|period)\b\.?)*$/i;

/** `for 3 hours, from 01:00 to 04:00`, `14:00 - 16:30 UTC (2 hours 30 minutes)`. */
function besideRanges(lines: readonly Line[], times: readonly LineTime[]): StatedLength[] {
  const ranges = new Map<number, Window[]>();
  times.forEach(({ line, partner }, start) => {
    if (partner === undefined || partner <= start) return;
    const known = ranges.get(line);
    if (known) known.push({ start, end: partner });
    else ranges.set(line, [{ start, end: partner }]);
  });
  return [...ranges].flatMap(([index, own]) => besideOne(lines[index] as Line, own, times));
}

function besideOne(line: Line, ranges: readonly Window[], times: readonly LineTime[]): StatedLength[] {
  const { content } = line;
  if (content.kind === 'code') return [];
  return lengthsIn(content).flatMap((duration) => {
    const beside = ranges.filter((range) => isBetween(gap(line, duration, range, times)));
    const [range] = beside;
    return range && beside.length === 1 && isLength(content, duration.start, duration.end)
      ? statedLength(line, duration, range, times)
      : [];
  });
}

const lengthsIn = memo(({ plain }: LineContent): readonly WrittenDuration[] => durationsIn(plain));

/** What is between a length and a range. */
function gap({ content: { plain }, span }: Line, duration: WrittenDuration, { start, end }: Window, times: readonly LineTime[]): string {
  const [first, last] = [times[start] as LineTime, times[end] as LineTime];
  return duration.end <= first.span.start - span.start
    ? plain.slice(duration.end, first.span.start - span.start)
    : plain.slice(endWithZone(last) - span.start, duration.start);
}

/** Whether words, dates left out, may be between a length and a range. */
const isBetween = memoText((words): boolean => BETWEEN.test(withoutDates(words)));

const WEEKDAY = caseInsensitive(/\b\p{L}+day\b/gu);

const withoutDates = (text: string): string =>
  datesIn(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(WEEKDAY, '');

const AMOUNT =
  '[\\s,:*_(]*(?:(?:a|the|total|of|for)\\s+)*(?:(?:about|approximately|approx\\.?|roughly|around|nearly|almost|over|more than|at least|just|only|exactly)\\s+|~\\s?)*$';
const THING = 'outages?|downtime|interruption|disruption|incident|unavailability|degradation|issue|problem|impact';
/** “The outage lasted”, “it was down for”: what is spoken of is the outage, not its investigation. */
const LASTED = caseInsensitive(
  new RegExp(
    `(?:${[
      `(?<!\\b(?:of|during|after|before|about|for|to|into|fix|fixing|resolving) (?:the |this |that |an? |our )?)\\b(?:${THING})(?: (?:itself|overall|that|which))*[\\s*_]+(?:has |had |only |then )*(?:last(?:ed|s)|persist(?:ed|s)|of|was|for)(?: for)?`,
      '(?:^|[.,;–—-]\\s+|\\b(?:and|which|that|this|it)\\s+)(?:which |that |this |it |only )*last(?:ed|s|ing)(?: for)?',
      '\\b(?:down|unavailable|inaccessible|unreachable|offline|persist(?:ed|ing)) for',
      `\\b(?:downtime:|duration(?: of the (?:\\p{L}+ ){0,2}(?:${THING}))?(?: was| is| of|:))`,
    ].join('|')})${AMOUNT}`,
    'u',
  ),
);
const DURATION_LABEL = new RegExp(
  `^(?:the |total |incident |outage |overall |service |approximate )*(?:duration|downtime|length)(?: of (?:the )?(?:\\p{L}+ )?(?:${THING}))?$`,
  'u',
);

/** A length of the outage that a text states. */
interface OutageLength {
  line: Line;
  duration: WrittenDuration;
  /** What the text calls that which lasted so long, if anything. */
  of: Kind | undefined;
}

/** “Duration: 2 hours” and “the outage lasted 2 hours”. */
function ofTheOutage(fact: Statement, lines: readonly Line[]): OutageLength[] {
  const found: OutageLength[] = [];
  for (let index = fact.from; index < fact.to; index++) {
    const line = lines[index] as Line;
    const duration = lengthOfOutage(line.content, DURATION_LABEL.test(fact.content.label) ? 'labelled' : 'told');
    if (duration) found.push({ line, duration, of: kindsIn(line.content.plain.slice(0, duration.start)).at(-1) });
  }
  return found;
}

interface Courses {
  window: Course | undefined;
  /** What the timeline tells. */
  courses: readonly Course[];
  times: readonly LineTime[];
  /** The times of the summary. */
  timed: readonly Fact[];
}

/** The length beside the beginning and end of the same thing: those of the summary, or, where it names no time, those of the timeline. It is silent where the length fits what the timeline tells. */
function compared({ line, duration, of }: OutageLength, { window, courses, times, timed }: Courses): StatedLength[] {
  const isSame = (course: Course) => of === undefined || course.of === undefined || course.of === of || course.of === 'service';
  const own = courses.filter(isSame).flatMap((course) => statedLength(line, duration, course, times));
  for (const length of own) length.rounded ??= 'about';
  if (own.some((length) => !differs(length))) return [];
  if (window) return isSame(window) ? statedLength(line, duration, window, times) : [];
  return timed.length === 0 && own.length === 1 ? own : [];
}

/** The one length of time in a line, where it is the outage's. */
const lengthOfOutage = memoFor((line: LineContent, by: 'labelled' | 'told'): WrittenDuration | undefined => {
  const [first, ...others] = lengthsIn(line);
  if (!first || others.length > 0 || line.kind === 'code' || !isLength(line, first.start, first.end)) return undefined;
  const before = line.plain.slice(0, first.start);
  const labelled = by === 'labelled' && /^(?:[^:]*:)?[\s*_~(]*(?:\p{L}+\s+){0,2}$/u.test(before);
  return labelled || LASTED.test(before) ? first : undefined;
});

/** “30 minutes later”, “a 2-hour window”, “5 minutes per request” are no length of what is spoken of. */
const isLength = memoAll(
  ({ plain }: LineContent, start: number, end: number): boolean =>
    !/^[\s\u00A0]*(?:later|after|before|between|earlier|ago|per|each|into|apart|timeout|interval|sla|of data)\b/i.test(plain.slice(end)) &&
    !/^[\s\u00A0]*(?:worth )?of (?!(?:the |total |complete |full |partial |service )*(?:downtime|outage|unavailability|disruption|interruption|degrad|impact))/i.test(
      plain.slice(end),
    ) &&
    !/\b(?:within|every|after|last|past|next|first|each|another|average|took|takes|less than|under|up to|maximum)[\s\u00A0]*$/i.test(
      plain.slice(0, start),
    ),
);

const ABOUT = /(?:\b(?:about|approximately|approx\.?|roughly|around|nearly|almost|circa|ca\.?|some)|[~≈])[\s*_]*$/i;
const OVER = /\b(?:over|more than|at least|just over|exceeding)[\s*_]*$/i;

function statedLength(line: Line, duration: WrittenDuration, window: Window, times: readonly LineTime[]): StatedLength[] {
  const { start, end, seconds, unit } = duration;
  const computed = lengthOf(times[window.start] as LineTime, times[window.end] as LineTime, seconds);
  if (computed === undefined) return [];
  const rounded = roundingOf(line.content, start, end);
  const span = shiftBy({ start, end }, line.span.start);
  return [{ span, seconds, unit, ...(rounded ? { rounded } : {}), ...window, computed }];
}

function roundingOf({ plain }: LineContent, start: number, end: number): StatedLength['rounded'] {
  const before = plain.slice(0, start);
  if (OVER.test(before)) return 'over';
  return ABOUT.test(before) || /^\s*or so\b|^\+/.test(plain.slice(end)) ? 'about' : undefined;
}

/** Seconds from start to end. Where a date is not written at both, so many whole days, or rounds of a clock without AM and PM, more as bring it nearest to what is stated. */
function lengthOf(start: LineTime, end: LineTime, stated: number): number | undefined {
  const between = secondsBetween(start, end);
  if (between === undefined) return undefined;
  if (start.own.date && end.own.date) return between > 0 ? between : undefined;
  const round = isHalfTold(start) || isHalfTold(end) ? DAY / 2 : DAY;
  const rest = ((between % round) + round) % round;
  return rest + Math.max(0, Math.round((stated - rest) / round)) * round;
}
