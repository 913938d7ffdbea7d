import { datesIn, isoDate } from './dates';
import { ignoringCase } from './ignoring-case';
import { emphasised, fold, type Line } from './line';
import { remembered, rememberedFor } from './memo';
import type { ActionItem, Span } from './model';
import { copyOf } from './span';
import { type Statement, wordingOf } from './statements';
import { baseForm, leadVerb, vagueness } from './vague';
import { ofParts, standingIn } from './where';
import { lengthInWords } from './words';
import { isElided } from './wraps';

const CORRECTIVE = ['corrective', 'improvements', 'tasks'];
const TASK_LABEL = /\b(?:tasks?|todo|action items?|specific|follow ?ups?|actions)\b/;
const IMPROVEMENT_LABEL = /\b(?:improvements?|improve|fixes|broad(?:ly)?|general|recommendations?)\b/;
const FIELD =
  /^(?:owners?|assignees?|assigned to|responsible|dri|due(?: date)?|deadline|eta|by|status|priority|ticket|issue|bug|jira|link|type|severity|who|when)\b\s*[:=]/i;

/** Reads the corrective and preventive tasks: bullets, numbers, check boxes, table rows and prose. */
export function readActions(statements: readonly Statement[], lines: readonly Line[], source: string): ActionItem[] {
  const actions: ActionItem[] = [];
  const isCorrective = standingIn(CORRECTIVE);
  const groups = new Set(statements.filter(isCorrective).map(groupOf));
  const both = groups.has('improvement') && groups.has('task');
  const headers = headersOf(lines);
  const find = finder(headers);
  let parent: Statement | undefined;
  for (const statement of statements) {
    const { line, text } = statement;
    if (line.kind !== 'item') parent = undefined;
    const found = find(statement, parent);
    if (line.kind === 'item' && !(parent && line.depth > parent.line.depth))
      parent = found.length > 0 && !statement.titling ? statement : undefined;
    const above = actions.at(-1);
    const { isLink, isField } = formOf(statement);
    const ticket = above && isLink ? linked(source, statement, statement.span) : undefined;
    if (above && ticket) {
      above.ticket = ticket;
      continue;
    }
    if (found.length === 0 && isField && above) Object.assign(above, fieldsOf(statement, text));
    for (const { span, text: task } of found) {
      const reason = reasonOf(statement, task);
      const group = both && groupOf(statement) === 'improvement' ? 'improvement' : 'task';
      const wording = wordingOf(statement, task);
      const action: ActionItem = {
        span: copyOf(span),
        text: task,
        wording,
        vague: reason !== undefined,
        group,
        tabular: line.kind === 'row',
      };
      if (reason) action.reason = reason;
      if (line.checked) action.done = true;
      const ticket = linked(source, statement, span);
      if (ticket) action.ticket = ticket;
      actions.push(Object.assign(action, line.kind === 'row' ? rowFields(line, headers.get(line.table)) : fieldsOf(statement, task)));
    }
  }
  return actions;
}

/** Why a task that a statement tells is vague. */
const reasonOf = rememberedFor(({ line }: Statement, task: string) => vagueness(task, line.code.length > 0 || isElided(line)));

function groupOf(statement: Statement): ActionItem['group'] | undefined {
  const inner = statement.parts.at(-1);
  return formOf(statement).group ?? (inner === 'improvements' ? 'improvement' : inner === 'tasks' ? 'task' : undefined);
}

/** What a statement's own form says, wherever it stands. */
const formOf = remembered(({ text, label, titling }: Statement) => {
  const isField = FIELD.test(text);
  const labelled = TASK_LABEL.test(label);
  const group: ActionItem['group'] | undefined = labelled ? 'task' : IMPROVEMENT_LABEL.test(label) ? 'improvement' : undefined;
  return {
    isField,
    /** Titles, introductions and fields are no tasks. */
    isMute: titling || isField || /[:：]$/.test(text),
    isLink: MERE_LINK.test(text),
    group,
    /** Its label calls it a task, wherever it stands. */
    isCalled: labelled && label !== 'actions taken',
  };
});

