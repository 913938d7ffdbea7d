import { datesIn, isoDate } from './dates';
import { emphasised, fold, type Line } from './line';
import type { ActionItem, Span } from './model';
import type { Statement } from './statements';
import { baseForm, leadVerb, vagueness } from './vague';
import { isElided } from './wraps';

const CORRECTIVE = ['corrective', 'improvements', 'tasks'];
const TASK_LABEL = /\b(?:tasks?|todo|action items?|specific|follow ?ups?|actions)\b/;
const IMPROVEMENT_LABEL = /\b(?:improvements?|improve|fixes|broad(?:ly)?|general|recommendations?)\b/;
const FIELD =
  /^(?:owners?|assignees?|assigned to|responsible|dri|due(?: date)?|deadline|eta|by|status|priority|ticket|issue|bug|jira|link|type|severity|who|when)\b\s*[:=]/i;

/** Reads the corrective and preventive tasks: bullets, numbers, check boxes, table rows and prose. */
export function readActions(statements: readonly Statement[], lines: readonly Line[], source: string): ActionItem[] {
  const actions: ActionItem[] = [];
  const groups = new Set(statements.filter(isCorrective).map(({ parts, label }) => groupOf(parts, label)));
  const both = groups.has('improvement') && groups.has('task');
  let parent: Statement | undefined;
  for (const statement of statements) {
    const { line, text } = statement;
    if (line.kind !== 'item') parent = undefined;
    const found = spansOf(statement, lines, parent);
    if (line.kind === 'item' && !(parent && line.depth > parent.line.depth))
      parent = found.length > 0 && !statement.titling ? statement : undefined;
    const above = actions.at(-1);
    const ticket = above && MERE_LINK.test(text) ? linked(source, statement, statement.span) : {};
    if (above && ticket.ticket) {
      Object.assign(above, ticket);
      continue;
    }
    if (found.length === 0 && FIELD.test(text) && actions.length > 0) Object.assign(actions.at(-1) as ActionItem, fieldsOf(text));
    const group = both && groupOf(statement.parts, statement.label) === 'improvement' ? 'improvement' : 'task';
    const known: Pick<ActionItem, 'group' | 'tabular' | 'done'> = {
      group,
      tabular: line.kind === 'row',
      ...(line.checked ? { done: true } : {}),
    };
    for (const { span, text: task } of found) {
      const fields = { ...linked(source, statement, span), ...(line.kind === 'row' ? rowFields(statement, lines) : fieldsOf(task)) };
      actions.push({ ...action(span, task, line.code.length > 0 || isElided(line)), ...known, ...fields });
    }
  }
  return actions;
}

function action(span: Span, text: string, named: boolean): Pick<ActionItem, 'span' | 'text' | 'vague' | 'reason'> {
  const reason = vagueness(text, named);
  return { span, text, vague: reason !== undefined, ...(reason ? { reason } : {}) };
}

function groupOf(parts: readonly string[], label: string): ActionItem['group'] | undefined {
  const inner = parts.at(-1);
  if (IMPROVEMENT_LABEL.test(label) && !TASK_LABEL.test(label)) return 'improvement';
  if (TASK_LABEL.test(label)) return 'task';
  return inner === 'improvements' ? 'improvement' : inner === 'tasks' ? 'task' : undefined;
}

const isCorrective = ({ parts }: Statement): boolean => parts.some((part) => CORRECTIVE.includes(part));

interface Found {
  span: Span;
  text: string;
}

/** The tasks that a statement tells: itself, some of its sentences, a cell of its row, or none. */
function spansOf(statement: Statement, lines: readonly Line[], parent: Statement | undefined): Found[] {
  const { parts, line, titling, text, label, span } = statement;
  const corrective =
    isCorrective(statement) ||
    (TASK_LABEL.test(label) && !parts.includes('timeline') && !parts.includes('summary') && !titling && label !== 'actions taken');
  if (titling || /[:：]$/.test(text) || FIELD.test(text)) return [];
  if (!corrective) return parts.includes('lessons') ? lesson(statement) : preventive(statement);
  if (line.kind === 'row') return rowTask(statement, lines);
  if (line.kind === 'item') {
    if (parent && line.depth > parent.line.depth && !(isImperative(text) && text.split(' ').length >= 4)) return [];
    return /[\p{L}\p{N}]/u.test(text) && !isRemark(text) ? [{ span, text }] : [];
  }
  return prose(statement);
}

