import { memoFor } from '../../incremental/memo';
import type { LineContent } from '../../markdown/line';
import type { TimelineEntry } from '../../model/postmortem';
import { caseInsensitive } from '../../text/fast-regexp';
import { secondsBetween } from '../../time/compare';
import { datesIn } from '../../time/dates';
import { type Kind, kindsIn } from '../lexicon/outage-words';
import type { LineTime } from '../line-time';
import type { Statement, StatementContent } from '../statement';
import { timesAlong } from '../time-cursor';
import { coursesOf } from './courses';

/** From one time to another, by their numbers. */
export interface Window {
  start: number;
  end: number;
}

/** A time of the summary, and the statement that it is in. */
export interface Fact {
  time: LineTime;
  index: number;
  fact: Statement;
}

/** The times of some statements. */
export function timesOf(facts: readonly Statement[], times: readonly LineTime[]): Fact[] {
  const along = timesAlong(times);
  const timed: Fact[] = [];
  for (const fact of facts) {
    const { first, end } = along(fact);
    for (let index = first; index < end; index++) timed.push({ time: times[index] as LineTime, index, fact });
  }
  return timed;
}

/** The start and end of something that befell the service, and what it is called there. */
export interface Course extends Window {
  of: Kind | undefined;
}

/** The one range of the summary that an outage is said to have, or its labelled or named start and end; undefined where several differ. */
export function windowOf(timed: readonly Fact[], times: readonly LineTime[], entries: ReadonlySet<number | undefined>): Course | undefined {
  const own = timed.filter(({ time, index }) => time.valid && !entries.has(index));
  const ranges = own.flatMap(({ time, index, fact }): Course[] => {
    const of = time.partner !== undefined && time.partner > index ? sentenceAt(fact, time) : undefined;
    return of !== undefined && isOfOutage(fact, of, time) ? [{ start: index, end: time.partner as number, of: soleKind(of) }] : [];
  });
  const [first, ...others] = ranges;
  if (first) return others.every((other) => same(first, other, times)) ? first : undefined;
  const named = (naming: Naming) => own.filter(({ time, fact }, at) => isNamed(naming, time, fact, own[at - 1]?.fact !== fact));
  const [starts, ends] = [named(STARTED), named(ENDED)];
  const [start, end] = [starts[0], ends[0]];
  if (!start || !end || starts.length > 1 || ends.length > 1 || start === end) return undefined;
  return { start: start.index, end: end.index, of: soleKind(sentenceAt(start.fact, start.time)) };
}

/** What a sentence speaks of, where that is one thing. */
function soleKind(sentence: string): Kind | undefined {
  const [kind, ...others] = new Set(kindsIn(sentence));
  return others.length === 0 ? kind : undefined;
}

/** The text of the sentence around a time, its label left out. */
function sentenceAt(fact: Statement, { span }: LineTime): string {
  const at = span.start - fact.span.start;
  return fact.content.sentences.findLast((sentence) => sentence.at.start <= at)?.text ?? '';
}

const OUTAGE_LABEL =
  /^(?:(?:the|total|incident|outage|start|end|and|or|impact|downtime|date|time|times|duration|when|window|period|range|of|from|frame)\s*)+$/;
