import { type CollectOptions, collect } from '../collect';
import { exitCodes } from '../exit';
import { type Action, type Asked, isAsked } from '../incident/actions';
import { csv, markdownTable, table } from '../print/table';

export interface ActionsOptions extends CollectOptions, Asked {
  format: 'table' | 'json' | 'csv' | 'markdown' | 'github';
}

/** `postmortem-lint actions [PATH...]`: prints the action items of all postmortems. */
export async function actions(paths: readonly string[], { open, overdue, format, ...options }: ActionsOptions): Promise<number> {
  const { results, failed } = await collect('actions', paths, options);
  const items = results.flat().filter(isAsked({ open, overdue }));
  process.stdout.write(printers[format](items));
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

const printers: Record<ActionsOptions['format'], (items: readonly Action[]) => string> = {
  table: (items) => (items.length === 0 ? 'No action items.\n' : table([HEAD, ...items.map(rowOf)])),
  json: (items) => `${JSON.stringify(items, null, 2)}\n`,
  csv: (items) => csv([FIELDS, ...items.map((item) => FIELDS.map((field) => item[field]))]),
  markdown: (items) => markdownTable([HEAD, ...items.map(rowOf)]),
  github: (items) => items.map(issueOf).join(''),
};

const FIELDS = ['file', 'line', 'incident', 'text', 'owner', 'due', 'dueDate', 'ticket', 'done'] as const satisfies (keyof Action)[];

const HEAD = ['where', 'done', 'owner', 'due', 'ticket', 'what'];

const rowOf = ({ file, line, done, owner, due, dueDate, ticket, text }: Action): string[] => [
  `${file}:${line}`,
  done ? 'yes' : 'no',
  owner ?? '',
  dueDate ?? due ?? '',
  ticket ?? '',
  text.replace(/\s+/g, ' '),
];

const LONGEST_TITLE = 120;

/** The command that makes an issue of an action item; nothing is called. Only a name of GitHub can be assigned. */
function issueOf({ file, line, incident, text, owner, due, ticket }: Action): string {
  const title = text.replace(/\s+/g, ' ').replace(FIELDS_BEHIND, '');
  const facts = [owner && `Owner: ${owner}`, due && `Due: ${due}`, ticket && `Ticket: ${ticket}`].filter(Boolean);
  const body = [`From the postmortem “${incident}” (${file.replaceAll('\\', '/')}, line ${line}).`, title, ...facts].join('\n\n');
  const name = /^@([A-Za-z\d-]+)$/.exec(owner ?? '')?.[1];
  const short = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
  return `gh issue create --title ${quoted(short)} --body ${quoted(body)}${name ? ` --assignee ${name}` : ''}\n`;
}

/** What is in brackets after a task and has fields of its own. */
const FIELDS_BEHIND = /\s*\((?:owner|assignee|due)\b[^()]*\)\.?$/i;

/** A word of a shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
