import { matches, memo, memoFor } from '../incremental/memo';
import type { ActionItem, ElementReading, TimelineEntry } from '../model/postmortem';
import type { Detector, ElementSpec, Profile } from '../model/profile';
import { partitionPoint } from '../text/binary-search';
import { EDITED_TEXTS, memoText } from '../text/memo-text';
import type { Pattern } from '../text/pattern';
import type { Span } from '../text/span';
import { datesIn } from '../time/dates';
import { durationsIn } from '../time/durations';
import { statedIn } from './lexicon/stated';
import type { LineTime } from './line-time';
import { inSections, toldIn } from './section-path';
import type { SectionLines } from './sections';
import { placeOf, type Statement, type StatementContent, type StatementSentence } from './statement';
import { someOn, timesAlong, timesAmong } from './time-cursor';

/** What elements are looked for in. */
export interface Readings {
  statements: readonly Statement[];
  times: readonly LineTime[];
  timeline: readonly TimelineEntry[];
  actions: readonly ActionItem[];
  sections: readonly SectionLines[];
}

/** Looks for each thing that the profile asks for, where a reader would look for it. */
export function readElements(profile: Profile, readings: Readings): ElementReading[] {
  return profile.sections.flatMap(({ parts }) =>
    parts.flatMap(({ id: part, elements }) => elements.map((element) => reading(element, part, readings))),
  );
}

function reading({ id, detector }: ElementSpec, part: string, readings: Readings): ElementReading {
  const span = find(detector, part, readings);
  return { id, part, present: span !== undefined, ...(span ? { span } : {}) };
}

function find(detector: Detector, part: string, readings: Readings): Span | undefined {
  switch (detector.kind) {
    case 'said':
      return said(detector, readings) ?? (detector.guess && wrongGuess(detector.guess, detector.where, readings));
    case 'detailed':
      return detailed(detector, part, readings);
    case 'duration':
      return duration(detector.where, readings);
    case 'start-end':
      return startAndEnd(detector.where, readings)?.[0]?.span;
    case 'start-end-zone':
      return zonedEnds(detector.where, readings);
    case 'measures':
      return readings.actions[0]?.span;
    case 'tasks':
      return tasks(readings);
    case 'titled':
      return titled(detector.title, readings);
  }
}

const PLACEHOLDER = /^(?:(?=\W*(?:\.{3}|…))|\W*(?:tbd|todo|n\/?a|none|unknown|xxx|to be (?:determined|done|added|written)))\W*$/i;

/** The statements in one of the places. */
const thoseIn = (where: readonly string[], { statements }: Readings): Statement[] => statements.filter(toldIn(...where));

type Said = Extract<Detector, { kind: 'said' }>;
type Detailed = Extract<Detector, { kind: 'detailed' }>;

/** The first sentence with the cue, or what is said after or below a label. */
function said(detector: Said, { statements }: Readings): Span | undefined {
  const [isMeasure, isThere] = [inSections('corrective'), toldIn(...detector.where)];
  for (const statement of statements) {
    const { content } = statement;
    if (content.titling || isMeasure(statement)) continue;
    if (isFilledIn(content, detector)) return statement.span;
    const sentence = isThere(statement) ? content.sentences[firstSaying(content, detector.pattern)] : undefined;
    if (sentence) return placeOf(statement, sentence);
  }
  return undefined;
}

/** The first sentence that takes something for the cause of which the root cause says nothing. */
function wrongGuess(guess: RegExp, where: readonly string[], { statements }: Readings): Span | undefined {
  const isCause = inSections('root-cause');
  const causes = statements.filter((statement) => isCause(statement) || isLabelled(statement.content, CALLED_CAUSE));
  const known = new Set(causes.flatMap(({ content }) => [...topicsOf(content.text)]));
  if (known.size === 0) return undefined;
  const isThere = toldIn(...where);
  for (const statement of statements) {
    if (statement.content.titling || causes.includes(statement) || !isThere(statement)) continue;
    for (const sentence of statement.content.sentences) {
      const topics = [...topicsOf(guess.exec(statedIn(sentence.text))?.[1] ?? '')];
      if (topics.length > 0 && !topics.some((topic) => known.has(topic))) return placeOf(statement, sentence);
    }
  }
  return undefined;
}

const CALLED_CAUSE = /\bcause/;

/** Words that every cause is explained with. */
const COMMON =
  /^(?:that|this|with|from|were|have|been|which|when|there|their|some|might|could|would|because|cause|caused|causing|issue|issues|problem|problems|error|errors|fault|incident|outage|failure|server|servers|service|services|system|systems|application|website|team|teams|engineer|engineers|related|being|into|after|before|about|initially|root|source|something)$/;

