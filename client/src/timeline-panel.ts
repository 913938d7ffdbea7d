import { commands, type Disposable, type ExtensionContext, env, ViewColumn, window, workspace } from 'vscode';
import { t } from '../../server/src/text/l10n';
import { PagePanel } from './page-panel';
import type { TimelineFeed } from './timeline-feed';
import type { FromPage, ToPage } from './timeline-messages';
import { timelinePage } from './timeline-page';

/** The timeline as a picture beside the text: drawn again after each edit, a click goes to the text, the cursor’s entry is marked. */
export class TimelinePanel implements Disposable {
  private readonly panel: PagePanel<ToPage, FromPage>;
  private readonly subscriptions: Disposable[];

  constructor(
    context: ExtensionContext,
    private readonly feed: TimelineFeed,
  ) {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const spec = { type: 'postmortem.timeline', script: 'timeline.js', page: timelinePage(), column };
    this.panel = new PagePanel(context, spec, (message) => this.done(message));
    feed.add(this.panel);
    this.subscriptions = [
      this.panel,
      feed.onDidChange(() => this.draw()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document === feed.document && this.mark()),
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
        void this.feed.update();
        break;
      case 'go':
        void this.feed.go(message.row);
        break;
      case 'text':
        void commands.executeCommand('postmortem.showTimelineAsText');
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

  private draw(): void {
    const { panel, feed } = this;
    panel.title = feed.timeline?.title ? t('Timeline: {0}', feed.timeline.title) : t('Timeline');
    panel.post({ timeline: feed.timeline ?? null, current: this.current() });
  }

  private mark(): void {
    if (this.panel.isOpen) this.panel.post({ current: this.current() });
  }

  /** The row of the entry that the cursor is in. */
  private current(): string | null {
    const { document, timeline } = this.feed;
    const line = window.visibleTextEditors.find((editor) => editor.document === document)?.selection.active.line;
    if (line === undefined || !timeline) return null;
    const index = timeline.entries.findLastIndex(({ place: { start, end } }) => start.line <= line && line <= end.line);
    return index < 0 ? null : `entry:${index}`;
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
