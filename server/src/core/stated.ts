import { datesIn } from './dates';
import { durationsIn, type WrittenDuration } from './durations';
import type { Line } from './line';
import type { Stated, StatedLength, TimelineEntry } from './model';
import { DAY, isHalfTold, secondsBetween } from './moments';
import { isIn } from './parts';
import type { Statement } from './statements';
import type { LineTime } from './times';

const FACTS = ['summary', 'impact', 'intro'];

interface Window {
  start: number;
  end: number;
}

/** The start and end that the summary names, and every length of time that is told of a stretch between two times. */
export function readStated(
  statements: readonly Statement[],
  lines: readonly Line[],
  times: readonly LineTime[],
  timeline: readonly TimelineEntry[],
): Stated {
  const entries = new Set(timeline.map(({ time }) => time));
  const facts = statements.filter(({ parts, titling }) => !titling && isIn(parts, FACTS) && !parts.includes('timeline'));
  const window = windowOf(facts, times, entries);
  const lengths = lines.flatMap((line, index) => besideRanges(line, index, times));
  const whole =
    window ?? (facts.some(({ from, to }) => times.some(({ line }) => line >= from && line < to)) ? undefined : storyOf(timeline, times));
  const told = whole ? facts.flatMap((fact) => ofTheOutage(fact, lines, times, whole)) : [];
  if (!window) for (const length of told) length.rounded ??= 'about';
  return {
    ...(window ? { window } : {}),
    lengths: [...lengths, ...told.filter(({ span }) => !lengths.some((length) => length.span.start === span.start))],
  };
}

/** The one range of the summary, or its labelled or told start and end; undefined where several differ. */
function windowOf(facts: readonly Statement[], times: readonly LineTime[], entries: ReadonlySet<number | undefined>): Window | undefined {
  const within = (time: LineTime) => facts.find(({ from, to }) => time.line >= from && time.line < to);
  const own = times.flatMap((time, index) =>
    !entries.has(index) && time.valid && within(time) ? [{ time, index, fact: within(time) as Statement }] : [],
  );
  const ranges = own.flatMap(({ time, index }) =>
    time.partner !== undefined && time.partner > index ? [{ start: index, end: time.partner }] : [],
  );
  const [first, ...others] = ranges;
  if (first) return others.every((other) => same(first, other, times)) ? first : undefined;
  const starts = own.filter(({ time, fact }) => isNamed(STARTED, time, fact));
  const ends = own.filter(({ time, fact }) => isNamed(ENDED, time, fact));
  const [start, end] = [starts[0], ends[0]];
  return start && end && starts.length === 1 && ends.length === 1 && start !== end ? { start: start.index, end: end.index } : undefined;
}

/** From the entry that opens the timeline to the one that closes it, where they say that the outage began or was seen, and that it was over. */
function storyOf(timeline: readonly TimelineEntry[], times: readonly LineTime[]): Window | undefined {
  const timed = timeline.filter(({ time }) => time !== undefined && times[time]?.valid);
  const [first, last] = [timed[0], timed.at(-1)];
  if (first?.time === undefined || last?.time === undefined || timed.length < 3) return undefined;
  const told = first.marks.some((mark) => mark === 'started' || mark === 'detected') && last.marks.includes('resolved');
  return told ? { start: first.time, end: last.time } : undefined;
}

const same = (a: Window, b: Window, times: readonly LineTime[]): boolean =>
  secondsBetween(times[a.start] as LineTime, times[b.start] as LineTime) === 0 &&
  secondsBetween(times[a.end] as LineTime, times[b.end] as LineTime) === 0;

const STARTED = /^start(?:ed)?\b|\bstart (?:time|date)|\b(?:outage|incident|issue|problem|it|which) (?:started|began)\b[^.;]{0,20}$/i;
const ENDED = /^end(?:ed)?\b|\bend (?:time|date)|\band (?:was )?(?:ended|resolved|lasted until)\b[^.;]{0,20}$/i;

/** Whether a label or the words in front of a time say what it is. */
function isNamed(cue: RegExp, time: LineTime, { line, label }: Statement): boolean {
  const before = line.plain.slice(0, Math.max(0, time.span.start - line.span.start));
  return cue.test(label) || cue.test(before.slice(-48));
}

/** Words that may stand between a length and the range it is told of. */
const BETWEEN =
  /^(?:[\s\u00A0,;:()[\]*_~≈–—-]|\b(?:from|starting|beginning|on|at|about|around|approximately|approx|roughly|nearly|almost|for|of|or|a|an|the|total|duration|length|lasting|lasted|which|is|was|and|in|all|i\.e|window|period)\b\.?)*$/i;

