import type { Line } from './line';
import { rememberedFor } from './memo';
import type { ActionItem } from './model';
import type { Page } from './pages';
import { type Statement, wordingOf } from './statement';
import { pagesOfStatements } from './statements';
import { fieldsOf, headersOf, linked, rowFields } from './task-fields';
import { CORRECTIVE, type Found, find, formOf, type Headers, NO_HEADERS } from './told-tasks';
import { vagueness } from './vague';
import { type Standing, standingIn, whileStanding } from './where';
import { isElided } from './wraps';

/** The tasks of a reading, and how they came to be, from which the next reading goes on. */
export interface Actions {
  all: ActionItem[];
  /** Every page of statements, and how far its tasks were read behind it. */
  trail: readonly Step[];
  both: boolean;
}

interface Step {
  page: Page<Statement>;
  /** So many tasks there are behind it, and the last of them as it was then: what follows may tell more of it. */
  count: number;
  above: ActionItem | undefined;
  /** How deep in lists the task stands that an item may stand below. */
  depth: number;
}

/** What tasks are read by. */
interface Context extends Standing {
  lines: readonly Line[];
  source: string;
  /** The statements up to this line are as they were at the last reading. */
  untouched: number;
}

/** Reads the corrective and preventive tasks: bullets, numbers, check boxes, table rows and prose. They are the same objects as in the last reading where they stand as they stood. */
export function readActions({ statements, layout, lines, source, untouched }: Context, last?: Actions): Actions {
  const both = hasBothGroups({ statements, layout });
  const pages = pagesOfStatements(statements);
  const kept = last?.both === both ? pages.findIndex((page, index) => !isKept(page, last.trail[index], untouched)) : 0;
  const trail = last?.trail.slice(0, kept < 0 ? pages.length : kept) ?? [];
  const step = trail.at(-1);
  const all = last?.all.slice(0, step?.count ?? 0) ?? [];
  if (step?.above) all[all.length - 1] = step.above;
  const headers = headersOf(lines);
  let depth = step?.depth ?? Infinity;
  for (const page of pages.slice(trail.length)) {
    if (depth < Infinity || mayTell(page, layout)) depth = readPage(page, { all, both, headers, source, depth });
    trail.push({ page, count: all.length, above: all.at(-1), depth });
  }
  return { all, trail, both };
}

const isKept = (page: Page<Statement>, step: Step | undefined, untouched: number): boolean =>
  step?.page === page && (page.items.at(-1)?.to ?? 0) <= untouched;

interface Reading {
  /** The tasks so far. */
  all: ActionItem[];
  both: boolean;
  headers: Headers;
  source: string;
  depth: number;
}

/** Adds the tasks of a page; answers how deep the last one stands that an item may stand below. */
function readPage(page: Page<Statement>, { all, both, headers, source, depth }: Reading): number {
  const amend = (known: ActionItem, more: Partial<ActionItem>) => (all[all.length - 1] = { ...known, ...more });
  for (const statement of page.items) {
    const form = formOf(statement);
    const isBelow = form.depth > depth;
    const found = find(statement, headers, isBelow);
    if (!isBelow) depth = form.depth > 0 && found.length > 0 ? form.depth : Infinity;
    if (found.length === 0 && !form.isLink && !form.isField) continue;
    const above = all.at(-1);
    const ticket = above && form.isLink ? linked(source, statement, statement.span) : undefined;
    if (above && ticket) {
      amend(above, { ticket });
      continue;
    }
    if (found.length === 0 && form.isField && above) amend(above, fieldsOf(statement, statement.text));
    for (const own of found) {
      const action = actionOf(statement, own, headers.get(statement.line.table));
      action.group = both && groupOf(statement) === 'improvement' ? 'improvement' : 'task';
      const ticket = action.ticket ?? linked(source, statement, own.span);
      if (ticket) action.ticket = ticket;
      all.push(action);
    }
  }
  return depth;
}

/** Whether a page may hold a task, or tell of the one above. */
const mayTell = whileStanding(({ items }) =>
  items.some((statement) => {
    const { isLink, isField } = formOf(statement);
    return isLink || isField || find(statement, NO_HEADERS, false).length > 0;
  }),
);

/** Whether the corrective section tells improvements and tasks, each called so. */
function hasBothGroups({ statements, layout }: Standing): boolean {
  const groups = new Set(pagesOfStatements(statements).flatMap((page) => groupsOn(page, layout)));
  return groups.has('improvement') && groups.has('task');
}

const isCorrective = standingIn(CORRECTIVE);

const groupsOn = whileStanding(({ items }) => [...new Set(items.filter(isCorrective).map(groupOf))]);

/** A task that a statement tells, in a row of a table under its header. */
function actionOf(statement: Statement, { span, text }: Found, header: Line | undefined): ActionItem {
  const { line } = statement;
  const { wording, reason, fields } = taskOf(statement, text);
  const tabular = line.kind === 'row';
  const { owner, due, ticket } = tabular ? rowFields(line, header) : fields;
  const action: ActionItem = { span, text, wording, vague: reason !== undefined, group: 'task', tabular };
  if (reason) action.reason = reason;
  if (line.checked) action.done = true;
  if (owner !== undefined) action.owner = owner;
  if (due !== undefined) action.due = due;
  if (ticket !== undefined) action.ticket = ticket;
  return action;
}

/** What some of a statement's words say of a task: why it is vague, and what is told beside it. */
const taskOf = rememberedFor((statement: Statement, text: string) => {
  const { line } = statement;
  return {
    wording: wordingOf(statement, text),
    reason: vagueness(text, line.code.length > 0 || isElided(line)),
    fields: fieldsOf(statement, text),
  };
});

function groupOf(statement: Statement): ActionItem['group'] | undefined {
  const { group } = formOf(statement);
  const inner = statement.parts.at(-1);
  return group ?? (inner === 'improvements' ? 'improvement' : inner === 'tasks' ? 'task' : undefined);
}
