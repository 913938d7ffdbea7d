import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Edit, insertAll, insertPart, type Postmortem, template } from '../core';
import { defaultProfile, profiles } from '../profiles';
import { workspaceEdit } from './edits';
import type { Context, Feature } from './feature';
import { Commands } from './names';

/** The server's commands for `workspace/executeCommand`. */
export const commands: Feature = (context) => {
  const handlers: Record<string, (args: unknown[]) => unknown> = {
    [Commands.insert]: ([uri, what]) => insert(context, String(uri), String(what)),
    [Commands.template]: ([profile]) => templateOf(profile),
  };
  context.connection.onExecuteCommand(
    ({ command, arguments: args = [] }) =>
      handlers[command]?.(args) ?? new ResponseError(ErrorCodes.InvalidParams, `there is no command ${command}`),
  );
  return { executeCommandProvider: { commands: Object.keys(handlers) } };
};

/** Has the client insert what is missing, as one edit. Says whether it did. */
async function insert({ connection, documents, client }: Context, uri: string, what: string): Promise<boolean> {
  const reading = await documents.reading(uri);
  const edits = reading ? insertions(reading.postmortem, what) : [];
  if (!reading || edits.length === 0) return false;
  const { applied } = await connection.workspace.applyEdit({ label: 'Insert', edit: workspaceEdit(reading, edits, client) });
  return applied;
}

function insertions(postmortem: Postmortem, what: string): Edit[] {
  if (what === 'all') return insertAll(postmortem);
  const edit = insertPart(postmortem, what.replace(/^(?:section|element):/, ''));
  return edit ? [edit] : [];
}

function templateOf(id: unknown): string | ResponseError {
  const profile = id === undefined || id === null ? defaultProfile : profiles.find((known) => known.id === id);
  return profile ? template(profile).snippet : new ResponseError(ErrorCodes.InvalidParams, `there is no profile ${id}`);
}
