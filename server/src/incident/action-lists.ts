import { csv, markdownTable } from '../text/rows';
import type { Action } from './actions';

/** Action items as a text to keep or to pass on, by the name of its format. */
export const ACTION_LISTS = {
  markdown: (items) => markdownTable([ACTION_HEAD, ...items.map(actionRow)]),
  csv: (items) => csv([FIELDS, ...items.map((item) => FIELDS.map((field) => item[field]))]),
  json: (items) => `${JSON.stringify(items, null, 2)}\n`,
} as const satisfies Record<string, (items: readonly Action[]) => string>;

export type ActionList = keyof typeof ACTION_LISTS;

const FIELDS = ['file', 'line', 'incident', 'text', 'owner', 'due', 'dueDate', 'ticket', 'done'] as const satisfies (keyof Action)[];

/** The head of a table of action items. */
export const ACTION_HEAD = ['where', 'done', 'owner', 'due', 'ticket', 'what'];

/** A row of it. */
export const actionRow = ({ file, line, done, owner, due, dueDate, ticket, text }: Action): string[] => [
  `${file}:${line}`,
  done ? 'yes' : 'no',
  owner ?? '',
  dueDate ?? due ?? '',
  ticket ?? '',
  text.replace(/\s+/g, ' '),
];