const TROUBLE = caseInsensitive(
  /\b(?:down|offline|unavailab\p{L}*|inaccessib\p{L}*|unreachable|unresponsive|fail\p{L}*|errors?|could(?: not|n['’]t)|can(?:not|'t)|unable|affect\p{L}*|impact\p{L}*|slow\p{L}*|degrad\p{L}*|disrupt\p{L}*|interrupt\p{L}*|experienc\p{L}*|suffer\p{L}*|lost|no \p{L}+ could|5\d\d|timed? ?outs?|stop\p{L}*|halt\p{L}*|crash\p{L}*|brok?en?|breakdown|corrupt\p{L}*|not \p{L}+)\b/u,
);

/** “Orders placed between”, but not “orders could not be placed between”: when something else was done. */
const DONE_THEN =
  /(?<!\b(?:was|were|been|be|being|not|is|are|got)\s+)\b(?:made|created|placed|submitted|sent|written|performed|processed|received|uploaded|registered|posted|published|entered|recorded|stored|issued|signed up|deployed|merged|committed|built|scheduled|planned)\s+(?:(?:between|from|in the time|on)\s+)*$/i;

/** Whether a range in a sentence is that of an outage: of maintenance, of an investigation or of what users did it is not. */
const isOfOutage = (fact: Statement, sentence: string, { span }: LineTime): boolean =>
  !DONE_THEN.test(beforeIn(fact, span.start)) &&
  (OUTAGE_LABEL.test(fact.content.label) || kindsIn(sentence).length > 0 || TROUBLE.test(sentence));

/** The words of a statement's first line before a place, dates left out. */
const beforeIn = ({ content: { line }, span }: Statement, at: number): string => wordsBefore(line, Math.max(0, at - span.start));

const wordsBefore = memoFor(({ plain }: LineContent, at: number): string => {
  const before = plain.slice(Math.max(0, at - 96), at);
  return datesIn(before).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), before);
});

/** What the timeline tells from a beginning to an end, by the numbers of their times. */
export const timedCourses = (timeline: readonly TimelineEntry[], times: readonly LineTime[]): Course[] =>
  coursesOf(timeline).flatMap(({ of, start, end }) => {
    const [from, to] = [start.time as number, end.time as number];
    return times[from]?.valid && times[to]?.valid ? [{ of, start: from, end: to }] : [];
  });

const same = (a: Window, b: Window, times: readonly LineTime[]): boolean =>
  secondsBetween(times[a.start] as LineTime, times[b.start] as LineTime) === 0 &&
  secondsBetween(times[a.end] as LineTime, times[b.end] as LineTime) === 0;

const BEFELL = '(?:the |this )?(?:incident|outage|issue|problem|downtime|impact|disruption|degradation)';
/** What names its start or its end: a label, or the words before a time. */
interface Naming {
  label: RegExp;
  before: RegExp;
}

const naming = (label: string, before: string): Naming => ({
  label: new RegExp(`^(?:${BEFELL} )?(?:${label})\\b`, 'i'),
  before: new RegExp(before, 'i'),
});
const STARTED = naming(
  'start(?:ed|s)?|began|begin(?:ning)?|onset',
  `\\bstart(?:ed|ing)?(?:[ -](?:time|date|at|around|from))?\\b[\\s:,|*_-]*$|\\b(?:${BEFELL}|it|which) (?:first )?(?:started|began)\\b[^.;]{0,20}$`,
);
const ENDED = naming(
  'end(?:ed|s)?|resolved|restored|recovered',
  `\\bend(?:ed|ing)?(?:[ -](?:time|date|at|around|by))?\\b[\\s:,|*_-]*$|\\b(?:and|${BEFELL}|it|which|services?|everything)(?: had)?(?: (?:was|were|is|been))?(?: \\w+ly)? (?:ended|resolved|mitigated|restored|over|recovered|back (?:up|online|to normal)|lasted until)\\b[^.;]{0,20}$`,
);

/** Whether the words before a time say what it is, or the label of a statement that has no other time before it. */
function isNamed(naming: Naming, { span }: LineTime, { content, span: { start } }: Statement, isFirst: boolean): boolean {
  const named = namedBefore(content.line, Math.max(0, span.start - start));
  return named.size > 0 ? named.has(naming) : isFirst && isLabelled(content, naming);
}

const isLabelled = memoFor(({ label }: StatementContent, { label: pattern }: Naming): boolean => pattern.test(label));

/** What the words of a line before a place name, a date between them left out. */
const namedBefore = memoFor((line: LineContent, at: number): ReadonlySet<Naming> => {
  const before = wordsBefore(line, at);
  return new Set([STARTED, ENDED].filter((naming) => naming.before.test(before)));
});
