import {
  type Edit,
  frontMatterLike,
  habitOf,
  insertAll,
  insertPart,
  isPlaceOfPostmortems,
  type Postmortem,
  type Profile,
  setProfile,
  template,
} from '..';
import { inspectionOf } from '../api/inspection';
import type { Inspection } from '../api/types';
import { defaultProfile, profiles } from '../profiles';
import { t } from '../text/l10n';
import { DIAGRAMS, isDiagram } from '../views/timeline/mermaid';
import { drawDiagram } from './diagram';
import type { Reading } from './documents';
import { workspaceEdit } from './edits';
import type { Context, Feature } from './feature';
import { Commands } from './names';
import type { ActionRef, ListedProfile, NewFile } from './protocol';
import { ErrorCodes, ResponseError } from './protocol-values';
import { issuePageOf, listActions, tickOff } from './workspace/action-commands';
import { type Asking, workspaceCheck } from './workspace/check';

/** The server's commands for `workspace/executeCommand`. */
export const commands: Feature = (context) => {
  const check = workspaceCheck(context);
  const handlers = new Map<string, (args: Arguments, asking: Asking) => unknown>([
    [Commands.insert, (args) => insert(context, args.text(0, DOCUMENT), args.text(1, 'what to insert'))],
    [Commands.template, (args) => templateOf(args.optional(0, PROFILE), args.optional(1, 'a title'), args.optional(2, 'a text'))],
    [
      Commands.newFile,
      (args) => newFile(args.text(0, 'a title'), args.text(1, 'an ISO date'), args.text(2, 'the URI of a folder'), args.texts(3)),
    ],
    [Commands.profiles, (args) => listProfiles(context, args.optional(0, DOCUMENT))],
    [Commands.setProfile, (args) => chooseProfile(context, args.text(0, DOCUMENT), args.text(1, PROFILE))],
    [Commands.inspect, (args) => inspect(context, args.text(0, DOCUMENT))],
    [Commands.drawTimeline, (args) => draw(context, args.text(0, DOCUMENT), args.text(1, 'timeline or gantt'))],
    [Commands.check, (_, asking) => check(asking)],
    [Commands.tick, (args, { token }) => tickOff(context, args.action(0), args.flag(1), token)],
    [Commands.listActions, (args, { token }) => listActions(context, args.text(0, 'a format'), args.optional(1, 'open') === 'open', token)],
    [Commands.issuePage, (args, { token }) => issuePageOf(context, args.action(0), token)],
  ]);
  context.connection.onExecuteCommand(({ command, arguments: given }, token, progress) => {
    const handler = handlers.get(command);
    if (!handler) throw invalid(`There is no command “${command}”. There are ${[...handlers.keys()].join(', ')}.`);
    return handler(new Arguments(command, given), { token, progress });
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

  /** A list; what is no string in it is left out. */
  texts(index: number): string[] {
    const value = this.given[index];
    return Array.isArray(value) ? value.filter((own) => typeof own === 'string') : [];
  }

  /** A yes or no that must be there. */
  flag(index: number): boolean {
    const value = this.given[index];
    if (typeof value === 'boolean') return value;
    throw invalid(`Argument ${index + 1} of ${this.command} must be true or false.`);
  }

  /** An action item that must be there. */
  action(index: number): ActionRef {
    const { uri, line, text } = Object(this.given[index]) as Record<string, unknown>;
    if (typeof uri === 'string' && typeof line === 'number' && typeof text === 'string') return { uri, line, text };
    throw invalid(`Argument ${index + 1} of ${this.command} must be an action item: { uri, line, text }.`);
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
  return reading ? apply(context, reading, t('Insert'), insertions(reading.postmortem, what)) : false;
}

/** What is read from a document, as data. */
async function inspect({ documents }: Context, uri: string): Promise<Inspection | null> {
  const reading = await documents.reading(uri);
  return reading ? inspectionOf(reading.postmortem) : null;
}

/** Has the client draw the timeline as a Mermaid diagram. */
async function draw(context: Context, uri: string, kind: string): Promise<boolean> {
  if (!isDiagram(kind)) throw invalid(`There is no diagram “${kind}”. There are ${Object.keys(DIAGRAMS).join(', ')}.`);
  const reading = await context.documents.reading(uri);
  const edit = reading && drawDiagram(reading.postmortem, kind);
  return edit ? apply(context, reading, t('Draw Timeline'), [edit]) : false;
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
  return edit ? apply(context, reading, t('Choose Profile'), [edit]) : false;
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

function templateOf(id: string | undefined, title?: string, like?: string): string {
  const profile = id === undefined ? defaultProfile : profileOf(id);
  if (!profile) throw unknownProfile(id);
  const own = profile === defaultProfile ? undefined : profile.id;
  const matter = like === undefined ? undefined : frontMatterLike(like, { title: title ?? '[TODO: title]', profile: own });
  const named = own === undefined ? '' : `---\nprofile: ${own}\n---\n\n`;
  return (matter ?? named) + template(profile, title).snippet;
}

/** Where a new postmortem goes, and the newest one that it is to be like. */
function newFile(title: string, date: string, folder: string, uris: readonly string[]): NewFile {
  const root = folder.endsWith('/') ? folder : `${folder}/`;
  const paths = uris
    .filter((uri) => uri.startsWith(root) && isPlaceOfPostmortems(uri))
    .map((uri) => decodeURIComponent(uri.slice(root.length)));
  const { pathFor, like } = habitOf(paths);
  const uriOf = (path: string) => root + path.split('/').map(encodeURIComponent).join('/');
  return { uri: uriOf(pathFor(date, title)), ...(like !== undefined && { like: uriOf(like) }) };
}

const profileOf = (id: string | undefined, custom: readonly Profile[] = []): Profile | undefined =>
  [...profiles, ...custom].find((known) => known.id === id);

const unknownProfile = (id: string | undefined) => invalid(`There is no profile “${id}”.`);