/** Lessons are maxims, not tasks, but for those that say under a label of their own what to do: “Redundancy: keep a second …”. */
function lesson({ text, span, label, line }: Statement): Found[] {
  if (/\bwell\b|\bwrong\b|\bpoorly\b|\blucky\b|\bbadly\b/.test(label) || line.kind === 'row' || isRemark(text)) return [];
  if (/\?$/.test(text)) return [];
  const task = text.replace(/^[^:]{3,60}:\s+/, '');
  const first = /^[\p{L}-]+/u.exec(task.replace(/^(?:always|regularly|never)\s+/i, ''))?.[0].toLowerCase();
  return first && baseForm(first) === first && task !== text ? [{ span, text }] : [];
}

const PREVENTIVE = /^(?:in order )?to (?:prevent|avoid|stop)\b[^,]*\b(?:again|future|recurr\w+|similar|such|this|these)\b[^,]*,\s*\S/i;

/** Work told elsewhere counts when it says that it prevents recurrence. */
function preventive({ sentences, parts }: Statement): Found[] {
  if (!parts.some((part) => part === 'root-cause' || part === 'resolution')) return [];
  return sentences.filter(({ text }) => PREVENTIVE.test(text) && !isRemark(text));
}

const REMARK =
  /^(?:in (?:conclusion|summary|short)|to conclude|overall|this (?:incident|outage|post-?mortem|report|event|experience|issue|document)|by (?:implementing|addressing|learning|taking|following|adopting|doing|putting)|with (?:these|this|the above)|the(?:se)? (?:corrective |preventi\w+ |above |following )*(?:measures|changes|steps|actions|improvements|tasks)\b|as a result|feel free|if you have|so, dear|note:|thank|remember:|n\/?a\b|none\b|tbd\b)|\b(?:the following|as follows)\b|\b(?:improvements?|tasks?|measures?|actions?|steps?)\b[^.]{0,40}\b(?:have been|has been|were|are|was) (?:also )?(?:identified|outlined|listed|proposed|defined|planned|recommended|suggested)\b|\b(?:never|not) (?:occur|happen|repeat)\b|\b(?:is|are) committed to\b|\bwe (?:appreciate|apologi[sz]e|thank|hope)\b/i;

/** A paragraph that opens like this closes the document. */
const LAST_WORDS =
  /^(?:in (?:conclusion|summary|short)\b|to conclude|overall\b|this (?:incident|outage|post-?mortem|report|event|experience|document)\b|by (?!the\b)\p{L}+ing\b|with (?:these|this|the above)\b|p\.?s\.?\b)/iu;

/** Sentences about the tasks, and last words, are no tasks. */
const isRemark = (text: string): boolean => REMARK.test(text);

const DUTY =
  /\b(?:will|should|must|needs? to|have to|plan(?:s|ned)? to|intend(?:s)? to|(?:are|is) going to|aims? to|are working on|(?:is|are) to (?:be|have))\b/i;
