import type { CodeAction } from 'vscode-languageserver';
import type { Span } from '..';
import { versionsReader } from '../examine';
import { lazy } from '../incremental/memo';
import { type Refactoring, refactorings } from '../refactor';
import { t } from '../text/l10n';
import type { Client } from './client';
import type { Documents, Reading } from './documents';
import { workspaceEdit } from './edits';
import { CodeActionKind, LSPErrorCodes, ResponseError } from './protocol-values';

/** The kind of all refactorings; each has its own below it. */
export const REFACTOR = `${CodeActionKind.RefactorRewrite}.postmortem`;

/** Which refactoring it is that somebody chose. */
interface Chosen {
  uri: string;
  version: number;
  selection: Span;
  id: string;
}

/** What may be rewritten at a place. The edits come when one is chosen, where the client can ask for them. */
export function refactoringsAt(
  reading: Reading,
  selection: Span,
  client: Client,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  const { document, version } = reading;
  return possible(reading, selection, client)
    .map((refactoring) => ({ refactoring, kind: `${REFACTOR}.${refactoring.kind}` }))
    .filter(
      ({ refactoring, kind }) => (!refactoring.disabled || client.disabledActions) && (!only || only.some((asked) => isBelow(kind, asked))),
    )
    .map(({ refactoring: { id, title, disabled, edits }, kind }): CodeAction => {
      if (disabled) return { title, kind, disabled: { reason: disabled } };
      const data: Chosen = { uri: document.uri, version, selection, id };
      return { title, kind, ...(client.lateEdits ? { data } : { edit: workspaceEdit(reading, edits(), client) }) };
    });
}

const isBelow = (kind: string, asked: string): boolean => asked === CodeActionKind.Empty || kind === asked || kind.startsWith(`${asked}.`);

/** A chosen refactoring with its edits. Fails where the document has changed since it was offered. */
export async function withEdit(action: CodeAction, documents: Documents, client: Client): Promise<CodeAction> {
  const { uri, version, selection, id } = (action.data ?? {}) as Partial<Chosen>;
  if (uri === undefined || id === undefined || !selection) return action;
  const reading = await documents.reading(uri);
  const chosen = reading?.version === version && reading ? possible(reading, selection, client).find((one) => one.id === id) : undefined;
  if (!reading || !chosen) throw new ResponseError(LSPErrorCodes.ContentModified, t('The document has changed since this was offered.'));
  return { ...action, edit: workspaceEdit(reading, chosen.edits(), client) };
}

function possible({ postmortem, document, setup }: Reading, selection: Span, { userOffset }: Client): Refactoring[] {
  const read = lazy(() => versionsReader(setup, document.uri));
  return refactorings({ postmortem, selection, userOffset, read: (text) => read()(text) });
}
