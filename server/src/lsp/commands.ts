import { type Edit, insertAll, insertPart, type Postmortem, type Profile, template, withProfile } from '../core';
import { defaultProfile, profiles } from '../profiles';
import type { Reading } from './documents';
import { workspaceEdit } from './edits';
import type { Context, Feature } from './feature';
import { ErrorCodes, ResponseError } from './library';
import { Commands } from './names';
import type { ProfileName } from './protocol';

/** The server's commands for `workspace/executeCommand`. */
export const commands: Feature = (context) => {
  const handlers: Record<string, (args: unknown[]) => unknown> = {
    [Commands.insert]: ([uri, what]) => insert(context, String(uri), String(what)),
    [Commands.template]: ([profile]) => templateOf(profile),
    [Commands.profiles]: ([uri]) => listProfiles(context, uri),
    [Commands.setProfile]: ([uri, id]) => setProfile(context, String(uri), id),
  };
  context.connection.onExecuteCommand(
    ({ command, arguments: args = [] }) =>
      handlers[command]?.(args) ?? new ResponseError(ErrorCodes.InvalidParams, `there is no command ${command}`),
  );
  return { executeCommandProvider: { commands: Object.keys(handlers) } };
};

/** Has the client insert what is missing, as one edit. Says whether it did. */
async function insert(context: Context, uri: string, what: string): Promise<boolean> {
  const reading = await context.documents.reading(uri);
  return reading ? apply(context, reading, 'Insert', insertions(reading.postmortem, what)) : false;
}

/** The built-in profiles, and those that the configuration of a document defines. */
async function listProfiles({ documents }: Context, uri: unknown): Promise<ProfileName[]> {
  const reading = typeof uri === 'string' ? await documents.reading(uri) : undefined;
  return [...profiles, ...(reading?.setup.custom ?? [])].map(({ id, name }) => ({ id, name }));
}

/** Has the client write into the document which profile it is read by. */
async function setProfile(context: Context, uri: string, id: unknown): Promise<boolean | ResponseError> {
  const reading = await context.documents.reading(uri);
  const profile = profileOf(id, reading?.setup.custom);
  if (!profile) return unknownProfile(id);
  const edit = reading && withProfile(reading.postmortem, profile.id);
  return edit ? apply(context, reading, 'Choose Profile', [edit]) : false;
}

async function apply({ connection, client }: Context, reading: Reading, label: string, edits: readonly Edit[]): Promise<boolean> {
  if (edits.length === 0) return false;
  const { applied } = await connection.workspace.applyEdit({ label, edit: workspaceEdit(reading, edits, client) });
  return applied;
}

function insertions(postmortem: Postmortem, what: string): Edit[] {
  if (what === 'all') return insertAll(postmortem);
  const edit = insertPart(postmortem, what.replace(/^(?:section|element):/, ''));
  return edit ? [edit] : [];
}

function templateOf(id: unknown): string | ResponseError {
  const profile = id === undefined || id === null ? defaultProfile : profileOf(id);
  if (!profile) return unknownProfile(id);
  const named = profile === defaultProfile ? '' : `---\nprofile: ${profile.id}\n---\n\n`;
  return named + template(profile).snippet;
}

const profileOf = (id: unknown, custom: readonly Profile[] = []): Profile | undefined =>
  [...profiles, ...custom].find((known) => known.id === id);

const unknownProfile = (id: unknown) => new ResponseError(ErrorCodes.InvalidParams, `there is no profile ${id}`);
