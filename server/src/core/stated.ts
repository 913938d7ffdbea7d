import { timesAlong } from './along';
import { joined } from './along-pages';
import { datesIn } from './dates';
import { durationsIn, type WrittenDuration } from './durations';
import { ignoringCase } from './ignoring-case';
import type { Line } from './line';
import { remembered, rememberedFor } from './memo';
import type { ClockTime, Stated, StatedLength, TimelineEntry } from './model';
import { DAY, isHalfTold, secondsBetween } from './moments';
import { areSame } from './same';
import { within } from './span';
import type { Statement } from './statement';
import type { LineTime, Times } from './times';
import { picking, type Standing, standingIn } from './where';

const [isFact, isEntry] = [standingIn(['summary', 'impact', 'intro']), standingIn(['timeline'])];

const factsOf = picking((statement) => !statement.titling && isFact(statement) && !isEntry(statement));

interface Window {
  start: number;
  end: number;
}

/** What is stated, and what it was read from: it stays the same object while that does. */
export interface StatedReading {
  stated: Stated;
  facts: readonly Statement[];
  times: readonly ClockTime[];
  timeline: readonly TimelineEntry[];
}

/** The start and end that the summary names, and every length of time that is told of a stretch between two times. */
export function readStated(
  standing: Standing,
  lines: readonly Line[],
  { all: times, given }: Times,
  timeline: readonly TimelineEntry[],
  last?: StatedReading,
): StatedReading {
  const facts = joined(factsOf(standing));
  if (last?.times === given && last.timeline === timeline && areSame(facts, last.facts)) return last;
  const timed = timesOf(facts, times);
  const window = windowOf(timed, times, new Set(timeline.map(({ time }) => time)));
  const lengths = besideRanges(lines, times);
  const whole = window ?? (timed.length > 0 ? undefined : storyOf(timeline, times));
  const told = whole ? facts.flatMap((fact) => ofTheOutage(fact, lines, times, whole)) : [];
  if (!window) for (const length of told) length.rounded ??= 'about';
  const known = new Set(lengths.map(({ span }) => span.start));
  const stated = {
    ...(window ? { window } : {}),
    lengths: [...lengths, ...told.filter(({ span }) => !known.has(span.start))],
  };
  return { stated, facts, times: given, timeline };
}

/** A time of the summary, and the statement that it stands in. */
interface Fact {
  time: LineTime;
  index: number;
  fact: Statement;
}

function timesOf(facts: readonly Statement[], times: readonly LineTime[]): Fact[] {
  const along = timesAlong(times);
  const timed: Fact[] = [];
  for (const fact of facts) {
    const { first, end } = along(fact);
    for (let index = first; index < end; index++) timed.push({ time: times[index] as LineTime, index, fact });
  }
  return timed;
}

/** The one range of the summary, or its labelled or told start and end; undefined where several differ. */
function windowOf(timed: readonly Fact[], times: readonly LineTime[], entries: ReadonlySet<number | undefined>): Window | undefined {
  const own = timed.filter(({ time, index }) => time.valid && !entries.has(index));
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
const isNamed = (cue: RegExp, { span }: LineTime, fact: Statement): boolean =>
  naming(fact, cue) || namingAt(fact.line, Math.max(0, span.start - fact.line.span.start)).has(cue);

const naming = rememberedFor(({ label }: Statement, cue: RegExp): boolean => cue.test(label));

/** What the words of a line in front of a place name. */
const namingAt = rememberedFor(({ plain }: Line, at: number): ReadonlySet<RegExp> => {
  const before = plain.slice(0, at).slice(-48);
  return new Set([STARTED, ENDED].filter((cue) => cue.test(before)));
});

/** Words that may stand between a length and the range it is told of. */
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
  if (line.kind === 'code') return [];
  return lengthsIn(line).flatMap((duration) => {
    const beside = ranges.filter((range) => isBetween(line, gap(line, duration, range, times)));
    const [range] = beside;
    return range && beside.length === 1 && isLength(line, duration) ? statedLength(line, duration, range, times) : [];
  });
}

const lengthsIn = remembered(({ plain }: Line): readonly WrittenDuration[] => durationsIn(plain));