/** What a text is about: the stems of its longer words. */
const topicsOf = memoText(
  (text): ReadonlySet<string> =>
    new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.test(word)).map((word) => word.slice(0, 5))),
);

const isFilledIn = (statement: StatementContent, { label, orNone = false }: Said): boolean =>
  label !== undefined &&
  statement.label !== '' &&
  (fillsIn(statement, label) || (orNone && isLabelled(statement, label) && saysNone(statement)));

/** “Misleading paths: none.” */
const saysNone = memo((statement: StatementContent): boolean => {
  const behind = behindLabel(statement).trim();
  return behind.length <= 30 && /^(?:none|no|nobody|no one|nothing|not (?:needed|necessary|required)|n\/a)\b/i.test(behind);
});

/** Which of its sentences says it; -1 for none. */
const firstSaying = memoFor(({ sentences }: StatementContent, pattern: Pattern): number =>
  sentences.findIndex(({ text }) => pattern.test(text)),
);

/** Whether a statement says something after or below a label. */
const fillsIn = memoFor((statement: StatementContent, label: RegExp): boolean => label.test(statement.label) && hasSubstance(statement));

/** What a statement says, its label left out. */
const behindLabel = ({ text, lead, sentences }: StatementContent): string =>
  lead > 0
    ? sentences
        .map((sentence) => sentence.text)
        .join(' ')
        .replace(/^[^:]*:\s*/, '')
    : text;

function hasSubstance(statement: StatementContent): boolean {
  const behind = behindLabel(statement);
  return /\p{L}\S*\s+\S*\p{L}|\d/u.test(behind) && !PLACEHOLDER.test(behind);
}

/** What “the root cause of the issue was” and “the issue was resolved by” say by themselves. */
const BOILERPLATE =
  /\b(?:the|an?|this|that|our|it|its|is|was|were|be|been|has|had|have|by|to|of|in|on|for|and|with|as|at|root|cause|causes|caused|causing|explanation|issue|issues|problem|problems|incident|outage|error|errors|bug|due|result|resulted|resolution|resolved|resolving|solution|fixed|fix|solved|identified|identify|found|out|after|implementing|implemented|corrected|addressed|address|we|team|engineers?|breakdown|then)\b/gi;

const isLabelled = memoFor(({ label }: StatementContent, pattern: RegExp): boolean => pattern.test(label));

/** How many words of a sentence say more than that. */
const substanceOf = memoText(
  (text): number => (text.replace(BOILERPLATE, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’./-]*/gu) ?? []).length,
  EDITED_TEXTS,
);

/** What is yet to be done explains neither cause nor fix. */
const INTENT = /\b(?:will|shall|should|must|going to|plan(?:s|ned|ning)? to|intend\w*|commit(?:ted|ting) to|needs? to|please)\b/i;

const isIntent = memoText((text): boolean => INTENT.test(text) && !/\b(?:was|were|had|did)\b/i.test(text), EDITED_TEXTS);

/** Which of a statement's sentences tell what was, and have the cue. */
const explaining = memoFor(({ sentences }: StatementContent, pattern: Pattern): readonly number[] =>
  sentences.flatMap(({ text }, index) => (!isIntent(text) && pattern.test(text) ? [index] : [])),
);

function detailed({ own, elsewhere, label, not, denied, where, words }: Detailed, part: string, readings: Readings): Span | undefined {
  let substance = 0;
  let first: Span | undefined;
  for (const statement of thoseIn(where, readings)) {
    const { content, path } = statement;
    if (content.titling || content.line.kind === 'code' || (isLabelled(content, not) && !isLabelled(content, label))) continue;
    const pattern = path.includes(part) || isLabelled(content, label) ? own : elsewhere;
    for (const index of explaining(content, pattern)) {
      const sentence = content.sentences[index] as StatementSentence;
      if (denied?.test(content.sentences[index + 1]?.text ?? '')) continue;
      const at = placeOf(statement, sentence);
      // What is to be done, or was done against another time, explains neither cause nor fix.
      if (readings.actions.some(({ span }) => span.start < at.end && at.start < span.end)) continue;
      first ??= at;
      substance += substanceOf(sentence.text);
      if (substance >= words) return first;
    }
  }
  return undefined;
}

