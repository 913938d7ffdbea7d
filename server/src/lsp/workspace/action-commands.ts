import type { CancellationToken } from 'vscode-languageserver';
import { tick } from '../../edits/tick';
import { ACTION_LISTS, type ActionList } from '../../incident/action-lists';
import { issueOf, issuePage } from '../../incident/issue';
import { t } from '../../text/l10n';
import type { Reading } from '../documents';
import { workspaceEdit } from '../edits';
import type { Context } from '../feature';
import type { ActionRef } from '../protocol';
import { ErrorCodes, ResponseError } from '../protocol-values';
import { actionsIn, type KnownAction } from './known';

/** Has the client tick off an action item, or take its tick back. Says whether it did: the text may be another one meanwhile. */
export async function tickOff(
  { corpus, connection, documents, client }: Context,
  ref: ActionRef,
  done: boolean,
  token: CancellationToken,
): Promise<boolean> {
  const found = await find(corpus, ref, token);
  const item = found?.reading.postmortem.actions[found.index];
  const edit = item && tick(found.reading.postmortem.text, item, done);
  if (!found || !edit) return false;
  const { uri } = found.reading.document;
  const label = done ? t('Tick Off Action Item') : t('Take Back Tick');
  const { applied } = await connection.workspace.applyEdit({
    label,
    edit: workspaceEdit(found.reading, [edit], client, documents.version(uri) ?? null),
  });
  return applied;
}

/** The action items of the workspace as a text. */
export async function listActions({ corpus }: Context, format: string, onlyOpen: boolean, token: CancellationToken): Promise<string> {
  if (!Object.hasOwn(ACTION_LISTS, format))
    throw new ResponseError(ErrorCodes.InvalidParams, `There is no format “${format}”. There are ${Object.keys(ACTION_LISTS).join(', ')}.`);
  const items = (await corpus.all(token)).flatMap(({ actions }) => actions).filter(({ done }) => !(onlyOpen && done));
  return ACTION_LISTS[format as ActionList](items.map(({ uri: _, position: __, tickable: ___, ...action }) => action));
}

/** The page on which the host of the repository makes an issue of an action item; null where there is none, or the host is not known. */
export async function issuePageOf({ corpus }: Context, ref: ActionRef, token: CancellationToken): Promise<string | null> {
  const found = await find(corpus, ref, token);
  const remote = found && (await corpus.remoteOf(ref.uri));
  return (remote && issuePage(remote, issueOf(found.action))) || null;
}

interface Found {
  reading: Reading;
  index: number;
  action: KnownAction;
}

/** An action item in the document as it is now. */
async function find(corpus: Context['corpus'], { uri, line, text }: ActionRef, token: CancellationToken): Promise<Found | undefined> {
  const there = await corpus.readingOf(uri, token);
  const actions = there ? actionsIn(there.reading, there.file) : [];
  const index = actions.findIndex((own) => own.line === line && own.text === text);
  const action = actions[index];
  return there && action && { reading: there.reading, index, action };
}
