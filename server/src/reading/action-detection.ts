import { memo, memoFor } from '../incremental/memo';
import { emphasised, type LineContent } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import { caseInsensitive, pattern } from '../text/fast-regexp';
import type { Span } from '../text/span';
import { cellTexts, FIELD, isMereLink, taskCell } from './action-fields';
import { patterns } from './lexicon/element-patterns';
import { inSections, isUntitled } from './section-path';
import type { Statement, StatementContent, StatementSentence } from './statement';
import { baseForm, leadVerb } from './vagueness/task-verb';
import { lengthInWords } from './word-count';

/** The parts that tell tasks. */
export const CORRECTIVE = ['corrective', 'improvements', 'tasks'];
const TASK_LABEL = /\b(?:tasks?|action items?|specific|follow ?ups?|actions)\b|^(?:\w+ )?todo(?: lists?| items?)?$/;
const IMPROVEMENT_LABEL = /\b(?:improvements?|improved?|fixes|broad(?:ly)?|general|recommendations?)\b/;
/** Fields in brackets after a task that nobody filled in. */
const UNFILLED = /^\W*(?:(?:owner|due|ticket)\s*:\W*)*$/i;

/** A word or two in double braces: a place of the template. */
const PLACEHOLDER = /^\{\{\s*(?:[\w-]+\s*){0,2}\}\}/;

/** `:white_check_mark:` is a picture; its colons make no label. */
const withoutShortcodes = (text: string): string => text.replace(/:[a-z][\w+-]*:/g, ' ').trim();

/** What a statement's own form says, wherever it is. */
export const formOf = memo((statement: StatementContent) => {
  const { label, titling, line, sentences } = statement;
  const text = withoutShortcodes(statement.text);
  const isField = FIELD.test(text);
  const labelled = TASK_LABEL.test(label);
  // “Improve monitoring: an alert …” is a task of its own; “Improvements: …” says what follows.
  const isOrder = statement.lead > 0 && !titling && isImperative(text);
  const group: ActionItem['group'] | undefined = isOrder
    ? undefined
    : labelled
      ? 'task'
      : IMPROVEMENT_LABEL.test(label)
        ? 'improvement'
        : undefined;
  return {
    /** How deep in lists an item is; 0 for anything else. */
    depth: line.kind === 'item' ? line.depth : 0,
    isField,
    /** Titles, introductions and fields are no tasks. */
    isMute: titling || isField || UNFILLED.test(text) || PLACEHOLDER.test(text) || (/[:：]$/.test(text) && sentences.length < 2),
    isLink: isMereLink(text),
    group,
    /** Its label calls it a task, wherever it is. */
    isCalled: labelled && label !== 'actions taken',
  };
});

/** An action in a statement; its place counts from the statement's start. */
export interface Detected {
  at: Span;
  text: string;
}

const NONE: readonly Detected[] = [];

/** Detects the actions in a statement: itself, some of its sentences, a cell of its row, or none. `isBelow`: it is in a list below an action. */
export type ActionDetector = (statement: Statement, header: LineContent | undefined, isBelow: boolean) => readonly Detected[];

/** The detector for the statements of a document, asked for in order. */
export function actionDetector(): ActionDetector {
  const isCorrective = inSections(...CORRECTIVE);
  const isTold = inSections('timeline', 'summary');
  const isLesson = inSections('lessons');
  const isSolution = inSections('root-cause', 'resolution');
  return (statement, header, isBelow) => {
    const { content } = statement;
    const { isMute, isCalled } = formOf(content);
    if (isMute) return NONE;
    const { line } = content;
    if (line.kind === 'row' && header && listsTasks(header) && !isTold(statement)) return rowTask(line, header);
    if (!isCorrective(statement) && (!isCalled || isTold(statement))) {
      if (isLesson(statement)) return detected(content, lesson(content));
      return isSolution(statement) || isUntitled(statement.path) ? detected(content, preventive(content)) : NONE;
    }
    if (line.kind === 'row') return rowTask(line, header);
    if (line.kind !== 'item') return detected(content, prose(content));
    return detected(content, isBelow ? subtask(content) : item(content));
  };
}

/** What of a statement is a task: all of it, or the sentences with these indices. */
type Picked = typeof WHOLE | readonly number[];

const WHOLE = 'whole';
const NO_SENTENCE: readonly number[] = [];

