import { datesIn } from './dates';
import { durationsIn } from './durations';
import type { ActionItem, ElementReading, Span, TimelineEntry } from './model';
import { isIn } from './parts';
import type { ElementSpec, Profile, Sign } from './profile';
import type { Statement } from './statements';
import type { LineTime } from './times';

/** What elements are looked for in. */
export interface Readings {
  statements: readonly Statement[];
  times: readonly LineTime[];
  timeline: readonly TimelineEntry[];
  actions: readonly ActionItem[];
}

/** Looks for each thing that the profile asks for, where a reader would look for it. */
export function readElements(profile: Profile, readings: Readings): ElementReading[] {
  return profile.sections.flatMap(({ parts }) =>
    parts.flatMap(({ id: part, elements }) => elements.map((element) => reading(element, part, readings))),
  );
}

function reading({ id, sign }: ElementSpec, part: string, readings: Readings): ElementReading {
  const span = find(sign, part, readings);
  return { id, part, present: span !== undefined, ...(span ? { span } : {}) };
}

function find(sign: Sign, part: string, readings: Readings): Span | undefined {
  switch (sign.kind) {
    case 'said':
      return said(sign, readings.statements)[0];
    case 'detailed':
      return detailed(sign, part, readings.statements);
    case 'duration':
      return duration(sign.where, readings);
    case 'start-end':
      return startAndEnd(sign.where, readings)?.[0]?.span;
    case 'start-end-zone':
      return zonedEnds(sign.where, readings);
    case 'measures':
      return readings.actions[0]?.span;
    case 'tasks':
      return tasks(readings);
  }
}

const PLACEHOLDER = /^\W*(?:tbd|todo|n\/?a|none|unknown|\.{3}|…|xxx|to be (?:determined|done|added|written))\W*$/i;

/** Sentences with the cue, and what stands behind or below a label. */
function said({ cue, label, where }: { cue: RegExp; label?: RegExp; where: readonly string[] }, statements: readonly Statement[]): Span[] {
  return statements.flatMap((statement) => {
    if (statement.titling || statement.parts.includes('corrective')) return [];
    if (label?.test(statement.label) && hasSubstance(statement)) return [statement.span];
    if (!isIn(statement.parts, where)) return [];
    return statement.sentences.filter(({ text }) => cue.test(text)).map(({ span }) => span);
  });
}

function hasSubstance({ text, span, value, sentences }: Statement): boolean {
  const behind =
    value > span.start
      ? sentences
          .map((sentence) => sentence.text)
          .join(' ')
          .replace(/^[^:]*:\s*/, '')
      : text;
  return /\p{L}\S*\s+\S*\p{L}|\d/u.test(behind) && !PLACEHOLDER.test(behind);
}

/** What “the root cause of the issue was” and “the issue was resolved by” say by themselves. */
const BOILERPLATE =
  /\b(?:the|an?|this|that|our|it|its|is|was|were|be|been|has|had|have|by|to|of|in|on|for|and|with|as|at|which|root|cause|causes|caused|causing|explanation|issue|issues|problem|problems|incident|outage|error|errors|bug|due|because|result|resulted|resolution|resolved|resolving|solution|fixed|fix|solved|identified|identify|found|out|after|implementing|implemented|corrected|addressed|address|we|team|engineers?|breakdown|then)\b/gi;

function detailed(
  { cue, label, where, words, unless }: Extract<Sign, { kind: 'detailed' }>,
  part: string,
  statements: readonly Statement[],
): Span | undefined {
  const own = statements.filter((statement) => !statement.titling && isIn(statement.parts, where) && statement.line.kind !== 'code');
  let substance = 0;
  let first: Span | undefined;
  for (const statement of own) {
    const [place, ...others] = where.filter((part) => statement.parts.includes(part));
    const labelled = label?.test(statement.label) || (place === part && others.length === 0);
    for (const { text, span } of statement.sentences) {
      if (!labelled && !cue.test(text) !== (unless === true)) continue;
      first ??= span;
      substance += (text.replace(BOILERPLATE, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu) ?? []).length;
    }
  }
  const room = own.reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return substance >= words || (substance > 0 && room >= 90) ? first : undefined;
}

