import {
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, editor } from '../lsp/client';
import { inTurns, type Patience, timed } from './measure';
import type { Command, Each, Server } from './servers';

/** Somebody who types in one document and waits for what the server says of it. */
export class Typist implements AsyncDisposable {
  private resultId: string | undefined;
  /** Some servers want the whole text at each key. */
  private readonly whole: boolean;

  private constructor(
    private readonly client: Client,
    private document: TextDocument,
  ) {
    const { textDocumentSync: sync } = client.initialized.capabilities;
    this.whole = (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full;
  }

  /** Starts the server and opens the text in it. */
  static async start(command: Command, text: string): Promise<Typist> {
    return Typist.join(await Client.start(editor, {}, { command }), text);
  }

  /** Opens the text in a server that runs. */
  static async join(client: Client, text: string): Promise<Typist> {
    return new Typist(client, TextDocument.create(await client.open(text), 'markdown', 1, text));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.stop();
  }

  /** Changes the text. */
  private async change({ range, newText }: TextEdit): Promise<void> {
    const change = { range, text: newText };
    const { uri, version } = this.document;
    this.document = TextDocument.update(this.document, [change], version + 1);
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges: [this.whole ? { text: this.document.getText() } : change],
    });
  }

  /** Asks for the diagnostics as VS Code does, again when the server says so. */
  async pull(): Promise<void> {
    const { uri } = this.document;
    const previous = this.resultId === undefined ? {} : { previousResultId: this.resultId };
    try {
      const report = await this.client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
      this.resultId = report.resultId;
    } catch (error) {
      if (error instanceof ResponseError && error.code === LSPErrorCodes.ServerCancelled) return this.pull();
      throw error;
    }
  }

  /** Changes the text and waits for its diagnostics. */
  async edit(edit: TextEdit): Promise<void> {
    const changed = this.change(edit);
    await this.pull();
    await changed;
  }
}

/** Fresh servers with the same text, each edited in the same way. */
export class Typists implements AsyncDisposable {
  private constructor(
    private readonly edits: Each<() => Promise<number>>,
    private readonly all: readonly Typist[],
  ) {}

  static async start(servers: Each<Command>, text: string, edits: (text: string) => () => TextEdit): Promise<Typists> {
    const all = await Promise.all(
      Object.entries(servers).map(async ([name, command]) => ({ name, typist: await Typist.start(command, text), next: edits(text) })),
    );
    for (const { typist } of all) await typist.pull();
    const timedEdits = all.map(({ name, typist, next }) => [name, () => timed(() => typist.edit(next()))]);
    return new Typists(
      Object.fromEntries(timedEdits),
      all.map(({ typist }) => typist),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const typist of this.all) await typist[Symbol.asyncDispose]();
  }

  /** How long each edit takes until its diagnostics are there, in milliseconds: all servers in turns. */
  async edit(patience: Patience): Promise<Each<number[]>> {
    return inTurns(this.edits as Record<Server, () => Promise<number>>, patience);
  }
}