function detected({ size, text, sentences }: StatementContent, picked: Picked): readonly Detected[] {
  if (picked === WHOLE) return [{ at: { start: 0, end: size }, text }];
  return picked.map((index) => sentences[index] as StatementSentence);
}

const item = memo(({ text }: StatementContent): Picked => (/[\p{L}\p{N}]/u.test(text) && !isRemark(text) ? WHOLE : NO_SENTENCE));

/** What is below a task explains it, unless it is an order itself. */
const subtask = memo(
  (statement: StatementContent): Picked =>
    (lengthInWords(statement) >= 4 && isImperative(statement.text)) || /^(?:task|action|todo)$/.test(statement.label)
      ? item(statement)
      : NO_SENTENCE,
);

/** Lessons are maxims, not tasks, but for those that say under a label of their own what to do: “Redundancy: keep a second …”. */
const lesson = memo(({ text, label, line }: StatementContent): Picked => {
  if (/\bwell\b|\bwrong\b|\bpoorly\b|\blucky\b|\bbadly\b/.test(label) || line.kind === 'row' || isRemark(text)) return NO_SENTENCE;
  if (/\?$/.test(text)) return NO_SENTENCE;
  if (STATUS.test(text)) return WHOLE;
  const task = text.replace(/^[^:]{3,60}:\s+/, '');
  const first = /^[\p{L}-]+/u.exec(task.replace(/^(?:always|regularly|never)\s+/i, ''))?.[0].toLowerCase();
  return first && baseForm(first) === first && task !== text ? WHOLE : NO_SENTENCE;
});

/** How far a task is, written before it. */
const STATUS = /^(?:TODO|DOING|DONE|WIP|IN PROGRESS)\b\W*\s\S+\s+\S+\s+\S/;

const PREVENTIVE = pattern(
  /^(?:in order )?to (?:try (?:and|to) )?(?:prevent|avoid|stop|reduce|minimi[sz]e|make sure|ensure)\b[^,]*\b(?:again|future|recurr\w+|similar|such|this|these)\b[^,]*,\s*\S/,
);

/** What work is for that is to outlast the incident. */
const AGAINST_RECURRENCE = pattern(
  /\b(?:to|that|which|and) (?:will |better |further )?(?:prevent|avoid|catch|stop|detect|reduce|ensure|block|identify|find|spot|trigger|alert|warn|notify)s?\b.{0,80}\b(?:future|again|similar|recurr\w+|repeat\w*|earlier|sooner)\b/,
);