const DONE =
  /\b(?:i|we)\b(?: have| also|['’]ve)* (?:\p{L}+ed|wrote|written|built|put|set|have|made)\b|\b(?:was|were|is|are|has been|have been|been)\b (?:now |also |since |then )?(?:\p{L}+ed|put|set|built|written|made|done)\b/iu;
const PREVENTS = /\b(?:prevent\w*|avoid\w*|future|again|in case|recurr\w*|anymore|no longer)\b/i;

/** The sentences of running text that commit to something; what explains a task belongs to it. */
function prose({ sentences, label, text, span, value, line }: Statement): Found[] {
  if (LAST_WORDS.test(text) || emphasised(line)) return [];
  if (label && value > span.start && !/^(?:note|conclusion)/.test(label)) return [{ span, text }];
  const found: Found[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const explains = index > 0 && found.length > 0 && /^(?:this|it|that|these|those|which|so)\b/i.test(sentence.text);
    if (explains || isRemark(sentence.text) || /[:：]$/.test(sentence.text)) continue;
    if (
      index === 0 &&
      isImperative(sentence.text) &&
      sentences.slice(1).every(({ text: other }) => !isImperative(other) && !DUTY.test(other.replace(/^this\b.*/i, '')))
    )
      return [{ span, text }];
    if (
      isImperative(sentence.text) ||
      DUTY.test(sentence.text) ||
      (DONE.test(sentence.text) && PREVENTS.test(sentence.text)) ||
      /\bremember to\b/i.test(sentence.text)
    )
      found.push(sentence);
  }
  return found;
}

function isImperative(sentence: string): boolean {
  const first =
    /^(?:(?:please|also|always|regularly|frequently|periodically|additionally|finally|next|then|never|do not|don['’]t)[\s,]+)*([\p{L}-]+)/iu.exec(
      sentence,
    )?.[1];
  return first !== undefined && first !== 'I' && baseForm(first.toLowerCase()) !== undefined && leadVerb(sentence) !== undefined;
}

const TASK_COLUMN = /\b(?:action|task|item|todo|what|follow|description|measure|improvement|remediation|recommendation|work)\b/i;

function headerOf({ line }: Statement, lines: readonly Line[]): string[] {
  const header = lines.find((other) => other.header && other.table === line.table && other.table !== undefined);
  return header?.cells?.map((cell) => cellText(header, cell).toLowerCase()) ?? [];
}

const cellText = ({ plain, span }: Line, cell: Span): string => fold(plain.slice(cell.start - span.start, cell.end - span.start));

/** The cell under “Action”, or the longest. */
function rowTask(statement: Statement, lines: readonly Line[]): Found[] {
  const { line } = statement;
  const cells = line.cells ?? [];
  const column = headerOf(statement, lines).findIndex((title) => TASK_COLUMN.test(title) && !/\btype\b|\bstatus\b/.test(title));
  const cell = cells[column] ?? [...cells].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  const text = cell && cellText(line, cell);
  return cell && text && /\p{L}{2}/u.test(text) ? [{ span: cell, text }] : [];
}

const COLUMNS: readonly (readonly [keyof Pick<ActionItem, 'owner' | 'due' | 'ticket'>, RegExp])[] = [
  ['owner', /\b(?:owner|assignee|assigned|responsible|who|dri|team|lead)\b/],
  ['due', /\b(?:due|deadline|eta|by when|when|date|target)\b/],
  ['ticket', /\b(?:ticket|issue|bug|jira|link|tracking|tracker|pr)\b/],
];

function rowFields(statement: Statement, lines: readonly Line[]): Partial<ActionItem> {
  const fields: Partial<ActionItem> = {};
  for (const [index, title] of headerOf(statement, lines).entries()) {
    const field = COLUMNS.find(([, pattern]) => pattern.test(title))?.[0];
    const cell = statement.line.cells?.[index];
    const value = cell && cellText(statement.line, cell);
    if (!field || !value || !/[\p{L}\p{N}]/u.test(value) || /^(?:tbd|n\/?a|none|-)\b/i.test(value)) continue;
    const ticket = field === 'ticket' ? TICKET.exec(value)?.[0] : undefined;
    fields[field] = ticket ?? value;
  }
  return fields;
}

const OWNER = /(?:\bowners?|\bassignees?|\bassigned to|\bresponsible|\bDRI)\s*[:=]\s*([^,;)|\]]+)|(?<![\w.])(@[\w-]+(?:\/[\w-]+)?)/i;
const DUE = /(?:\bdue(?: date| by)?|\bdeadline|\beta|\bby)\s*[:=]?\s*((?:\d+\s+(?:days?|weeks?|months?))|[^,;)|\]]*\d[^,;)|\]]*)/i;
const TICKET = /\b([A-Z][A-Z0-9]{1,9}-\d+)\b|(?<![\w&])(#\d+)\b/;

/** A line that holds nothing but a link to the ticket of the task above. */
const MERE_LINK = /^\W*(?:issue|ticket|bug|pr|pull request|jira|tracker|tracking issue|link)?\W*$/i;

/** `…/issues/131`, `…/browse/OPS-7`, `processing#154`: addresses are no text, but a task's ticket may be one. */
const TRACKED =
  /https?:\/\/[^\s)>\]]+\/(?:issues?|pull|merge_requests|work_items|browse|tickets?|tasks?)\/([A-Z]+-\d+|\d+)|(?<=\w)(#\d+)\b/;

/** The ticket that a task links to, on its own lines and behind the task. */
function linked(source: string, statement: Statement, span: Span): Pick<ActionItem, 'ticket'> {
  const last = span.end < statement.span.end && statement.line.kind !== 'row' ? span.end : statement.span.end;
  const rest = /^[^\r\n]*/.exec(source.slice(last))?.[0].length ?? 0;
  const found = TRACKED.exec(source.slice(span.start, last + rest));
  const ticket = found?.[1] ?? found?.[2];
  return ticket ? { ticket: /^\d/.test(ticket) ? `#${ticket}` : ticket } : {};
}

function fieldsOf(text: string): Partial<ActionItem> {
  const owner = OWNER.exec(text);
  const due = DUE.exec(text)?.[1]?.trim();
  const ticket = TICKET.exec(text);
  const date = due ? datesIn(due).map((found) => isoDate(found, undefined))[0] : undefined;
  return {
    ...(owner ? { owner: (owner[1] ?? owner[2] ?? '').trim() } : {}),
    ...(due && (date || /\bdue|deadline|eta/i.test(text)) ? { due: date ?? due } : {}),
    ...(ticket ? { ticket: ticket[1] ?? ticket[2] ?? '' } : {}),
  };
}
