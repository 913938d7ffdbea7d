import { memoAll } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import { actionDetector, CORRECTIVE, type Detected, explanations, formOf } from './action-detection';
import { type Fields, fieldsOf, headersOf, linkedTicket, loneLink, rowFields, rowStatus, sharedFields } from './action-fields';
import { inSections } from './section-path';
import { type Statement, type StatementContent, wordingOf } from './statement';
import { vagueness } from './vagueness/vagueness';

/** Reads the corrective and preventive actions: bullets, numbers, check boxes, table rows and prose. */
export function readActionItems(statements: readonly Statement[], lines: readonly Line[]): ActionItem[] {
  const actions: ActionItem[] = [];
  const both = hasBothGroups(statements);
  const headers = headersOf(lines);
  const headerOf = (statement: Statement) => headers.get(lines[statement.from]?.table);
  const explained = explanations(statements, headerOf);
  const detect = actionDetector();
  const isCorrective = inSections(...CORRECTIVE);
  const amend = (last: ActionItem, more: Partial<ActionItem>) => {
    actions[actions.length - 1] = { ...last, ...more };
  };
  /** How deep in lists the action is that an item may be below. */
  let depth = Infinity;
  /** The statement before it is an action that may have its ticket below. */
  let isOpen = false;
  /** What the lines above a list of tasks say of all of them. */
  let shared: Fields = {};
  for (const [index, statement] of statements.entries()) {
    const { content } = statement;
    const form = formOf(content);
    const leads = leadsList(statements, index);
    if (isApart(statement)) shared = leads ? { ...(isField(statements[index - 1]) ? shared : {}), ...sharedFields(content) } : {};
    const isBelow = form.depth > depth;
    const header = headerOf(statement);
    // A link with a check box of its own is no ticket of the task above.
    const isOwn: boolean = !isBelow && (!isOpen || content.line.checked !== undefined);
    const link: Detected | undefined = form.isLink && isOwn && isCorrective(statement) ? loneLink(content) : undefined;
    const found: readonly Detected[] = explained.has(statement) ? [] : link ? [link] : detect(statement, header, isBelow);
    isOpen = found.length > 0 && !link;
    if (!isBelow) depth = form.depth > 0 && found.length > 0 ? form.depth : Infinity;
    if (found.length === 0 && !form.isLink && !form.isField) continue;
    const last = actions.at(-1);
    const ticket = last && form.isLink && !link ? linkedTicket(content, { start: 0, end: content.size }) : undefined;
    if (last && ticket) {
      amend(last, { ticket });
      continue;
    }
    if (found.length === 0 && form.isField && last && !leads) amend(last, fieldsOf(content, content.text));
    const group = both && groupOf(statement) === 'improvement' ? 'improvement' : 'task';
    for (const own of found) actions.push({ ...shared, ...actionOf(own, statement, header, group) });
  }
  return actions;
}

const isField = (statement: Statement | undefined): boolean => statement !== undefined && formOf(statement.content).isField;

/** Whether a statement is in no list or table. */
const isApart = ({ content: { line } }: Statement): boolean => line.kind !== 'item' && line.kind !== 'row';

/** Whether a list or a table follows a statement that is in none, right away or after fields. */
function leadsList(statements: readonly Statement[], index: number): boolean {
  if (!isApart(statements[index] as Statement)) return false;
  let next = index + 1;
  while (isField(statements[next]) && isApart(statements[next] as Statement)) next++;
  return next < statements.length && !isApart(statements[next] as Statement);
}

/** Whether the corrective section has improvements and tasks, each called so. */
function hasBothGroups(statements: readonly Statement[]): boolean {
  const groups = new Set(statements.filter(inSections(...CORRECTIVE)).map(groupOf));
  return groups.has('improvement') && groups.has('task');
}

function actionOf(
  { at, text }: Detected,
  { content, span }: Statement,
  header: LineContent | undefined,
  group: ActionItem['group'],
): ActionItem {
  const { line } = content;
  const { wording, reason, fields } = readingOf(content, text, at.start, at.end);
  const tabular = line.kind === 'row';
  const status = tabular ? rowStatus(line, header) : undefined;
  const { owner, due, ticket = linkedTicket(content, at) } = tabular ? rowFields(line, header) : fields;
  const place = { start: span.start + at.start, end: span.start + at.end };
  const action: ActionItem = { span: place, text, wording, vague: reason !== undefined, group, tabular };
  if (reason) action.reason = reason;
  if (line.checked || status?.done) action.done = true;
  if (status) action.status = { start: span.start + status.at.start, end: span.start + status.at.end };
  if (owner !== undefined) action.owner = owner;
  if (due !== undefined) action.due = due;
  if (ticket !== undefined) action.ticket = ticket;
  return action;
}

/** What some of a statement's words say of an action: why it is vague, and what is said beside it. */
const readingOf = memoAll((statement: StatementContent, text: string, start: number, end: number) => ({
  wording: wordingOf(statement, text),
  reason: vagueness(text, isPointed(statement, start, end)),
  fields: fieldsOf(statement, text),
}));

/** Whether some of a statement points at a thing by code or a link: a file, a ticket. */
const isPointed = ({ lines }: StatementContent, start: number, end: number): boolean =>
  lines.some(({ content: { code, links }, at }) =>
    [...code, ...links.map((link) => link.at)].some((place) => at + place.start >= start && at + place.start < end),
  );

function groupOf({ content, path }: Statement): ActionItem['group'] | undefined {
  const { group } = formOf(content);
  const inner = path.at(-1);
  return group ?? (inner === 'improvements' ? 'improvement' : inner === 'tasks' ? 'task' : undefined);
}
