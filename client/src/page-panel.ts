import { type Disposable, EventEmitter, type ExtensionContext, Uri, type WebviewPanel, window } from 'vscode';
import { pageOf } from './page';

/** What a page is made of. */
interface PageSpec {
  /** VS Code’s name for panels of this kind, by which it opens them again with the window. */
  type: string;
  /** The name of the script in `client/dist`. */
  script: string;
  page: { title: string; style: string; body: string };
  column: Parameters<typeof window.createWebviewPanel>[2];
}

/** A panel with a page of our own: one at most, opened by the user, or by VS Code where it was open before the window was loaded again. */
export class PagePanel<ToPage, FromPage> implements Disposable {
  private panel: WebviewPanel | undefined;
  private readonly received = new EventEmitter<FromPage>();
  /** What the page says, once it was done, so that tests can wait for it. */
  readonly onDidReceive = this.received.event;
  private readonly serializer: Disposable;

  constructor(
    private readonly context: ExtensionContext,
    private readonly spec: PageSpec,
    private readonly does: (message: FromPage) => void,
  ) {
    this.serializer = window.registerWebviewPanelSerializer(spec.type, { deserializeWebviewPanel: async (panel) => this.adopt(panel) });
  }

  dispose(): void {
    this.panel?.dispose();
    this.serializer.dispose();
    this.received.dispose();
  }

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  set title(title: string) {
    if (this.panel) this.panel.title = title;
  }

  /** Shows the panel. `preserveFocus`: the focus stays where it is. */
  open(preserveFocus = false): void {
    if (this.panel) return this.panel.reveal(undefined, preserveFocus);
    const { type, page, column } = this.spec;
    this.adopt(window.createWebviewPanel(type, page.title, column, {}));
  }

  post(message: ToPage): void {
    void this.panel?.webview.postMessage(message);
  }

  /** Does what the page asks for. */
  receive(message: FromPage): void {
    this.does(message);
    this.received.fire(message);
  }

  private adopt(panel: WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    const dist = Uri.joinPath(this.context.extensionUri, 'client/dist');
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message));
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.html = pageOf(panel.webview, Uri.joinPath(dist, this.spec.script), this.spec.page);
  }
}
