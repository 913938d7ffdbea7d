import { memoFor } from '../incremental/memo';
import type { Line, LineContent } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import { actionDetector, CORRECTIVE, type Detected, formOf } from './action-detection';
import { fieldsOf, headersOf, linkedTicket, rowFields } from './action-fields';
import { isElided } from './line-wrapping';
import { inSections } from './section-path';
import { type Statement, type StatementContent, wordingOf } from './statement';
import { vagueness } from './vagueness';

/** Reads the corrective and preventive actions: bullets, numbers, check boxes, table rows and prose. */
export function readActionItems(statements: readonly Statement[], lines: readonly Line[]): ActionItem[] {
  const actions: ActionItem[] = [];
  const both = hasBothGroups(statements);
  const headers = headersOf(lines);
  const detect = actionDetector();
  const amend = (last: ActionItem, more: Partial<ActionItem>) => {
    actions[actions.length - 1] = { ...last, ...more };
  };
  /** How deep in lists the action is that an item may be below. */
  let depth = Infinity;
  for (const statement of statements) {
    const { content } = statement;
    const form = formOf(content);
    const isBelow = form.depth > depth;
    const header = headers.get(lines[statement.from]?.table);
    const found = detect(statement, header, isBelow);
    if (!isBelow) depth = form.depth > 0 && found.length > 0 ? form.depth : Infinity;
    if (found.length === 0 && !form.isLink && !form.isField) continue;
    const last = actions.at(-1);
    const ticket = last && form.isLink ? linkedTicket(content, { start: 0, end: content.size }) : undefined;
    if (last && ticket) {
      amend(last, { ticket });
      continue;
    }
    if (found.length === 0 && form.isField && last) amend(last, fieldsOf(content, content.text));
    const group = both && groupOf(statement) === 'improvement' ? 'improvement' : 'task';
    for (const own of found) actions.push(actionOf(own, statement, header, group));
  }
  return actions;
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
  const { wording, reason, fields } = readingOf(content, text);
  const tabular = line.kind === 'row';
  const { owner, due, ticket = linkedTicket(content, at) } = tabular ? rowFields(line, header) : fields;
  const place = { start: span.start + at.start, end: span.start + at.end };
  const action: ActionItem = { span: place, text, wording, vague: reason !== undefined, group, tabular };
  if (reason) action.reason = reason;
  if (line.checked) action.done = true;
  if (owner !== undefined) action.owner = owner;
  if (due !== undefined) action.due = due;
  if (ticket !== undefined) action.ticket = ticket;
  return action;
}

/** What some of a statement's words say of an action: why it is vague, and what is said beside it. */
const readingOf = memoFor((statement: StatementContent, text: string) => {
  const { line } = statement;
  return {
    wording: wordingOf(statement, text),
    reason: vagueness(text, line.code.length > 0 || isElided(line)),
    fields: fieldsOf(statement, text),
  };
});

function groupOf({ content, path }: Statement): ActionItem['group'] | undefined {
  const { group } = formOf(content);
  const inner = path.at(-1);
  return group ?? (inner === 'improvements' ? 'improvement' : inner === 'tasks' ? 'task' : undefined);
}
