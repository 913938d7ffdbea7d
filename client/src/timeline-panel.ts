import { commands, type Disposable, type ExtensionContext, env, Range, type TextDocument, ViewColumn, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type PlacedTimeline, TimelineRequest } from '../../server/src/lsp/protocol';
import { t } from '../../server/src/text/l10n';
import { show } from './insert';
import { oneAtATime } from './oneAtATime';
import type { OutlineFeed } from './outline-feed';
import { PagePanel } from './page-panel';
import type { FromPage, ToPage } from './timeline-messages';
import { timelinePage } from './timeline-page';

/** The timeline as a picture beside the text: drawn again after each edit, a click goes to the text, the cursor’s entry is marked. */
export class TimelinePanel implements Disposable {
  private readonly panel: PagePanel<ToPage, FromPage>;
  private timeline: PlacedTimeline | undefined;
  private document: TextDocument | undefined;
  private readonly subscriptions: Disposable[];

  constructor(
    context: ExtensionContext,
    private readonly feed: OutlineFeed,
    private readonly client: BaseLanguageClient,
  ) {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const spec = { type: 'postmortem.timeline', script: 'timeline.js', page: timelinePage(), column };
    this.panel = new PagePanel(context, spec, (message) => this.done(message));
    this.subscriptions = [
      this.panel,
      feed.onDidChange(() => this.update()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document === this.document && this.mark()),
      commands.registerCommand('postmortem.showTimeline', () => this.panel.open(true)),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  get onDidReceive() {
    return this.panel.onDidReceive;
  }

  /** Does what the page asks for. */
  receive(message: FromPage): void {
    this.panel.receive(message);
  }

  private done(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        void this.update();
        break;
      case 'go':
        void this.go(message.row);
        break;
      case 'svg':
        void env.clipboard.writeText(message.text).then(() => said(t('The timeline is on the clipboard, as {0}.', 'SVG')));
        break;
      case 'copied':
        said(t('The timeline is on the clipboard, as {0}.', message.what));
        break;
      case 'png':
        void savePicture(message.data);
        break;
    }
  }

  /** Once at a time: where keys come faster than answers, the last one counts. */
  private readonly update = oneAtATime(async () => {
    const { panel, feed } = this;
    // While the user is at a text of another kind, the picture stays.
    if (!panel.isOpen || (!feed.document && this.timeline)) return;
    this.document = feed.outline && feed.document;
    this.timeline = this.document && (await this.ask(this.document));
    panel.title = this.timeline?.title ? t('Timeline: {0}', this.timeline.title) : t('Timeline');
    panel.post({ timeline: this.timeline ?? null, current: this.current() });
  });

  private async ask(document: TextDocument): Promise<PlacedTimeline | undefined> {
    const { client } = this;
    if (client.state !== State.Running) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    return (await client.sendRequest(TimelineRequest, { textDocument }).catch(() => undefined)) ?? undefined;
  }

  private mark(): void {
    if (this.panel.isOpen) this.panel.post({ current: this.current() });
  }

  /** The row of the entry that the cursor is in. */
  private current(): string | null {
    const editor = window.visibleTextEditors.find(({ document }) => document === this.document);
    const line = editor?.selection.active.line;
    if (line === undefined || !this.timeline) return null;
    const index = this.timeline.entries.findLastIndex(({ place: { start, end } }) => start.line <= line && line <= end.line);
    return index < 0 ? null : `entry:${index}`;
  }

  private async go(row: string): Promise<void> {
    const [kind, which] = row.split(':');
    const { timeline, document } = this;
    const place = kind === 'entry' ? timeline?.entries[Number(which)]?.place : timeline?.points.find(({ id }) => id === which)?.place;
    if (!place || !document) return;
    const { start } = this.client.protocol2CodeConverter.asRange(place);
    await show(document, new Range(start, start));
  }
}

const said = (what: string) => window.setStatusBarMessage(`$(check) ${what}`, 5000);

async function savePicture(data: string): Promise<void> {
  const uri = await window.showSaveDialog({ filters: { [t('PNG picture')]: ['png'] }, title: t('Save the Timeline as a Picture') });
  if (uri)
    await workspace.fs.writeFile(
      uri,
      Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)),
    );
}
