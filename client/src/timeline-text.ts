import { commands, type Disposable, type TextDocument, Uri, ViewColumn, window, workspace } from 'vscode';
import { t } from '../../server/src/text/l10n';
import { linesOf, textOf } from '../../server/src/views/timeline/text';
import { TIMELINE_SCHEME } from './outline-feed';
import type { TimelineFeed } from './timeline-feed';

/** The timeline as a text that is read line by line, beside the postmortem: what VS Code’s accessible view would be, if extensions could have one. */
export class TimelineText implements Disposable {
  private readonly subscriptions: Disposable[];

  constructor(private readonly feed: TimelineFeed) {
    feed.add(this);
    this.subscriptions = [
      workspace.registerTextDocumentContentProvider(TIMELINE_SCHEME, {
        onDidChange: (changed) => feed.onDidChange(() => changed(this.uri)),
        provideTextDocumentContent: () => this.text(),
      }),
      commands.registerCommand('postmortem.showTimelineAsText', () => this.open()),
      commands.registerCommand('postmortem.timelineText.go', () => this.go()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  /** Its path is what the tab says. */
  private readonly uri = Uri.from({ scheme: TIMELINE_SCHEME, path: `/${t('Timeline as Text')}` });

  private isOpening = false;

  get isOpen(): boolean {
    return this.isOpening || workspace.textDocuments.some(({ uri }) => uri.scheme === TIMELINE_SCHEME);
  }

  private async open(): Promise<void> {
    this.isOpening = true;
    await this.feed.update();
    const document = await workspace.openTextDocument(this.uri);
    this.isOpening = false;
    await window.showTextDocument(document, { viewColumn: this.column(document), preview: false });
  }

  /** Where it is open, or else beside the postmortem: beside the picture if that is there. */
  private column(own: TextDocument): ViewColumn {
    const columnOf = (document: TextDocument | undefined) =>
      window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    const written = columnOf(this.feed.document);
    return columnOf(own) ?? (written ? written + 1 : ViewColumn.Beside);
  }

  private text(): string {
    const { timeline } = this.feed;
    return timeline ? textOf(timeline) : `${t('Open a postmortem, and its timeline appears here.')}\n`;
  }

  /** Goes to where the postmortem says what is in the line of the cursor. */
  private async go(): Promise<void> {
    const { timeline } = this.feed;
    const { document, selection } = window.activeTextEditor ?? {};
    if (!timeline || !selection || document?.uri.scheme !== TIMELINE_SCHEME) return;
    const row = linesOf(timeline)[selection.active.line]?.row;
    if (row !== undefined) await this.feed.go(row);
  }
}
