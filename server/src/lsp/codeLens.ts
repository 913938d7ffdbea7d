import type { CodeLens, Position } from 'vscode-languageserver';
import type { ActionItem, Postmortem, Span } from '..';
import { arrived } from './arrived';
import { inBackground } from './background';
import type { Reading } from './documents';
import type { Feature } from './feature';
import { ClientCommands } from './names';
import { askedOf } from './outline/asked';
import { type Branch, flatten, grow } from './outline/tree';
import { rangeOf } from './position';
import * as wording from './wording';
import { wordsAgainst } from './words-against';

/** Above the title what is known of the incident, above sections and tasks what is there and what is missing. */
export const codeLens: Feature = ({ connection, documents, client }) => {
  connection.onCodeLens(async ({ textDocument: { uri } }, token) => {
    await arrived();
    if (token.isCancellationRequested) return null;
    const reading = await documents.reading(uri);
    const preferences = await documents.preferences(uri);
    return reading && preferences.codeLens ? lensesOf(reading).map((lens) => asCodeLens(lens, reading, client.lensCommands)) : [];
  });
  if (client.refreshCodeLenses)
    documents.onSettings(() => inBackground(connection, 'refreshing code lenses', connection.sendRequest(REFRESH)));
  return { codeLensProvider: {} };
};

const REFRESH = 'workspace/codeLens/refresh';

/** Text above a place, and what a click on it does: nothing, a command without arguments, or going to another place. */
interface Lens {
  span: Span;
  text: string;
  does?: typeof ClientCommands.outline | typeof ClientCommands.insert | Span;
}

function lensesOf({ postmortem }: Reading): Lens[] {
  const { kind } = postmortem;
  if (kind === 'assignment' || kind === 'link') return [];
  const titled = flatten(grow(postmortem)).filter(({ section }) => section.form !== 'inline' && section.title);
  return [...titleLens(postmortem), ...titled.flatMap((branch) => [...elementLens(branch, postmortem), ...taskLens(branch, postmortem)])];
}

function titleLens({ title, words, profile, milestones, outage }: Postmortem): Lens[] {
  const { started, detected, resolved, timeToDetect, timeToResolve } = milestones;
  // What is only likely is not said.
  const length = (started?.sure && resolved?.sure ? timeToResolve : undefined) ?? outage?.computed ?? outage?.stated;
  const found = started?.sure && detected?.sure ? timeToDetect : undefined;
  const text = wording.incident({ words: wordsAgainst(words.total, profile.words ?? {}), length, detected: found });
  return title ? [{ span: title.span, text, does: ClientCommands.outline }] : [];
}

/** How much is there of what is asked of a section. */
function elementLens(branch: Branch, postmortem: Postmortem): Lens[] {
  const { found, missing } = askedOf(branch.parts, postmortem);
  const asked = found.length + missing.length;
  if (asked === 0) return [];
  const does = missing.length > 0 ? ClientCommands.insert : ClientCommands.outline;
  return [{ span: branch.section.titleSpan, text: wording.asked(found.length, asked), does }];
}

/** What is open of the tasks in a section; without an owner where the profile asks for owners, or others have one. */
function taskLens({ section, actions }: Branch, { profile }: Postmortem): Lens[] {
  const tasks = actions.map(({ item }) => item).filter(({ group }) => group === 'task');
  if (tasks.length === 0) return [];
  const open = tasks.filter(({ done }) => !done);
  const haveOwners = profile.actionFields?.includes('owner') || tasks.some(({ owner }) => owner);
  const ownerless = haveOwners ? open.filter(({ owner }) => !owner) : [];
  const vague = open.filter((task: ActionItem) => task.vague);
  const first = ownerless[0] ?? vague[0];
  const text = wording.tasks({ all: tasks.length, done: tasks.length - open.length, ownerless: ownerless.length, vague: vague.length });
  return [{ span: section.titleSpan, text, ...(first && { does: first.span }) }];
}

/** A lens for the client; plain text where it lacks the command. */
function asCodeLens({ span, text, does }: Lens, { document }: Reading, hasCommands: boolean): CodeLens {
  const range = rangeOf(document, span);
  if (!does || !hasCommands) return { range, command: { title: text, command: '' } };
  if (typeof does === 'string') return { range, command: { title: text, command: does } };
  const place: Position = rangeOf(document, does).start;
  return { range, command: { title: text, command: ClientCommands.goTo, arguments: [document.uri, place] } };
}