/** A sentence that opens with what was done: “Implemented …”, “We added …”, “A review was introduced …”. */
const WORK = pattern(
  /^(?:(?:further(?:more)?|additionally|also|moreover|finally|in addition|later|since then),? )?(?:(?:(?:i|we|they|the team|the \w+ team|our team|engineers)(?: have| also|['’]ve)* )?(?:\p{L}{3,}ed|built|wrote|set up|put)|(?:an?|new|additional|more|stricter) (?:[\p{L}-]+ ){1,5}(?:was|were|has been|have been) (?:\p{L}{3,}ed|built|written|set up|put))\b/u,
);

/** Work that makes better what wasn't broken, and no repair of what was: “Strengthened …”, “Introduced stricter … to catch …”. */
const BETTERS = pattern(
  /^(?:(?:i|we|they|the team|the \w+ team|our team|engineers)(?: have| also|['’]ve)* )?(?:(?:enhanc|improv|strengthen|reinforc|tighten|refin|streamlin)ed\b(?! to\b)|\p{L}+ed (?:(?:a|an|new|some) ){0,2}(?:additional|stricter|stronger|better|extra|further|more) .{0,80}\bto (?:prevent|avoid|catch|stop|detect|reduce|ensure|identify|spot|find)\b)/u,
);

/** Work described elsewhere counts when it says that it prevents recurrence. */
const preventive = memo(({ sentences }: StatementContent): Picked => {
  const isWork = (text: string) => PREVENTIVE.test(text) || (WORK.test(text) && (AGAINST_RECURRENCE.test(text) || BETTERS.test(text)));
  return sentences.flatMap(({ text }, index) => (isWork(text) && !isRemark(text) ? [index] : []));
});

const REMARK = pattern(
  /^(?:in (?:conclusion|summary|short)|to conclude|overall|this (?:incident|outage|post-?mortem|report|event|experience|issue|document)|by (?:implementing|addressing|learning|taking|following|adopting|doing|putting)|with (?:these|this|the above)|the(?:se)? (?:corrective |preventi\w+ |above |following )*(?:measures|changes|steps|actions|improvements|tasks)\b|as a result|feel free|hopefully\b|as (?:above|before|mentioned)\b|it will be (?:easier|harder|possible|more|less|better)\b|if you have|so, dear|note:|thank|remember:|n\/?a\b|none\b|tbd\b)|\b(?:the following|as follows)\b|\b(?:improvements?|tasks?|measures?|actions?|steps?)\b[^.]{0,40}\b(?:have been|has been|were|are|was) (?:also )?(?:identified|outlined|listed|proposed|defined|planned|recommended|suggested)\b|\b(?:never|not) (?:occur|happen|repeat)\b|\b(?:is|are) committed to\b|\bwe (?:appreciate|apologi[sz]e|thank|promise)\b|\bwe hope (?!to\b)|\byour (?:trust|patience|understanding|confidence|support)\b|\btak(?:e|es|ing) (?:\w+ ){1,12}seriously\b/,
);

/** A paragraph that opens like this closes the document. */
const LAST_WORDS = pattern(
  /^(?:in (?:conclusion|summary|short)\b|to conclude|overall\b|this (?:incident|outage|post-?mortem|report|event|experience|document)\b|by (?!the\b)\p{L}+ing\b|with (?:these|this|the above)\b|p\.?s\.?\b)/u,
);

/** Sentences about the document and its lists, as templates have them. */
const ABOUT_DOCUMENT = pattern(
  /^(?:(?:ideally|every|each|all|any|these|those|the|this|our|actionable|above|following|incident)\s+)*(?:action(?:able)? items?|actions|(?:sub-?)?(?:sections?|headings?)|post-?mortems?|incident title|(?<=this )(?:document|page|report|template))\b[^.]{0,60}\b(?:should|must|can|will|have|has|is|are|fall)\b|^(?:the )?incident (?:is|has been) (?:over|closed|resolved|dealt)\b|\bthings that (?:went|go|(?:could|should) (?:have gone|go)) (?:well|wrong|poorly|better)\b|\bthis (?:\w+ )?(?:page|document|post|report|article)\b|\bfill(?:ed)? (?:in|out)\b/,
);

/** Sentences about the tasks, and last words, are no tasks. */
const isRemark = (text: string): boolean => REMARK.test(text) || ABOUT_DOCUMENT.test(text);

/** What commits somebody to something; “a setup that should be simpler” only describes. */
const DUTY = pattern(
  /(?<!\b(?:that|which|who|what) )\b(?:will|should|must|shall|needs? to|have to|(?:would|['’]d) like to|plan(?:s|ned)? to|intend(?:s)? to|hop(?:e|es|ing) to|(?:are|is) going to|aims? to|(?:is|are) to (?:be|have))\b|\bwe(?:['’]ll\b| (?:really |also |clearly )?need (?:an?|more|better)\b)|\b(?:we are|we['’]re) (?:also |now |currently |still )?(?:\p{L}+ing)\b|\bare working on\b/u,
);
const DONE = pattern(
  /\b(?:i|we)\b(?: have| also|['’]ve)* (?:\p{L}+ed|wrote|written|built|put|set|have|made)\b|\b(?:was|were|is|are|has been|have been|been)\b (?:now |also |since |then )?(?:\p{L}+ed|put|set|built|written|made|done)\b/u,
);
const PREVENTS = pattern(/\b(?:prevent\w*|avoid\w*|future|again|in case|recurr\w*|anymore|no longer)\b/);

/** Goes on about what was said just before. */
const EXPLAINS = /^(?:ideally,? )?(?:this|it|that|they|these|those|which|so)\b/i;

/** The sentences of running text that commit to something; what explains a task belongs to it. */
const prose = memo(({ sentences, label, text, lead, line }: StatementContent): Picked => {
  if (STATUS.test(text)) return WHOLE;
  if (LAST_WORDS.test(text) || emphasised(line)) return NO_SENTENCE;
  if (label && lead > 0 && !/^(?:note|conclusion)/.test(label)) return WHOLE;
  const found: number[] = [];
  /** What was said last of the tasks or of the document, and not of the incident. */
  let isAbout = false;
  for (const [index, sentence] of sentences.entries()) {
    const explains: boolean = (found.length > 0 || isAbout) && EXPLAINS.test(sentence.text);
    isAbout = isRemark(sentence.text) || (isAbout && explains);
    if (explains || isAbout || /[:：]$/.test(sentence.text)) continue;
    const imperative = isImperative(sentence.text);
    if (
      index === 0 &&
      imperative &&
      sentences.slice(1).every(({ text: other }) => !isImperative(other) && !DUTY.test(other.replace(/^this\b.*/i, '')))
    )
      return WHOLE;
    if (
      imperative ||
      DUTY.test(sentence.text) ||
      (DONE.test(sentence.text) && PREVENTS.test(sentence.text)) ||
      /\bremember to\b/i.test(sentence.text)
    )
      found.push(index);
  }
  return found;
});

/** The share of a statement's sentences that say what somebody is going to do, wherever it is; all of it where it says how far that is. */
export const commitment = memo((content: StatementContent): number => {
  const { text, line, sentences } = content;
  if (STATUS.test(text)) return 1;
  // In running text “should” says as often what was wrong.
  if (formOf(content).isMute || (line.kind !== 'item' && !patterns.future.test(text))) return 0;
  const picked = prose(content);
  return picked === WHOLE ? 1 : picked.length / Math.max(1, sentences.length);
});

const FIRST_WORD = caseInsensitive(
  /^(?:(?:please|also|always|regularly|frequently|periodically|additionally|finally|next|then|never|do not|don['’]t)[\s,]+)*([\p{L}-]+)/u,
);

function isImperative(sentence: string): boolean {
  const [opening = '', first] = FIRST_WORD.exec(sentence) ?? [];
  // “Correct, nothing was lost.” gives no order.
  return (
    first !== undefined &&
    first !== 'I' &&
    sentence[opening.length] !== ',' &&
    baseForm(first.toLowerCase()) !== undefined &&
    leadVerb(sentence) !== undefined
  );
}

/** The cell under “Action”, or the longest. */
const rowTask = memoFor((line: LineContent, header: LineContent | undefined): readonly Detected[] => {
  const index = taskCell(line, header);
  const [at, text] = [line.cells?.[index], cellTexts(line)[index]];
  return at && text ? [{ at, text }] : NONE;
});

const TASKS_HEADER =
  /^(?:(?:corrective|preventi\w+|follow-?up|next|remediation|open) )?(?:actions?|action items?|tasks?|to-?dos?|follow-?ups?|remediations?)$/i;

/** Whether a table's header says that its rows are tasks, whatever section it is in; an “action” at a time is an entry of a timeline. */
export const listsTasks = memo((header: LineContent): boolean => {
  const titles = cellTexts(header);
  return titles.some((title) => TASKS_HEADER.test(title)) && !titles.some((title) => /\btime\b|\bevents?\b/i.test(title));
});

const LEGEND = /^(\S+(?: \S+){0,2})\s*(?:\s[-–—=]|:)\s/;

/** Of the statements, those that explain a table of tasks in the same section: instructions before it, and what its words mean, before it or after. */
export function explanations(
  statements: readonly Statement[],
  headerOf: (statement: Statement) => LineContent | undefined,
): ReadonlySet<Statement> {
  const found = new Set<Statement>();
  let path: Statement['path'] | undefined;
  for (const statement of statements.toReversed()) {
    const { content } = statement;
    const header = headerOf(statement);
    if (header) path = listsTasks(header) ? statement.path : undefined;
    else if (statement.path !== path || content.line.kind === 'heading') path = undefined;
    else if (LEGEND.test(content.text) || !isImperative(content.text)) found.add(statement);
  }
  /** What the cells of the table say that comes last before a statement. */
  let cells = new Set<string>();
  for (const statement of statements) {
    const { content } = statement;
    const header = headerOf(statement);
    if (statement.path !== path || (header && !listsTasks(header))) cells = new Set();
    path = statement.path;
    if (header && listsTasks(header)) for (const text of cellTexts(content.line)) cells.add(text.toLowerCase());
    else if (cells.has(LEGEND.exec(content.text)?.[1]?.toLowerCase() ?? '')) found.add(statement);
  }
  return found;
}
