import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type PasteTimelineParams, PasteTimelineRequest, type PasteTimelineResult } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';

/** What a paste is offered as, for `editor.pasteAs.preferences`. */
export const TIMELINE = DocumentDropOrPasteEditKind.Text.append('postmortem', 'timeline');

/** How the entries are to be written. */
export type How = Pick<PasteTimelineParams, 'zone' | 'names'>;

/** Has the server make entries of a text; null where it is not recognised. */
export function timelineOf(
  client: BaseLanguageClient,
  document: TextDocument,
  text: string,
  range: Range | undefined,
  how: How,
  token?: CancellationToken,
): Promise<PasteTimelineResult | null> {
  const params: PasteTimelineParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    text,
    ...(range && { range: client.code2ProtocolConverter.asRange(range) }),
    ...how,
  };
  return client.sendRequest(PasteTimelineRequest, params, token);
}

/** The entries as one edit; undefined where the document was edited meanwhile. */
export async function editOf(
  client: BaseLanguageClient,
  document: TextDocument,
  result: PasteTimelineResult,
): Promise<WorkspaceEdit | undefined> {
  if (document.version !== result.version) return undefined;
  const edit = new WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(result.edits));
  return edit;
}

/** Offers “Paste as timeline entries” for what the server recognises. */
class TimelinePasting implements DocumentPasteEditProvider {
  constructor(private readonly client: BaseLanguageClient) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range]: readonly Range[],
    transfer: DataTransfer,
    { only }: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const text = await transfer.get('text/plain')?.asString();
    if (!text || !range || token.isCancellationRequested || !this.client.isRunning()) return undefined;
    const plain = await timelineOf(this.client, document, text, range, {}, token);
    if (!plain || plain.problem !== undefined || token.isCancellationRequested) return undefined;
    const title = t('Paste as timeline entries');
    const offers: { kind: DocumentDropOrPasteEditKind; title: string; how: How }[] = [{ kind: TIMELINE, title, how: {} }];
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (plain.zoneless)
      for (const zone of new Set(['UTC', own]))
        offers.push({
          kind: TIMELINE.append('zone', zone === 'UTC' ? 'utc' : 'own'),
          title: t('Paste as timeline entries, its times are in {0}', zone),
          how: { zone },
        });
    if (plain.named)
      offers.push({
        kind: TIMELINE.append('roles'),
        title: t('Paste as timeline entries, roles in place of names'),
        how: { names: 'roles' },
      });
    const edits = await Promise.all(
      offers.map(async (offer) =>
        this.offer(
          document,
          offer,
          offer.kind === TIMELINE ? plain : await timelineOf(this.client, document, text, range, offer.how, token),
        ),
      ),
    );
    return edits.flatMap((edit) => (edit && (!only || only.contains(edit.kind)) ? [edit] : []));
  }

  /** In the timeline it is what a paste does; elsewhere it is one more thing that it can do. */
  private async offer(
    document: TextDocument,
    { kind, title }: { kind: DocumentDropOrPasteEditKind; title: string },
    result: PasteTimelineResult | null,
  ): Promise<DocumentPasteEdit | undefined> {
    const whole = result && result.problem === undefined ? await editOf(this.client, document, result) : undefined;
    if (!result || !whole) return undefined;
    const edit = new DocumentPasteEdit('', result.added === 0 ? t('{0}: all are there', title) : title, kind);
    edit.additionalEdit = whole;
    if (!result.inTimeline || kind !== TIMELINE) edit.yieldTo = [kind === TIMELINE ? DocumentDropOrPasteEditKind.Text : TIMELINE];
    return edit;
  }
}

/** Registers the paste for the documents that the server reads. */
export const registerPasting = (client: BaseLanguageClient): Disposable =>
  languages.registerDocumentPasteEditProvider(client.clientOptions.documentSelector as string[], new TimelinePasting(client), {
    providedPasteEditKinds: [TIMELINE],
    pasteMimeTypes: ['text/plain'],
  });
