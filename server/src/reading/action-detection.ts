import { memo, memoFor } from '../incremental/memo';
import { emphasised, type LineContent } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import { caseInsensitive, pattern } from '../text/fast-regexp';
import type { Span } from '../text/span';
import { cellTexts, isMereLink, taskCell } from './action-fields';
import { inSections } from './section-path';
import type { Statement, StatementContent, StatementSentence } from './statement';
import { baseForm, leadVerb } from './vagueness';
import { lengthInWords } from './word-count';

/** The parts that tell tasks. */
export const CORRECTIVE = ['corrective', 'improvements', 'tasks'];
const TASK_LABEL = /\b(?:tasks?|todo|action items?|specific|follow ?ups?|actions)\b/;
const IMPROVEMENT_LABEL = /\b(?:improvements?|improve|fixes|broad(?:ly)?|general|recommendations?)\b/;
const FIELD =
  /^(?:owners?|assignees?|assigned to|responsible|dri|due(?: date)?|deadline|eta|by|status|priority|ticket|issue|bug|jira|link|type|severity|who|when)\b\s*[:=]/i;

/** Fields in brackets after a task that nobody filled in. */
const UNFILLED = /^\W*(?:(?:owner|due|ticket)\s*:\W*)*$/i;

/** What a statement's own form says, wherever it stands. */
export const formOf = memo(({ text, label, titling, line }: StatementContent) => {
  const isField = FIELD.test(text);
  const labelled = TASK_LABEL.test(label);
  const group: ActionItem['group'] | undefined = labelled ? 'task' : IMPROVEMENT_LABEL.test(label) ? 'improvement' : undefined;
  return {
    /** How deep in lists an item stands; 0 for anything else. */
    depth: line.kind === 'item' ? line.depth : 0,
    isField,
    /** Titles, introductions and fields are no tasks. */
    isMute: titling || isField || UNFILLED.test(text) || /[:：]$/.test(text),
    isLink: isMereLink(text),
    group,
    /** Its label calls it a task, wherever it stands. */
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
    if (!isCorrective(statement) && (!isCalled || isTold(statement))) {
      if (isLesson(statement)) return detected(content, lesson(content));
      return isSolution(statement) ? detected(content, preventive(content)) : NONE;
    }
    const { line } = content;
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

/** What stands below a task explains it, unless it is an order itself. */
const subtask = memo(
  (statement: StatementContent): Picked => (lengthInWords(statement) >= 4 && isImperative(statement.text) ? item(statement) : NO_SENTENCE),
);

/** Lessons are maxims, not tasks, but for those that say under a label of their own what to do: “Redundancy: keep a second …”. */
const lesson = memo(({ text, label, line }: StatementContent): Picked => {
  if (/\bwell\b|\bwrong\b|\bpoorly\b|\blucky\b|\bbadly\b/.test(label) || line.kind === 'row' || isRemark(text)) return NO_SENTENCE;
  if (/\?$/.test(text)) return NO_SENTENCE;
  const task = text.replace(/^[^:]{3,60}:\s+/, '');
  const first = /^[\p{L}-]+/u.exec(task.replace(/^(?:always|regularly|never)\s+/i, ''))?.[0].toLowerCase();
  return first && baseForm(first) === first && task !== text ? WHOLE : NO_SENTENCE;
});

const PREVENTIVE = pattern(
  /^(?:in order )?to (?:prevent|avoid|stop)\b[^,]*\b(?:again|future|recurr\w+|similar|such|this|these)\b[^,]*,\s*\S/,
);

/** Work told elsewhere counts when it says that it prevents recurrence. */
const preventive = memo(
  ({ sentences }: StatementContent): Picked =>
    sentences.flatMap(({ text }, index) => (PREVENTIVE.test(text) && !isRemark(text) ? [index] : [])),
);

const REMARK = pattern(
  /^(?:in (?:conclusion|summary|short)|to conclude|overall|this (?:incident|outage|post-?mortem|report|event|experience|issue|document)|by (?:implementing|addressing|learning|taking|following|adopting|doing|putting)|with (?:these|this|the above)|the(?:se)? (?:corrective |preventi\w+ |above |following )*(?:measures|changes|steps|actions|improvements|tasks)\b|as a result|feel free|if you have|so, dear|note:|thank|remember:|n\/?a\b|none\b|tbd\b)|\b(?:the following|as follows)\b|\b(?:improvements?|tasks?|measures?|actions?|steps?)\b[^.]{0,40}\b(?:have been|has been|were|are|was) (?:also )?(?:identified|outlined|listed|proposed|defined|planned|recommended|suggested)\b|\b(?:never|not) (?:occur|happen|repeat)\b|\b(?:is|are) committed to\b|\bwe (?:appreciate|apologi[sz]e|thank|hope)\b/,
);

/** A paragraph that opens like this closes the document. */
const LAST_WORDS = pattern(
  /^(?:in (?:conclusion|summary|short)\b|to conclude|overall\b|this (?:incident|outage|post-?mortem|report|event|experience|document)\b|by (?!the\b)\p{L}+ing\b|with (?:these|this|the above)\b|p\.?s\.?\b)/u,
);

/** Sentences about the tasks, and last words, are no tasks. */
const isRemark = (text: string): boolean => REMARK.test(text);

const DUTY = pattern(
  /\b(?:will|should|must|needs? to|have to|plan(?:s|ned)? to|intend(?:s)? to|(?:are|is) going to|aims? to|are working on|(?:is|are) to (?:be|have))\b/,
);
const DONE = pattern(
  /\b(?:i|we)\b(?: have| also|['’]ve)* (?:\p{L}+ed|wrote|written|built|put|set|have|made)\b|\b(?:was|were|is|are|has been|have been|been)\b (?:now |also |since |then )?(?:\p{L}+ed|put|set|built|written|made|done)\b/u,
);
const PREVENTS = pattern(/\b(?:prevent\w*|avoid\w*|future|again|in case|recurr\w*|anymore|no longer)\b/);

/** The sentences of running text that commit to something; what explains a task belongs to it. */
const prose = memo(({ sentences, label, text, lead, line }: StatementContent): Picked => {
  if (LAST_WORDS.test(text) || emphasised(line)) return NO_SENTENCE;
  if (label && lead > 0 && !/^(?:note|conclusion)/.test(label)) return WHOLE;
  const found: number[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const explains = index > 0 && found.length > 0 && /^(?:this|it|that|these|those|which|so)\b/i.test(sentence.text);
    if (explains || isRemark(sentence.text) || /[:：]$/.test(sentence.text)) continue;
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

const FIRST_WORD = caseInsensitive(
  /^(?:(?:please|also|always|regularly|frequently|periodically|additionally|finally|next|then|never|do not|don['’]t)[\s,]+)*([\p{L}-]+)/u,
);

function isImperative(sentence: string): boolean {
  const first = FIRST_WORD.exec(sentence)?.[1];
  return first !== undefined && first !== 'I' && baseForm(first.toLowerCase()) !== undefined && leadVerb(sentence) !== undefined;
}

/** The cell under “Action”, or the longest. */
const rowTask = memoFor((line: LineContent, header: LineContent | undefined): readonly Detected[] => {
  const index = taskCell(line, header);
  const [at, text] = [line.cells?.[index], cellTexts(line)[index]];
  return at && text ? [{ at, text }] : NONE;
});
