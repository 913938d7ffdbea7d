import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainOf } from '../../server/src';

const SERVER = 'server/bin/postmortem-language-server.js';

/** What a full-grown editor announces. */
export const editor: ClientCapabilities = {
  workspace: { applyEdit: true, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
  textDocument: {
    diagnostic: {},
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** The folders that are open, what the user set or how the client comes by it, the language of the editor, and the command that starts the server. */
export interface Workspace {
  folders?: string[];
  settings?: unknown;
  locale?: string;
  askUser?: () => Promise<unknown>;
  command?: readonly [string, ...string[]];
}

/** An editor without a screen: speaks with the bundled server over a real connection and keeps its own texts. */
export class Client implements AsyncDisposable {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: Registration[] = [];
  refreshes = 0;
  /** Labels of the edits that the server asked for. */
  readonly applied: (string | undefined)[] = [];
  initialized!: InitializeResult;
  private readonly documents = new Map<string, TextDocument>();
  private awaited: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly server: ChildProcess,
    private readonly sent: PassThrough,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => this.note(() => this.published.push(params)));
    connection.onNotification(LogMessageNotification.type, ({ message }) => this.note(() => this.logged.push(message)));
    connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit, label }) => {
      this.apply(edit);
      this.applied.push(label);
      return { applied: true };
    });
  }

  static async start(
    capabilities: ClientCapabilities = editor,
    initializationOptions: unknown = {},
    workspace: Workspace = {},
  ): Promise<Client> {
    const client = Client.spawn(workspace);
    await client.initialize(capabilities, initializationOptions, workspace);
    return client;
  }

  /** Starts the server's process, and sends nothing yet. */
  static spawn({
    settings,
    askUser = async () => settings ?? null,
    command: [program, ...options] = [process.execPath, SERVER],
  }: Workspace): Client {
    const server = spawn(program, [...options, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const sent = new PassThrough({ highWaterMark: 1 << 20 });
    sent.pipe(server.stdin);
    const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(sent));
    const client = new Client(connection, server, sent);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => Promise.all(items.map(askUser)));
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      client.note(() => client.registered.push(...registrations));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => client.note(() => client.refreshes++));
    connection.listen();
    return client;
  }

  /** Greets the server. */
  async initialize(capabilities: ClientCapabilities, initializationOptions: unknown, { folders = [], locale }: Workspace): Promise<void> {
    this.initialized = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      ...(locale !== undefined && { locale }),
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  /** Shuts the server down as the protocol says. Answers its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    return this.exit();
  }

  async exit(): Promise<number | null> {
    const exited = once(this.server, 'exit');
    await this.connection.sendNotification(ExitNotification.type);
    // Some servers wait for the end of their input, too.
    this.sent.end();
    const [code] = await exited;
    this.connection.dispose();
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.server.exitCode === null) await this.stop();
  }

  async open(text: string, uri = 'file:///ops/postmortems/checkout.md', languageId = 'markdown'): Promise<string> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    assert.ok(document, `${uri} is open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Replaces one stretch of the text, found by its content, as an editor does: incrementally. */
  async type(uri: string, found: string, replacement: string): Promise<void> {
    const document = this.document(uri);
    const at = document.getText().indexOf(found);
    assert.notEqual(at, -1, `“${found}” is in the text`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + found.length) };
    await this.change(uri, [{ range, newText: replacement }]);
  }

  /** Keeps back what is sent from now on. */
  hold(): void {
    this.sent.unpipe();
  }

  /** Sends in one piece what was kept back, so that the server finds all of it waiting. */
  async release(): Promise<void> {
    // It is written when all before it is.
    await this.connection.sendNotification('$/marker');
    this.server.stdin?.write(this.sent.read());
    this.sent.pipe(this.server.stdin as Writable);
  }

  /** What the server says of a document, asked for. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    assert.equal(report.kind, 'full');
    return report.items;
  }

  /** The first push, from now on or earlier, for which the condition holds. */
  async pushed(holds: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.find(holds);
      if (found) return found;
      await new Promise<void>((resolve) => this.awaited.push(resolve));
    }
  }

  /** Applies a workspace edit to the client's texts, which must have the version it is made for, and tells the server. */
  apply({ documentChanges = [], changes = {} }: WorkspaceEdit): void {
    for (const change of documentChanges) {
      assert.ok('textDocument' in change);
      const { uri, version } = change.textDocument;
      assert.equal(version, this.document(uri).version);
      void this.change(uri, change.edits.map(plain));
    }
    for (const [uri, edits] of Object.entries(changes)) void this.change(uri, edits);
  }

  private async change(uri: string, edits: TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    // From the last to the first, so that no range moves before its turn; of two at one place the later one first.
    const contentChanges = edits
      .map(({ range, newText }, index) => ({ range, text: newText, at: document.offsetAt(range.start), index }))
      .sort((a, b) => b.at - a.at || b.index - a.index)
      .map(({ range, text }) => ({ range, text }));
    this.documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  /** Waits until something holds of what came from the server. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.awaited.push(resolve));
  }

  private note(keep: () => unknown): void {
    keep();
    for (const resume of this.awaited.splice(0)) resume();
  }
}

/** A workspace edit's edit as plain text. */
function plain(edit: object): TextEdit {
  if ('newText' in edit) return edit as TextEdit;
  const { range, snippet } = edit as { range: TextEdit['range']; snippet: { value: string } };
  return { range, newText: plainOf(snippet.value) };
}