interface Found {
  span: Span;
  text: string;
}

const NONE: readonly Found[] = [];

type Finder = (statement: Statement, parent: Statement | undefined) => readonly Found[];

/** Finds the tasks that a statement tells: itself, some of its sentences, a cell of its row, or none. */
function finder(headers: ReadonlyMap<number | undefined, Line>): Finder {
  const placed = ofParts((parts) => {
    const isAny = (...ids: string[]) => ids.some((id) => parts.includes(id));
    return {
      corrective: isAny(...CORRECTIVE),
      lessons: isAny('lessons'),
      told: isAny('timeline', 'summary'),
      solved: isAny('root-cause', 'resolution'),
    };
  });
  return (statement, parent) => {
    const { isMute, isCalled } = formOf(statement);
    if (isMute) return NONE;
    const { line } = statement;
    const { corrective, lessons, told, solved } = placed(statement);
    if (!corrective && (!isCalled || told)) {
      if (lessons) return pick(statement, lesson(statement));
      return solved ? pick(statement, preventive(statement)) : NONE;
    }
    if (line.kind === 'row') return rowTask(line, headers.get(line.table));
    if (line.kind !== 'item') return pick(statement, prose(statement));
    const below = parent !== undefined && line.depth > parent.line.depth;
    return pick(statement, below ? subtask(statement) : item(statement));
  };
}

/** What of a statement is a task: all of it, or the sentences with these indices. */
type Picked = typeof WHOLE | readonly number[];

const WHOLE = 'whole';
const NO_SENTENCE: readonly number[] = [];

function pick({ span, text, sentences }: Statement, picked: Picked): readonly Found[] {
  if (picked === WHOLE) return [{ span, text }];
  return picked.length === 0 ? NONE : picked.map((index) => sentences[index] as Found);
}

const item = remembered(({ text }: Statement): Picked => (/[\p{L}\p{N}]/u.test(text) && !isRemark(text) ? WHOLE : NO_SENTENCE));

/** What stands below a task explains it, unless it is an order itself. */
const subtask = remembered(
  (statement: Statement): Picked => (lengthInWords(statement) >= 4 && isImperative(statement.text) ? item(statement) : NO_SENTENCE),
);

/** Lessons are maxims, not tasks, but for those that say under a label of their own what to do: “Redundancy: keep a second …”. */
const lesson = remembered(({ text, label, line }: Statement): Picked => {
  if (/\bwell\b|\bwrong\b|\bpoorly\b|\blucky\b|\bbadly\b/.test(label) || line.kind === 'row' || isRemark(text)) return NO_SENTENCE;
  if (/\?$/.test(text)) return NO_SENTENCE;
  const task = text.replace(/^[^:]{3,60}:\s+/, '');
  const first = /^[\p{L}-]+/u.exec(task.replace(/^(?:always|regularly|never)\s+/i, ''))?.[0].toLowerCase();
  return first && baseForm(first) === first && task !== text ? WHOLE : NO_SENTENCE;
});

const PREVENTIVE = /^(?:in order )?to (?:prevent|avoid|stop)\b[^,]*\b(?:again|future|recurr\w+|similar|such|this|these)\b[^,]*,\s*\S/i;

/** Work told elsewhere counts when it says that it prevents recurrence. */
const preventive = remembered(
  ({ sentences }: Statement): Picked => sentences.flatMap(({ text }, index) => (PREVENTIVE.test(text) && !isRemark(text) ? [index] : [])),
);

const REMARK =
  /^(?:in (?:conclusion|summary|short)|to conclude|overall|this (?:incident|outage|post-?mortem|report|event|experience|issue|document)|by (?:implementing|addressing|learning|taking|following|adopting|doing|putting)|with (?:these|this|the above)|the(?:se)? (?:corrective |preventi\w+ |above |following )*(?:measures|changes|steps|actions|improvements|tasks)\b|as a result|feel free|if you have|so, dear|note:|thank|remember:|n\/?a\b|none\b|tbd\b)|\b(?:the following|as follows)\b|\b(?:improvements?|tasks?|measures?|actions?|steps?)\b[^.]{0,40}\b(?:have been|has been|were|are|was) (?:also )?(?:identified|outlined|listed|proposed|defined|planned|recommended|suggested)\b|\b(?:never|not) (?:occur|happen|repeat)\b|\b(?:is|are) committed to\b|\bwe (?:appreciate|apologi[sz]e|thank|hope)\b/i;

