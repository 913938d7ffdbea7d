import {
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  SetTraceNotification,
  ShutdownRequest,
  TextDocumentSyncKind,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, editor } from '../lsp/client';
import { inTurns, type Patience, timed } from './measure';
import type { Command, Each, Server } from './servers';

/** Somebody who types in one document and waits for what the server says of it. */
export class Typist implements AsyncDisposable {
  private version = 1;
  private resultId: string | undefined;
  /** The text, for a server that wants all of it at each key. */
  private document: TextDocument | undefined;

  private constructor(
    private readonly client: Client,
    readonly uri: string,
    text: string,
  ) {
    const { textDocumentSync: sync } = client.initialized.capabilities;
    if ((typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full)
      this.document = TextDocument.create(uri, 'markdown', 1, text);
  }

  /** Starts the server and opens the text in it. */
  static async start(command: Command, text: string): Promise<Typist> {
    const client = Client.spawn({ command });
    await nudged(client, client.initialize(editor, {}, {}));
    return Typist.join(client, text);
  }

  /** Opens the text in a server that runs. */
  static async join(client: Client, text: string): Promise<Typist> {
    return new Typist(client, await client.open(text), text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await nudged(this.client, this.client.connection.sendRequest(ShutdownRequest.type));
    await this.client.exit();
  }

  /** Changes the text. */
  private async change({ range, newText }: TextEdit): Promise<void> {
    const change = { range, text: newText };
    const textDocument = { uri: this.uri, version: ++this.version };
    if (this.document) this.document = TextDocument.update(this.document, [change], this.version);
    const contentChanges = [this.document ? { text: this.document.getText() } : change];
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument, contentChanges });
  }

  /** Asks for the diagnostics as VS Code does, again when the server says so. */
  async pull(): Promise<void> {
    const { uri } = this;
    const previous = this.resultId === undefined ? {} : { previousResultId: this.resultId };
    try {
      const asked = this.client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...previous });
      const report = await nudged(this.client, asked);
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

/** Waits for an answer. Now and then rumdl’s server does not notice a message before the next one has come. */
async function nudged<Answer>({ connection }: Client, answer: Promise<Answer>): Promise<Answer> {
  const timer = setInterval(() => connection.sendNotification(SetTraceNotification.type, { value: 'off' }), 1_000);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
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
