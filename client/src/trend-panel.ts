import { commands, type Disposable, type ExtensionContext, ViewColumn } from 'vscode';
import { ClientCommands } from '../../server/src/lsp/protocol';
import type { IncidentsView } from './incidents-view';
import { PagePanel } from './page-panel';
import type { FromTrendPage, ToTrendPage } from './trend-messages';
import { trendPage } from './trend-page';

/** All incidents as a picture of how long they took, and as tables. A click, or Enter in the table, goes to the postmortem. */
export class TrendPanel implements Disposable {
  private readonly panel: PagePanel<ToTrendPage, FromTrendPage>;
  private readonly subscriptions: Disposable[];

  constructor(
    context: ExtensionContext,
    private readonly view: IncidentsView,
  ) {
    const spec = { type: 'postmortem.trend', script: 'trend.js', page: trendPage(), column: ViewColumn.Active };
    this.panel = new PagePanel(context, spec, (message) => this.done(message));
    this.subscriptions = [
      this.panel,
      view.onDidChangeTreeData(() => this.post()),
      commands.registerCommand('postmortem.showTrend', () => this.panel.open()),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  get onDidReceive() {
    return this.panel.onDidReceive;
  }

  /** Does what the page asks for. */
  receive(message: FromTrendPage): void {
    this.panel.receive(message);
  }

  private done(message: FromTrendPage): void {
    if (message.kind === 'ready') this.post();
    if (message.kind === 'go') void commands.executeCommand(ClientCommands.goTo, message.uri, { line: 0, character: 0 });
  }

  private post(): void {
    this.panel.post({ incidents: this.view.incidents ?? null });
  }
}