const TROUBLE =
  /\b(?:outages?|incident|downtime|disruption|issues?|problem|breakdown|interruption|impact|unavailab\w+|inaccessib\w+|unreachable|down|offline|degrad\w+|fail\w*|slow\w*|errors?)\b/i;
/** What comes before a length that something lasted. */
const LASTED =
  /(?:\b(?:last(?:ed|ing|s)|persist(?:ed|ing|s)|took|spann(?:ed|ing)|for|of|was|is|duration|downtime|within|after|to|(?:resolved|fixed|restored|recovered|patched|over)\b[^.]{0,30}\bin)\b|[:(–—-])[\s*_(]*(?:(?:about|approximately|approx\.|approx|roughly|around|nearly|almost|over|more than|at least|just|only|exactly|under|less than|up to|at most|at maximum|a maximum of|a total of|an?|the|total|another|additional|further|full|whole|good|some|in total)[\s*_]+){0,3}[~≈]?\s?$/i;
/** What comes after one: “a 2-hour outage”, “2 hours of downtime”. */
const OF_TROUBLE =
  /^[\s-]*(?:(?:long|of|total|complete|partial|full|service|site)[\s-]+)*(?:outages?|downtime|disruption|interruption|unavailability|incident|degradation)\b/i;

/** `29 April - 2 May 2022`. */
const isDateRange = memo(({ text }: StatementContent): boolean => {
  const dates = datesIn(text);
  return dates.some((date, index) => {
    const next = dates[index + 1];
    return next !== undefined && /^[\s,]*(?:[-–—]|to|until|till|through)[\s,]*$/i.test(text.slice(date.end, next.start));
  });
});

const factsIn = (readings: Readings, where: readonly string[]): LineTime[] => timesAmong(thoseIn(where, readings), readings.times);

/** A length of time, or a span from one time to another. */
function duration(where: readonly string[], readings: Readings): Span | undefined {
  const facts = factsIn(readings, where);
  const range = facts.find(({ partner }) => partner !== undefined);
  if (range) return range.span;
  const dated = thoseIn(where, readings).find(({ content }) => !content.titling && isDateRange(content));
  if (dated) return dated.span;
  const [isMeasure, isThere] = [inSections('corrective', 'timeline'), toldIn(...where)];
  for (const statement of readings.statements) {
    const { content } = statement;
    const length = content.titling || isMeasure(statement) ? undefined : lengthIn(content);
    if (!length) continue;
    if (length.labelled) return statement.span;
    const sentence = content.sentences[isThere(statement) ? length.sentence : length.ofTrouble];
    if (sentence) return placeOf(statement, sentence);
  }
  return windowIn(thoseIn(where, readings), readings.times)?.span;
}

const STARTED = /\bstart|\bbeg[ai]n|\bfrom\b|\bonset\b/;
const ENDED = /\bend(?:ed|s|ing)?\b|\bresolved\b|\buntil\b|\btill\b|\brestored\b|\bback\b|\bover\b|\brecovered\b|\bfixed\b|\bresumed\b/i;

/** The first time of a start and an end: two in one statement that says with the later that something ended, or one below each label. */
function windowIn(facts: readonly Statement[], times: readonly LineTime[]): LineTime | undefined {
  const along = timesAlong(times);
  const timed = facts.map((fact) => {
    const { first, end } = along(fact);
    return { fact, label: fact.content.label, own: times.slice(first, end) };
  });
  const both = timed.find(({ fact, own }) => own.length >= 2 && ENDED.test(sentenceOf(fact, own.at(-1) as LineTime)));
  if (both) return both.own[0];
  const start = timed.find(({ label, own }) => own.length > 0 && STARTED.test(label));
  const end = timed.find(({ label, own }) => own.length > 0 && (ENDED.test(label) || /\bto\b/.test(label)));
  return start && end ? start.own[0] : undefined;
}

/** The text of the sentence that a time is in. */
const sentenceOf = ({ content, span }: Statement, time: LineTime): string =>
  content.sentences.findLast(({ at }) => at.start <= time.span.start - span.start)?.text ?? '';

/** Whether a label says that a length of time is one, which sentence says that something lasted so long, and which that a trouble did; -1 for none. */
interface Lasting {
  labelled: boolean;
  sentence: number;
  ofTrouble: number;
}

/** The length of time that a statement says something lasted. */
const lengthIn = memo(({ text, label, sentences }: StatementContent): Lasting | undefined => {
  if (durationsIn(text).length === 0) return undefined;
  const labelled = /\bduration\b|\bdowntime\b|\blength\b|\btime to (?:recover|resol|restor|repair|mitigat|fix)/.test(label);
  const lasting = sentences.map(
    (own) => durationsIn(own.text).some((length) => isLasting(own.text, length)) && durationsIn(statedIn(own.text)).length > 0,
  );
  const sentence = lasting.indexOf(true);
  const ofTrouble = sentences.findIndex((own, index) => lasting[index] && TROUBLE.test(own.text));
  return labelled || sentence >= 0 ? { labelled, sentence, ofTrouble } : undefined;
});

const isLasting = (text: string, { start, end }: Span): boolean => LASTED.test(text.slice(0, start)) || OF_TROUBLE.test(text.slice(end));

/** The times of start and end: both among the facts, or one there and the other in the timeline. */
function startAndEnd(where: readonly string[], readings: Readings): LineTime[] | undefined {
  const { times, timeline } = readings;
  const facts = factsIn(readings, where);
  const range = facts.find(({ partner }) => partner !== undefined);
  if (range) return [range, times[range.partner as number] as LineTime];
  if (facts.length >= 2) return [facts[0] as LineTime, facts.at(-1) as LineTime];
  // A timeline goes from the one to the other, or from when somebody noticed it.
  const timed = timeline.filter(({ time }) => time !== undefined);
  const first = timed.find(({ marks }) => marks.includes('started')) ?? timed.slice(0, 1).find((entry) => !isDiscovery(entry));
  const last = timed.findLast(({ marks }) => marks.includes('resolved')) ?? timed.at(-1);
  const start = facts[0] ?? times[first?.time ?? -1];
  const end = times[last?.time ?? -1];
  return start && end && start !== end ? [start, end] : undefined;
}

const isDiscovery = ({ marks, wording }: TimelineEntry): boolean => marks.includes('detected') || matches(wording, /\bfound\b/i);

/** Start and end with their zones; a start without one is given by a timeline that has zones throughout. */
function zonedEnds(where: readonly string[], readings: Readings): Span | undefined {
  const ends = startAndEnd(where, readings);
  if (!ends) return undefined;
  const zoned = ({ zone }: LineTime) => zone.kind !== 'none';
  if (ends.every(zoned)) return ends[0]?.span;
  const entries = readings.timeline.flatMap(({ time }) => (time === undefined ? [] : [readings.times[time] as LineTime]));
  const byTimeline = entries.length >= 2 && entries.every(zoned) && ends.some((time) => zoned(time) || entries.includes(time));
  return byTimeline ? ends[0]?.span : undefined;
}

/** The title of a section with some text, or what comes after or below a label. */
function titled(title: RegExp, { sections, statements }: Readings): Span | undefined {
  const section = sections.find((own) => own.form !== 'inline' && title.test(own.title) && holdsText(own, statements));
  return section?.titleSpan ?? statements.find(({ content }) => !content.titling && fillsIn(content, title))?.span;
}

const holdsText = ({ from, to }: SectionLines, statements: readonly Statement[]): boolean =>
  someOn({ from: from + 1, to }, statements, ({ content }) => !content.titling && content.text !== '');

const CALLED_TASKS = /\btasks?\b|\btodo\b|\baction/;
const CALLED_TODO = /^\W*(?:to-?\s?dos?(?: list)?|(?:specific )?tasks?(?: list)?)\W*$/i;

/** Something that the text itself calls a task; else a list with at least one task that is not vague; in prose it takes two. */
function tasks({ statements, actions, sections }: Readings): Span | undefined {
  const own = actions.filter(({ group }) => group === 'task');
  const called = sections.filter(({ covers, title }) => covers.includes('corrective') && CALLED_TODO.test(title));
  const isCalled = (from: number) => called.some((section) => section.from <= from && from < section.to);
  for (const { content, path, span, from } of statements) {
    if (!isLabelled(content, CALLED_TASKS) && !path.includes('tasks') && !isCalled(from)) continue;
    const first = own[partitionPoint(own, (task) => task.span.start < span.start)];
    if (first && first.span.end <= span.end) return first.span;
  }
  const specific = own.filter(({ vague }) => !vague);
  const listed = specific.find((action) => statementOf(action, statements)?.content.line.kind !== 'text');
  return (listed ?? (specific.length >= 2 ? specific[0] : undefined))?.span;
}

/** The statement that contains a task. */
function statementOf({ span }: ActionItem, statements: readonly Statement[]): Statement | undefined {
  const statement = statements[partitionPoint(statements, (one) => one.span.end < span.end)];
  return statement && statement.span.start <= span.start ? statement : undefined;
}