const LENGTH_TOLD =
  /\b(?:outage|incident|downtime|disruption|issue|problem|breakdown|interruption|impact)\b[^.]*\b(?:last\w*|for|took|within|persist\w*)\b|\bduration\b|\blast(?:ed|ing)\b/i;

/** `29 April - 2 May 2022`. */
function isDateRange(text: string): boolean {
  const dates = datesIn(text);
  return dates.some((date, index) => {
    const next = dates[index + 1];
    return next && /^[\s,]*(?:[-–—]|to|until|till|through)[\s,]*$/i.test(text.slice(date.end, next.start));
  });
}

/** A length of time, or a span from one time to another. */
function duration(where: readonly string[], { statements, times }: Readings): Span | undefined {
  const range = times.find(
    (time) => time.partner !== undefined && statements.some((statement) => isIn(statement.parts, where) && holds(statement, time)),
  );
  if (range) return range.span;
  const days = statements.find(({ text, parts, titling }) => !titling && isIn(parts, where) && isDateRange(text));
  if (days) return days.span;
  for (const { text, parts, titling, span, label, sentences } of statements) {
    if (titling || durationsIn(text).length === 0 || parts.includes('corrective')) continue;
    if (isIn(parts, where) || /\bduration\b|\bdowntime\b/.test(label)) return span;
    const told = sentences.find((sentence) => durationsIn(sentence.text).length > 0 && LENGTH_TOLD.test(sentence.text));
    if (told) return told.span;
  }
  return startAndEnd(where, { statements, times, timeline: [], actions: [] })?.[0]?.span;
}

const holds = ({ from, to }: Statement, { line }: LineTime): boolean => line >= from && line < to;

/** The times of start and end: both among the facts, or one there and the other in the timeline. */
function startAndEnd(where: readonly string[], { statements, times, timeline }: Readings): LineTime[] | undefined {
  const facts = times.filter((time) => statements.some((statement) => isIn(statement.parts, where) && holds(statement, time)));
  const range = facts.find(({ partner }) => partner !== undefined);
  if (range) return [range, times[range.partner as number] as LineTime];
  if (facts.length >= 2) return [facts[0] as LineTime, facts.at(-1) as LineTime];
  const marked = (mark: 'started' | 'resolved') => {
    const entry = timeline.filter(({ marks, time }) => time !== undefined && marks.includes(mark));
    return (mark === 'started' ? entry[0] : entry.at(-1))?.time;
  };
  const [first, last] = [marked('started'), marked('resolved')];
  const start = facts[0] ?? (first === undefined ? undefined : times[first]);
  const end = last === undefined ? undefined : times[last];
  return start && end && start !== end ? [start, end] : undefined;
}

/** Start and end with their zones; a start without one is told by a timeline that has zones throughout. */
function zonedEnds(where: readonly string[], readings: Readings): Span | undefined {
  const ends = startAndEnd(where, readings);
  if (!ends) return undefined;
  const zoned = ({ zone }: LineTime) => zone.kind !== 'none';
  const entries = readings.timeline.flatMap(({ time }) => (time === undefined ? [] : [readings.times[time] as LineTime]));
  const byTimeline = entries.length >= 2 && entries.every(zoned) && ends.some((time) => zoned(time) || entries.includes(time));
  return ends.every(zoned) || byTimeline ? ends[0]?.span : undefined;
}

const CALLED_TASKS = /\btasks?\b|\btodo\b|\baction/;

/** Something that the text itself calls a task; else a list with at least one task that is not vague; in prose it takes two. */
function tasks({ statements, actions }: Readings): Span | undefined {
  const own = actions.filter(({ group }) => group === 'task');
  const specific = own.filter(({ vague }) => !vague);
  const around = ({ span }: ActionItem) =>
    statements.find((statement) => statement.span.start <= span.start && span.end <= statement.span.end);
  const called = own.find((action) => {
    const statement = around(action);
    return statement && (CALLED_TASKS.test(statement.label) || statement.parts.includes('tasks'));
  });
  const listed = specific.find((action) => around(action)?.line.kind !== 'text');
  return (called ?? listed ?? (specific.length >= 2 ? specific[0] : undefined))?.span;
}
