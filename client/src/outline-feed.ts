import { CancellationTokenSource, commands, type Disposable, EventEmitter, type TextDocument, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, type CancellationToken, State } from 'vscode-languageclient';
import { MARKDOWN } from '../../server/src/lsp/names';
import { type Outline, OutlineChangedNotification, OutlineRequest } from '../../server/src/lsp/protocol';

/** The scheme of the timeline as text, which is shown beside its postmortem as a preview is. */
export const TIMELINE_SCHEME = 'postmortem-timeline';

/** What the followed document is to us: the values of the context key `postmortem.document`. */
export type DocumentState = 'none' | 'empty' | 'other' | 'postmortem';

/** The outline of the document that the user is at, fresh after each edit. Tree, status bar and commands all read it here. */
export class OutlineFeed implements Disposable {
  private readonly changed = new EventEmitter<Outline | undefined>();
  readonly onDidChange = this.changed.event;

  /** The Markdown document that is followed. */
  document: TextDocument | undefined;
  /** Its outline; undefined when it is no postmortem. */
  outline: Outline | undefined;

  private client: BaseLanguageClient | undefined;
  /** Findings that are on their way, by the URI of their document. */
  private readonly pulls = new Map<string, Promise<unknown>>();
  private request = new CancellationTokenSource();
  private readonly subscriptions: Disposable[] = [
    window.onDidChangeActiveTextEditor(() => this.follow()),
    window.onDidChangeVisibleTextEditors(() => this.follow()),
    // A document whose language is changed is closed as what it was and opened as what it is.
    workspace.onDidOpenTextDocument(() => this.follow()),
    workspace.onDidCloseTextDocument(() => this.follow()),
  ];

  /** Starts to follow the active editor. */
  listen(client: BaseLanguageClient): void {
    this.client = client;
    this.subscriptions.push(client.onDidChangeState(({ newState }) => newState === State.Stopped && this.publish(undefined)));
    this.subscriptions.push(client.onNotification(OutlineChangedNotification, () => this.refresh()));
    this.document = followed(undefined);
    void this.refresh();
  }

  /** The server now has this text of the document. */
  sent(document: TextDocument): void {
    if (document === this.document) void this.refresh();
  }

  /** Findings of a document are on their way: its outline waits for them, so that both are of one text. */
  pulling<T>(uri: Uri, findings: Promise<T>): Promise<T> {
    const key = uri.toString();
    const pull = findings.finally(() => this.pulls.get(key) === pull && this.pulls.delete(key));
    this.pulls.set(key, pull);
    return pull;
  }

  dispose(): void {
    this.request.dispose();
    this.changed.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private follow(): void {
    const document = followed(this.document);
    if (document === this.document) return;
    this.document = document;
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    this.request.cancel();
    this.request.dispose();
    this.request = new CancellationTokenSource();
    const { token } = this.request;
    const { document } = this;
    const outline = document && (await this.ask(document, token));
    // One that was cancelled is followed by another, and by another refresh.
    if (document) await this.pulls.get(document.uri.toString())?.catch(() => undefined);
    if (token.isCancellationRequested) return;
    // A newer text is on its way to the server, which will bring us back here.
    if (outline && outline.version !== document?.version) return;
    this.publish(outline);
  }

  private async ask(document: TextDocument, token: CancellationToken): Promise<Outline | undefined> {
    const { client } = this;
    if (client?.state !== State.Running) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    try {
      return (await client.sendRequest(OutlineRequest, { textDocument }, token)) ?? undefined;
    } catch (error) {
      return client.handleFailedRequest(OutlineRequest, token, error, undefined, false);
    }
  }

  private publish(outline: Outline | undefined): void {
    this.outline = outline;
    void commands.executeCommand('setContext', 'postmortem.document', stateOf(this.document, outline));
    this.changed.fire(outline);
  }
}

/** Whether a document is in Markdown or in one of its dialects. */
export const isMarkdown = ({ languageId }: TextDocument): boolean => MARKDOWN.includes(languageId);

/** The active Markdown document; while a preview, a panel or its timeline as text has the focus, the one before, as long as it is on screen. */
function followed(before: TextDocument | undefined): TextDocument | undefined {
  const active = window.activeTextEditor;
  if (active && isMarkdown(active.document)) return active.document;
  // Editors outside the grid, such as the Output panel's, have no column.
  const elsewhere = active?.viewColumn !== undefined && active.document.uri.scheme !== TIMELINE_SCHEME;
  return !elsewhere && window.visibleTextEditors.some((editor) => editor.document === before) ? before : undefined;
}

function stateOf(document: TextDocument | undefined, outline: Outline | undefined): DocumentState {
  if (!document) return 'none';
  if (outline) return 'postmortem';
  return document.getText().trim() ? 'other' : 'empty';
}