/** `for 3 hours, from 01:00 to 04:00`, `14:00 - 16:30 UTC (2 hours 30 minutes)`. */
function besideRanges(line: Line, index: number, times: readonly LineTime[]): StatedLength[] {
  if (line.kind === 'code') return [];
  const ranges = times.flatMap((time, at) =>
    time.line === index && time.partner !== undefined && time.partner > at ? [{ start: at, end: time.partner }] : [],
  );
  if (ranges.length === 0) return [];
  return durationsIn(line.plain).flatMap((duration) => {
    const beside = ranges.filter((range) => BETWEEN.test(gap(line, duration, range, times)));
    const [range] = beside;
    return range && beside.length === 1 && isLength(line, duration) ? statedLength(line, duration, range, times) : [];
  });
}

/** What stands between a length and a range, dates left out. */
function gap({ plain, span }: Line, duration: WrittenDuration, { start, end }: Window, times: readonly LineTime[]): string {
  const [first, last] = [times[start] as LineTime, times[end] as LineTime];
  const behind = Math.max(last.span.end, last.zone.kind === 'explicit' ? (last.zone.span?.end ?? 0) : 0) - span.start;
  const text =
    duration.end <= first.span.start - span.start
      ? plain.slice(duration.end, first.span.start - span.start)
      : plain.slice(behind, duration.start);
  return withoutDates(text);
}

const withoutDates = (text: string): string =>
  datesIn(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(/\b\p{L}+day\b/giu, '');

const LASTED =
  /(?:\blast(?:ed|ing|s)(?: for)?|\bdown for|\bunavailable for|\binaccessible for|\b(?:outage|downtime|interruption|disruption|incident) (?:of|was|for)|\bpersisted for|\bduration(?: of the [\p{L} ]{3,20})?(?: was| is| of|:)|\btotal of)[\s,:*_(]*(?:(?:a|the|total|of|for)\s+)*(?:(?:about|approximately|approx\.?|roughly|around|nearly|almost|over|more than|at least|just|only|exactly)\s+|~\s?)*$/iu;
const DURATION_LABEL = /^(?:total |incident |outage |overall )?(?:duration|downtime|length)\b/;

/** “Duration: 2 hours” and “the outage lasted 2 hours” tell of the summary's window. */
function ofTheOutage(fact: Statement, lines: readonly Line[], times: readonly LineTime[], window: Window): StatedLength[] {
  return lines.slice(fact.from, fact.to).flatMap((line) => {
    const lengths = durationsIn(line.plain);
    const [first] = lengths;
    if (!first || lengths.length > 1 || line.kind === 'code' || !isLength(line, first)) return [];
    const before = line.plain.slice(0, first.start);
    const labelled = DURATION_LABEL.test(fact.label) && /^(?:[^:]*:)?[\s*_~(]*(?:\p{L}+\s+){0,2}$/u.test(before);
    return labelled || LASTED.test(before) ? statedLength(line, first, window, times) : [];
  });
}

/** “30 minutes later”, “a 2-hour window”, “5 minutes per request” are no length of what is spoken of. */
const isLength = ({ plain }: Line, { start, end }: WrittenDuration): boolean =>
  !/^[\s\u00A0]*(?:later|after|before|between|earlier|ago|per|each|into|apart|timeout|interval|sla|of data)\b/i.test(plain.slice(end)) &&
  !/\b(?:within|every|after|last|past|next|first|each|another|average|took|takes|less than|under|up to|maximum)[\s\u00A0]*$/i.test(
    plain.slice(0, start),
  );

const ABOUT = /(?:\b(?:about|approximately|approx\.?|roughly|around|nearly|almost|circa|ca\.?|some)|[~≈])[\s*_]*$/i;
const OVER = /\b(?:over|more than|at least|just over|exceeding)[\s*_]*$/i;

function statedLength(
  line: Line,
  { start, end, seconds, unit }: WrittenDuration,
  window: Window,
  times: readonly LineTime[],
): StatedLength[] {
  const computed = lengthOf(times[window.start] as LineTime, times[window.end] as LineTime, seconds);
  if (computed === undefined) return [];
  const before = line.plain.slice(0, start);
  const rounded = OVER.test(before) ? 'over' : ABOUT.test(before) || /^\s*or so\b|^\+/.test(line.plain.slice(end)) ? 'about' : undefined;
  const span = { start: line.span.start + start, end: line.span.start + end };
  return [{ span, seconds, unit, ...(rounded ? { rounded } : {}), ...window, computed }];
}

/** Seconds from start to end. Where a date is not written at both, so many whole days, or rounds of a clock without AM and PM, more as bring it nearest to what is stated. */
function lengthOf(start: LineTime, end: LineTime, stated: number): number | undefined {
  const between = secondsBetween(start, end);
  if (between === undefined) return undefined;
  if (start.written && end.written) return between > 0 ? between : undefined;
  const round = isHalfTold(start) || isHalfTold(end) ? DAY / 2 : DAY;
  const rest = ((between % round) + round) % round;
  return rest + Math.max(0, Math.round((stated - rest) / round)) * round;
}
