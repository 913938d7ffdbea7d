import { type Edit, insertAll, insertPart, type Postmortem, type Profile, setProfile, template } from '..';
import { defaultProfile, profiles } from '../profiles';
import type { Reading } from './documents';
import { workspaceEdit } from './edits';
import type { Context, Feature } from './feature';
import { Commands } from './names';
import type { ListedProfile } from './protocol';
import { ErrorCodes, ResponseError } from './protocol-values';

/** The server's commands for `workspace/executeCommand`. */
export const commands: Feature = (context) => {
  const handlers = new Map<string, (args: Arguments) => unknown>([
    [Commands.insert, (args) => insert(context, args.text(0, DOCUMENT), args.text(1, 'what to insert'))],
    [Commands.template, (args) => templateOf(args.optional(0, PROFILE))],
    [Commands.profiles, (args) => listProfiles(context, args.optional(0, DOCUMENT))],
    [Commands.setProfile, (args) => chooseProfile(context, args.text(0, DOCUMENT), args.text(1, PROFILE))],
  ]);
  context.connection.onExecuteCommand(({ command, arguments: given }) => {
    const handler = handlers.get(command);
    if (!handler) throw invalid(`There is no command “${command}”. There are ${[...handlers.keys()].join(', ')}.`);
    return handler(new Arguments(command, given));
  });
  return { executeCommandProvider: { commands: [...handlers.keys()] } };
};

const DOCUMENT = 'the URI of a document';
const PROFILE = 'the id of a profile';

/** What a client gave to a command, which may be anything. */
class Arguments {
  private readonly given: readonly unknown[];

  constructor(
    private readonly command: string,
    given: unknown,
  ) {
    this.given = Array.isArray(given) ? given : [];
  }

  /** An argument that must be there. Throws an error for the client that says which one is wrong. */
  text(index: number, what: string): string {
    const value = this.given[index];
    if (typeof value === 'string') return value;
    const problem = value === undefined ? 'is missing' : `is ${JSON.stringify(value)?.slice(0, 40)}`;
    throw invalid(`Argument ${index + 1} of ${this.command} ${problem}. Pass ${what} as a string.`);
  }

  /** One that may be left out or null. */
  optional(index: number, what: string): string | undefined {
    return this.given[index] === undefined || this.given[index] === null ? undefined : this.text(index, what);
  }
}

const invalid = (message: string) => new ResponseError(ErrorCodes.InvalidParams, message);

/** Has the client insert what is missing, as one edit. Says whether it did. */
async function insert(context: Context, uri: string, what: string): Promise<boolean> {
  const reading = await context.documents.reading(uri);
  return reading ? apply(context, reading, 'Insert', insertions(reading.postmortem, what)) : false;
}

/** The built-in profiles, and those that the configuration of a document defines; first those whose titles it has, where the choice is not sure. */
async function listProfiles({ documents }: Context, uri: string | undefined): Promise<ListedProfile[]> {
  const reading = uri === undefined ? undefined : await documents.reading(uri);
  const likely = reading?.postmortem.profileRivals.map(({ id }) => id) ?? [];
  const all = [...profiles, ...(reading?.setup.custom ?? [])].map(({ id, name }) => ({ id, name }));
  const [first, others] = [likely.flatMap((id) => all.find((one) => one.id === id) ?? []), all.filter(({ id }) => !likely.includes(id))];
  return [...first.map((one): ListedProfile => ({ ...one, likely: true })), ...others];
}

/** Has the client write into the document which profile it is read by. */
async function chooseProfile(context: Context, uri: string, id: string): Promise<boolean> {
  const reading = await context.documents.reading(uri);
  const profile = profileOf(id, reading?.setup.custom);
  if (!profile) throw unknownProfile(id);
  const edit = reading && setProfile(reading.postmortem, profile.id);
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

function templateOf(id: string | undefined): string {
  const profile = id === undefined ? defaultProfile : profileOf(id);
  if (!profile) throw unknownProfile(id);
  const named = profile === defaultProfile ? '' : `---\nprofile: ${profile.id}\n---\n\n`;
  return named + template(profile).snippet;
}

const profileOf = (id: string | undefined, custom: readonly Profile[] = []): Profile | undefined =>
  [...profiles, ...custom].find((known) => known.id === id);

const unknownProfile = (id: string | undefined) => invalid(`There is no profile “${id}”.`);
