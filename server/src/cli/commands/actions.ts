import { ACTION_HEAD, ACTION_LISTS, actionRow } from '../../incident/action-lists';
import { type Action, type Asked, isAsked } from '../../incident/actions';
import { issueOf } from '../../incident/issue';
import { type CollectOptions, collect } from '../collect';
import { exitCodes } from '../exit';
import { table } from '../print/table';
import { widthOf } from '../print/wrapped';
import { print } from './stats';

export interface ActionsOptions extends CollectOptions, Asked {
  format: 'table' | 'json' | 'csv' | 'markdown' | 'github';
}

/** `postmortem-lint actions [PATH...]`: prints the action items of all postmortems. */
export async function actions(paths: readonly string[], { open, overdue, format, ...options }: ActionsOptions): Promise<number> {
  const { results, failed } = await collect('actions', paths, options);
  const items = results.flat().filter(isAsked({ open, overdue }));
  print(printers[format](items), undefined);
  return failed ? exitCodes.cannotRun : exitCodes.clean;
}

const printers: Record<ActionsOptions['format'], (items: readonly Action[]) => string> = {
  table: (items) => (items.length === 0 ? 'No action items.\n' : table([ACTION_HEAD, ...items.map(actionRow)], widthOf(process.stdout))),
  ...ACTION_LISTS,
  github: (items) => items.map(commandOf).join(''),
};

/** The command that makes an issue of an action item; nothing is called. Only a name of GitHub can be assigned. */
function commandOf(item: Action): string {
  const { title, body } = issueOf(item);
  const name = /^@([A-Za-z\d-]+)$/.exec(item.owner ?? '')?.[1];
  return `gh issue create --title ${quoted(title)} --body ${quoted(body)}${name ? ` --assignee ${name}` : ''}\n`;
}

/** A word of a shell, whatever is in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