/** What stands between a length and a range. */
function gap({ plain, span }: Line, duration: WrittenDuration, { start, end }: Window, times: readonly LineTime[]): string {
  const [first, last] = [times[start] as LineTime, times[end] as LineTime];
  const behind = Math.max(last.span.end, last.zone.kind === 'explicit' ? (last.zone.span?.end ?? 0) : 0) - span.start;
  return duration.end <= first.span.start - span.start
    ? plain.slice(duration.end, first.span.start - span.start)
    : plain.slice(behind, duration.start);
}

/** Whether words of a line, dates left out, may stand between a length and a range. */
const isBetween = rememberedFor((_line: Line, words: string): boolean => BETWEEN.test(withoutDates(words)));

const WEEKDAY = ignoringCase(/\b\p{L}+day\b/gu);

const withoutDates = (text: string): string =>
  datesIn(text)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
    .replace(WEEKDAY, '');

const LASTED = ignoringCase(
  /(?:\blast(?:ed|ing|s)(?: for)?|\bdown for|\bunavailable for|\binaccessible for|\b(?:outage|downtime|interruption|disruption|incident) (?:of|was|for)|\bpersisted for|\bduration(?: of the [\p{L} ]{3,20})?(?: was| is| of|:)|\btotal of)[\s,:*_(]*(?:(?:a|the|total|of|for)\s+)*(?:(?:about|approximately|approx\.?|roughly|around|nearly|almost|over|more than|at least|just|only|exactly)\s+|~\s?)*$/u,
);
const DURATION_LABEL = /^(?:total |incident |outage |overall )?(?:duration|downtime|length)\b/;

/** “Duration: 2 hours” and “the outage lasted 2 hours” tell of the summary's window. */
function ofTheOutage(fact: Statement, lines: readonly Line[], times: readonly LineTime[], window: Window): StatedLength[] {
  const found: StatedLength[] = [];
  for (let index = fact.from; index < fact.to; index++) {
    const line = lines[index] as Line;
    const length = lengthOfOutage(line, DURATION_LABEL.test(fact.label) ? 'labelled' : 'told');
    if (length) found.push(...statedLength(line, length, window, times));
  }
  return found;
}

/** The one length of time in a line, where it is the outage's. */
const lengthOfOutage = rememberedFor((line: Line, by: 'labelled' | 'told'): WrittenDuration | undefined => {
  const [first, ...others] = lengthsIn(line);
  if (!first || others.length > 0 || line.kind === 'code' || !isLength(line, first)) return undefined;
  const before = line.plain.slice(0, first.start);
  const labelled = by === 'labelled' && /^(?:[^:]*:)?[\s*_~(]*(?:\p{L}+\s+){0,2}$/u.test(before);
  return labelled || LASTED.test(before) ? first : undefined;
});

/** “30 minutes later”, “a 2-hour window”, “5 minutes per request” are no length of what is spoken of. */
const isLength = rememberedFor(
  ({ plain }: Line, { start, end }: WrittenDuration): boolean =>
    !/^[\s\u00A0]*(?:later|after|before|between|earlier|ago|per|each|into|apart|timeout|interval|sla|of data)\b/i.test(plain.slice(end)) &&
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
  const rounded = roundingOf(line, duration);
  const span = within({ start, end }, line.span);
  return [{ span, seconds, unit, ...(rounded ? { rounded } : {}), ...window, computed }];
}

const roundingOf = rememberedFor(({ plain }: Line, { start, end }: WrittenDuration): StatedLength['rounded'] => {
  const before = plain.slice(0, start);
  if (OVER.test(before)) return 'over';
  return ABOUT.test(before) || /^\s*or so\b|^\+/.test(plain.slice(end)) ? 'about' : undefined;
});

/** Seconds from start to end. Where a date is not written at both, so many whole days, or rounds of a clock without AM and PM, more as bring it nearest to what is stated. */
function lengthOf(start: LineTime, end: LineTime, stated: number): number | undefined {
  const between = secondsBetween(start, end);
  if (between === undefined) return undefined;
  if (start.written && end.written) return between > 0 ? between : undefined;
  const round = isHalfTold(start) || isHalfTold(end) ? DAY / 2 : DAY;
  const rest = ((between % round) + round) % round;
  return rest + Math.max(0, Math.round((stated - rest) / round)) * round;
}