/** A paragraph that opens like this closes the document. */
const LAST_WORDS = ignoringCase(
  /^(?:in (?:conclusion|summary|short)\b|to conclude|overall\b|this (?:incident|outage|post-?mortem|report|event|experience|document)\b|by (?!the\b)\p{L}+ing\b|with (?:these|this|the above)\b|p\.?s\.?\b)/u,
);

/** Sentences about the tasks, and last words, are no tasks. */
const isRemark = (text: string): boolean => REMARK.test(text);

const DUTY =
  /\b(?:will|should|must|needs? to|have to|plan(?:s|ned)? to|intend(?:s)? to|(?:are|is) going to|aims? to|are working on|(?:is|are) to (?:be|have))\b/i;
const DONE = ignoringCase(
  /\b(?:i|we)\b(?: have| also|['’]ve)* (?:\p{L}+ed|wrote|written|built|put|set|have|made)\b|\b(?:was|were|is|are|has been|have been|been)\b (?:now |also |since |then )?(?:\p{L}+ed|put|set|built|written|made|done)\b/u,
);
const PREVENTS = /\b(?:prevent\w*|avoid\w*|future|again|in case|recurr\w*|anymore|no longer)\b/i;

/** The sentences of running text that commit to something; what explains a task belongs to it. */
const prose = remembered(({ sentences, label, text, span, value, line }: Statement): Picked => {
  if (LAST_WORDS.test(text) || emphasised(line)) return NO_SENTENCE;
  if (label && value > span.start && !/^(?:note|conclusion)/.test(label)) return WHOLE;
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

const FIRST_WORD = ignoringCase(
  /^(?:(?:please|also|always|regularly|frequently|periodically|additionally|finally|next|then|never|do not|don['’]t)[\s,]+)*([\p{L}-]+)/u,
);

function isImperative(sentence: string): boolean {
  const first = FIRST_WORD.exec(sentence)?.[1];
  return first !== undefined && first !== 'I' && baseForm(first.toLowerCase()) !== undefined && leadVerb(sentence) !== undefined;
}

const TASK_COLUMN = /\b(?:action|task|item|todo|what|follow|description|measure|improvement|remediation|recommendation|work)\b/i;

/** The header of every table. */
function headersOf(lines: readonly Line[]): ReadonlyMap<number | undefined, Line> {
  const headers = new Map<number | undefined, Line>();
  for (const line of lines) if (line.header && line.table !== undefined && !headers.has(line.table)) headers.set(line.table, line);
  return headers;
}

const textsOf = remembered(({ plain, span, cells = [] }: Line): readonly string[] =>
  cells.map(({ start, end }) => fold(plain.slice(start - span.start, end - span.start))),
);

const titlesOf = remembered((header: Line): readonly string[] => textsOf(header).map((text) => text.toLowerCase()));

/** The cell under “Action”, or the longest. */
function rowTask(line: Line, header: Line | undefined): readonly Found[] {
  const index = taskCell(line, header);
  const [span, text] = [line.cells?.[index], textsOf(line)[index]];
  return span && text ? [{ span, text }] : NONE;
}

/** Which cell of a row tells the task; -1 where it says nothing. */
const taskCell = rememberedFor((line: Line, header: Line | undefined): number => {
  const { cells = [] } = line;
  const width = ({ start, end }: Span) => end - start;
  const longest = cells.reduce((best, cell, at) => (width(cell) > width(cells[best] as Span) ? at : best), 0);
  const column = header ? titlesOf(header).findIndex((title) => TASK_COLUMN.test(title) && !/\btype\b|\bstatus\b/.test(title)) : -1;
  const index = cells[column] ? column : longest;
  return /\p{L}{2}/u.test(textsOf(line)[index] ?? '') ? index : -1;
});

const COLUMNS: readonly (readonly [keyof Pick<ActionItem, 'owner' | 'due' | 'ticket'>, RegExp])[] = [
  ['owner', /\b(?:owner|assignee|assigned|responsible|who|dri|team|lead)\b/],
  ['due', /\b(?:due|deadline|eta|by when|when|date|target)\b/],
  ['ticket', /\b(?:ticket|issue|bug|jira|link|tracking|tracker|pr)\b/],
];

const rowFields = rememberedFor((line: Line, header: Line | undefined): Partial<ActionItem> => {
  const fields: Partial<ActionItem> = {};
  const texts = textsOf(line);
  for (const [index, title] of (header ? titlesOf(header) : []).entries()) {
    const field = COLUMNS.find(([, pattern]) => pattern.test(title))?.[0];
    const value = texts[index];
    if (!field || !value || !/[\p{L}\p{N}]/u.test(value) || /^(?:tbd|n\/?a|none|-)\b/i.test(value)) continue;
    const ticket = field === 'ticket' ? TICKET.exec(value)?.[0] : undefined;
    fields[field] = ticket ?? value;
  }
  return fields;
});

const OWNER = /(?:\bowners?|\bassignees?|\bassigned to|\bresponsible|\bDRI)\s*[:=]\s*([^,;)|\]]+)|(?<![\w.])(@[\w-]+(?:\/[\w-]+)?)/i;
const DUE = /(?:\bdue(?: date| by)?|\bdeadline|\beta|\bby)\s*[:=]?\s*((?:\d+\s+(?:days?|weeks?|months?))|[^,;)|\]]*\d[^,;)|\]]*)/i;
const TICKET = /\b([A-Z][A-Z0-9]{1,9}-\d+)\b|(?<![\w&])(#\d+)\b/;

/** A line that holds nothing but a link to the ticket of the task above. */
const MERE_LINK = /^\W*(?:issue|ticket|bug|pr|pull request|jira|tracker|tracking issue|link)?\W*$/i;

/** `…/issues/131`, `…/browse/OPS-7`, `processing#154`: addresses are no text, but a task's ticket may be one. */
const TRACKED =
  /https?:\/\/[^\s)>\]]+\/(?:issues?|pull|merge_requests|work_items|browse|tickets?|tasks?)\/([A-Z]+-\d+|\d+)|(?<=\w)(#\d+)\b/;

/** The ticket that a task links to, on its own lines and behind the task. */
function linked(source: string, { span, line }: Statement, task: Span): string | undefined {
  const last = task.end < span.end && line.kind !== 'row' ? task.end : span.end;
  const stretch = source.slice(task.start, endOfLine(source, last));
  if (!stretch.includes('#') && !stretch.includes('://')) return undefined;
  const found = TRACKED.exec(stretch);
  const ticket = found?.[1] ?? found?.[2];
  return ticket && /^\d/.test(ticket) ? `#${ticket}` : ticket;
}

const LINE_END = /[\r\n]|$/g;

function endOfLine(source: string, from: number): number {
  LINE_END.lastIndex = from;
  return LINE_END.exec(source)?.index ?? source.length;
}

const fieldsOf = rememberedFor((_statement: Statement, text: string): Partial<ActionItem> => {
  const owner = OWNER.exec(text);
  const due = DUE.exec(text)?.[1]?.trim();
  const ticket = TICKET.exec(text);
  const date = due ? datesIn(due).map((found) => isoDate(found, undefined))[0] : undefined;
  return {
    ...(owner ? { owner: (owner[1] ?? owner[2] ?? '').trim() } : {}),
    ...(due && (date || /\bdue|deadline|eta/i.test(text)) ? { due: date ?? due } : {}),
    ...(ticket ? { ticket: ticket[1] ?? ticket[2] ?? '' } : {}),
  };
});
