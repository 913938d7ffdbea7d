import { leading, pager } from '../incremental/chunked-list';
import { alongPages } from '../incremental/map-chunks';
import { once, remembered, rememberedFor, whileSame } from '../incremental/memo';
import { replaced } from '../incremental/splice';
import type { Untouched } from '../incremental/untouched';
import type { Line } from '../markdown/line';
import type { ActionItem } from '../model/postmortem';
import { CORRECTIVE, type Found, find, formOf, type Headers, NO_HEADERS } from './action-detection';
import { fieldsOf, headersOf, linked, rowFields } from './action-fields';
import { isElided } from './line-wrapping';
import { type Statement, wordingOf } from './statement';
import { type Placed, type Standing, standingIn } from './statement-sections';
import { vagueness } from './vagueness';

/** The tasks of a reading, and how they came to be, from which the next reading goes on. */
export interface Actions {
  all: readonly ActionItem[];
  /** Every page of statements, and how far its tasks were read behind it. */
  trail: readonly Step[];
  both: boolean;
}

interface Step {
  page: Placed;
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
  /** Lines that may have other numbers now, and stand in other sections. */
  alike: Untouched;
}

export const pagesOfActions = pager<ActionItem>();

const START: Omit<Step, 'page'> = { count: 0, above: undefined, depth: Infinity };

/** Reads the corrective and preventive tasks: bullets, numbers, check boxes, table rows and prose. They are the same objects as in the last reading where they stand as they stood. */
export function readActions({ placed, lines, source, alike }: Context, before?: Actions): Actions {
  const both = hasBothGroups(placed);
  const last = before?.both === both ? before : undefined;
  const old = last?.trail ?? [];
  const pages = placed.all;
  const head = leading(pages, Infinity, (page, index) => page === old[index]?.page && (page.items.at(-1)?.to ?? 0) <= alike.until);
  const trail = old.slice(0, head.count);
  const all = last?.all.slice(0, trail.at(-1)?.count ?? 0) ?? [];
  const above = trail.at(-1)?.above;
  if (above) all[all.length - 1] = above;
  const headers = once(() => headersOf(lines));
  let depth = trail.at(-1)?.depth ?? Infinity;
  for (const [index, page] of pages.entries()) {
    if (index < head.count) continue;
    const rest = old.slice(index + old.length - pages.length);
    const known = old[index + old.length - pages.length - 1] ?? START;
    const isKept = last && (page.items[0]?.from ?? 0) >= alike.behind && rest.every((step, at) => step.page === pages[index + at]);
    // From here on all goes as it went.
    if (isKept && known.depth === depth && isToldAlike(all.at(-1), known, last)) {
      const own = behind(rest, known, { count: all.length, above: all.at(-1) });
      return { all: replaced(last.all, { from: 0, to: known.count }, all), trail: [...trail, ...own], both };
    }
    if (depth < Infinity || mayTell(page)) depth = readPage(page, { all, both, headers: headers(), source, depth });
    trail.push({ page, count: all.length, above: all.at(-1), depth });
  }
  return { all, trail, both };
}

/** Whether what follows a step tells of the last task as it did: nothing at all, as there is one now where there was one. */
const isToldAlike = (task: ActionItem | undefined, { count, above }: Told, { all }: Actions): boolean =>
  (task === undefined) === (above === undefined) && all[count - 1] === above;

type Told = Pick<Step, 'count' | 'above'>;

/** Steps that went on from one, told from another one. */
function behind(steps: readonly Step[], last: Told, now: Told): readonly Step[] {
  if (last.count === now.count && last.above === now.above) return steps;
  return steps.map((step) => ({
    ...step,
    count: step.count - last.count + now.count,
    above: step.count === last.count ? now.above : step.above,
  }));
}

interface Reading {
  /** The tasks so far. */
  all: ActionItem[];
  both: boolean;
  headers: Headers;
  source: string;
  depth: number;
}

/** Adds the tasks of a page; answers how deep the last one stands that an item may stand below. */
function readPage(page: Placed, { all, both, headers, source, depth }: Reading): number {
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
    const header = headers.get(statement.line.table);
    const group = both && groupOf(statement) === 'improvement' ? 'improvement' : 'task';
    for (const own of found) all.push(actionOf(own, { statement, header, group, link: linked(source, statement, own.span) }));
  }
  return depth;
}

/** Whether a page may hold a task, or tell of the one above. */
const mayTell = remembered(({ items }: Placed) =>
  items.some((statement) => {
    const { isLink, isField } = formOf(statement);
    return isLink || isField || find(statement, NO_HEADERS, false).length > 0;
  }),
);

/** Whether the corrective section tells improvements and tasks, each called so. */
function hasBothGroups(placed: Standing['placed']): boolean {
  const told = groupsAlong(placed, undefined);
  return told.some((groups) => groups.includes('improvement')) && told.some((groups) => groups.includes('task'));
}

const isCorrective = standingIn(CORRECTIVE);

const NONE: readonly never[] = [];

const groupsAlong = alongPages(({ items }: Placed): readonly ActionItem['group'][] => {
  const groups = new Set(items.filter(isCorrective).flatMap((statement) => groupOf(statement) ?? []));
  return groups.size > 0 ? [...groups] : NONE;
});

/** What a task is beside its words. */
interface Circumstances extends Pick<ActionItem, 'group'> {
  statement: Statement;
  /** Of the table that it stands in. */
  header: Line | undefined;
  /** The ticket that it links to. */
  link: string | undefined;
}

const actionOf = whileSame(isSame, ({ span, text }: Found, { statement, header, group, link }: Circumstances): ActionItem => {
  const { line } = statement;
  const { wording, reason, fields } = taskOf(statement, text);
  const tabular = line.kind === 'row';
  const { owner, due, ticket = link } = tabular ? rowFields(line, header) : fields;
  const action: ActionItem = { span, text, wording, vague: reason !== undefined, group, tabular };
  if (reason) action.reason = reason;
  if (line.checked) action.done = true;
  if (owner !== undefined) action.owner = owner;
  if (due !== undefined) action.due = due;
  if (ticket !== undefined) action.ticket = ticket;
  return action;
});

function isSame(a: Circumstances, b: Circumstances): boolean {
  return a.statement === b.statement && a.header === b.header && a.group === b.group && a.link === b.link;
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
