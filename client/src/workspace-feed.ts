import { type Disposable, EventEmitter, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { WorkspaceChangedNotification } from '../../server/src/lsp/protocol';

/** So long, in milliseconds, typing goes on before lists of the workspace are asked for again. */
const PAUSE = 300;

/** Tells when lists of the workspace are to be asked for: when the server runs, and when they may be others. */
export class WorkspaceFeed implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private timer: NodeJS.Timeout | undefined;
  private readonly subscriptions: Disposable[] = [this.changed];

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions.push(
      client.onNotification(WorkspaceChangedNotification, () => this.soon()),
      client.onDidChangeState(({ newState }) => newState !== State.Starting && this.changed.fire()),
      workspace.onDidChangeWorkspaceFolders(() => this.soon()),
    );
  }

  /** Asks the server for a list; nothing while it cannot answer. */
  async ask<List>(asking: (client: BaseLanguageClient) => Promise<List>): Promise<List | undefined> {
    return this.client.state === State.Running ? asking(this.client).catch(() => undefined) : undefined;
  }

  /** Has the lists asked for again, once for all that happens meanwhile. */
  soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changed.fire();
    }, PAUSE);
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

/** What the text of an empty view goes by: nothing is known yet, there are more files than are read, or all are. */
export const stateOf = (list: { tooMany: number } | undefined, isEmpty: boolean): 'none' | 'tooMany' | 'read' =>
  !list ? 'none' : list.tooMany > 0 && isEmpty ? 'tooMany' : 'read';
