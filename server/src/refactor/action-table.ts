import type { Edit } from '../model/finding';
import type { ActionItem, Postmortem } from '../model/postmortem';
import type { ActionField } from '../model/profile';
import { applyEdits } from '../text/apply-edits';
import { t } from '../text/l10n';
import { fieldsAtEnd } from './action-fields';
import { blockAt, cellsOf, plainItems, replaceBlock, tableOf } from './markdown-table';
import { type Asked, linesAround, type Refactoring } from './refactoring';

const TITLES: Readonly<Record<ActionField, string>> = { owner: 'Owner', due: 'Due', ticket: 'Ticket' };
const FIELDS = Object.keys(TITLES) as ActionField[];

/** A list of action items as a table with a column for each field, and a table of them as a list. */
export function turnActions(asked: Asked): Refactoring[] {
  const table = asTable(asked);
  if (table && isKept(table, asked))
    return [{ id: 'actions table', kind: 'table', title: t('Make a table of these action items'), edits: () => [table] }];
  const list = asList(asked);
  return list && isKept(list, asked)
    ? [{ id: 'actions list', kind: 'list', title: t('Make a list of these action items'), edits: () => [list] }]
    : [];
}

/** Whether each action is one still, with the same fields, and no label that titles a section became a row. */
function isKept(edit: Edit, { postmortem, read }: Asked): boolean {
  const tells = ({ actions, times, sections }: Postmortem) =>
    JSON.stringify([
      actions.map(({ owner, due, ticket, done, group }) => [owner, due, ticket, done, group]),
      times.length,
      [...new Set(sections.flatMap(({ covers }) => covers))].sort(),
    ]);
  const before = tells(postmortem);
  return tells(read(applyEdits(postmortem.text, [edit]))) === before;
}

function asTable(asked: Asked): Edit | undefined {
  const { actions, text, profile } = asked.postmortem;
  const list = blockAt('list', linesAround(asked), text);
  const items = list && plainItems(list, text);
  if (!list || list.ordered || !items || items.length < 2) return undefined;
  const rows = items.map((item) => {
    const own = actions.filter(({ span }) => span.start >= item.start && span.end <= item.end);
    return own.length === 1 && !own[0]?.tabular
      ? { action: own[0] as ActionItem, ...fieldsAtEnd(text.slice(item.start, item.end)), item }
      : undefined;
  });
  if (!rows.every((row) => row !== undefined)) return undefined;
  const fields = FIELDS.filter((field) => profile.actionFields?.includes(field) || rows.some(({ action }) => action[field] !== undefined));
  const others = [...new Set(rows.flatMap(({ others: own }) => Object.keys(own)))];
  const hasBoxes = items.some(({ checked }) => checked !== undefined);
  // A table of one column says no more than the list.
  if (fields.length === 0 || (others.includes('Status') && hasBoxes)) return undefined;
  const titles = ['Action', ...fields.map((field) => TITLES[field]), ...others, ...(hasBoxes ? ['Status'] : [])];
  const cells = rows.map(({ action, task, fields: written, others: own, item: { checked } }) => [
    task,
    ...fields.map((field) => written[field] ?? short(action[field])),
    ...others.map((title) => own[title] ?? ''),
    ...(hasBoxes ? [checked ? 'Done' : 'Open'] : []),
  ]);
  return replaceBlock(list, tableOf(titles, cells), text);
}

/** What the sentence says of a field in its midst; more than a few words are no field. */
const short = (value: string | undefined): string => (value && value.split(' ').length <= 4 ? value : '');

const [TASK, OWNER, DUE, TICKET, STATUS] = [
  /\b(?:action|task|item|todo|what|follow|description|measure|improvement|remediation|recommendation|work)\b/i,
  /\b(?:owner|assignee|assigned|responsible|who|dri|team|lead)\b/i,
  /\b(?:due|deadline|eta|by when|when|date|target)\b/i,
  /\b(?:ticket|issue|bug|jira|link|tracking|tracker|pr)\b/i,
  /^(?:status|state|done)\??$/i,
];

const BOX = /^\[[ x]\]$/;
const STATE = /^(?:done|open|\[[ x]\])$/i;

function asList(asked: Asked): Edit | undefined {
  const { actions, text } = asked.postmortem;
  const table = blockAt('table', linesAround(asked), text);
  if (!table) return undefined;
  const [titles = [], ...rows] = cellsOf(table, text);
  const own = actions.filter(({ span, tabular }) => tabular && span.start >= table.start && span.end <= table.end);
  const task = titles.findIndex((title) => TASK.test(title));
  if (task < 0 || own.length !== rows.length || rows.length === 0) return undefined;
  const status = titles.findIndex((title, column) => rows.every((row) => (STATUS.test(title) ? STATE : BOX).test(row[column] ?? '')));
  const lines = rows.map((row) => {
    const more = titles.flatMap((title, column) => {
      const value = row[column];
      return column === task || column === status || !value ? [] : [`${labelOf(title)}: ${value}`];
    });
    if (!row[task] || more.some((field) => field.startsWith(':'))) return undefined;
    const box = status < 0 ? '' : /done|x/i.test(row[status] ?? '') ? '[x] ' : '[ ] ';
    return `- ${box}${row[task]}${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
  });
  return lines.every((line) => line !== undefined) ? replaceBlock(table, lines.join('\n'), text) : undefined;
}

/** A column's title as the label of a field, in the words that are read as one. */
const labelOf = (title: string): string =>
  OWNER.test(title) ? 'owner' : DUE.test(title) ? 'due' : TICKET.test(title) ? 'ticket' : title.charAt(0).toLowerCase() + title.slice(1);
