import { type Disposable, EventEmitter, Range, type TextDocument } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type PlacedTimeline, TimelineRequest } from '../../server/src/lsp/protocol';
import { show } from './insert';
import { oneAtATime } from './oneAtATime';
import type { OutlineFeed } from './outline-feed';

/** What shows the timeline; it is asked for only while one of them is open. */
interface Viewer {
  readonly isOpen: boolean;
}

/** The timeline of the postmortem that the user is at, fresh after each edit. Picture and text both read it here. */
export class TimelineFeed implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  /** The postmortem. */
  document: TextDocument | undefined;
  timeline: PlacedTimeline | undefined;

  private readonly viewers: Viewer[] = [];
  private readonly following: Disposable;

  constructor(
    private readonly feed: OutlineFeed,
    private readonly client: BaseLanguageClient,
  ) {
    this.following = feed.onDidChange(() => this.update());
  }

  dispose(): void {
    this.following.dispose();
    this.changed.dispose();
  }

  add(viewer: Viewer): void {
    this.viewers.push(viewer);
  }

  /** Once at a time: where keys come faster than answers, the last one counts. */
  readonly update = oneAtATime(async () => {
    const { feed } = this;
    // While the user is at a text of another kind, the timeline stays.
    if (!this.viewers.some(({ isOpen }) => isOpen) || (!feed.document && this.timeline)) return;
    this.document = feed.outline && feed.document;
    this.timeline = this.document && (await this.ask(this.document));
    this.changed.fire();
  });

  /** Goes to the text of a row. */
  async go(row: string): Promise<void> {
    const [kind, which] = row.split(':');
    const { timeline, document } = this;
    const place = kind === 'entry' ? timeline?.entries[Number(which)]?.place : timeline?.points.find(({ id }) => id === which)?.place;
    if (!place || !document) return;
    const { start } = this.client.protocol2CodeConverter.asRange(place);
    await show(document, new Range(start, start));
  }

  private async ask(document: TextDocument): Promise<PlacedTimeline | undefined> {
    const { client } = this;
    if (client.state !== State.Running) return undefined;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    return (await client.sendRequest(TimelineRequest, { textDocument }).catch(() => undefined)) ?? undefined;
  }
}
