import {
  type CancellationToken,
  type ClientCapabilities,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { Client, editor } from '../lsp/client';
import { inTurns, type Patience, timed } from './measure';

/** The servers that are compared: ours, and one that only syncs. */
export const servers = { ours: 'server/bin/postmortem-language-server.js', floor: 'dist/test/bench/floor.cjs' } as const;
export type Server = keyof typeof servers;

/** Somebody who types in one document and waits for what the server says of it. */
export class Typist implements AsyncDisposable {
  private version = 1;
  private resultId: string | undefined;

  private constructor(
    private readonly client: Client,
    private readonly uri: string,
  ) {}

  /** Starts the server and opens the text in it. */
  static async start(server: Server, text: string, capabilities: ClientCapabilities = editor): Promise<Typist> {
    return Typist.join(await Client.start(capabilities, {}, { program: [servers[server]] }), text);
  }

  /** Opens the text in a server that runs. */
  static async join(client: Client, text: string): Promise<Typist> {
    return new Typist(client, await client.open(text));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.stop();
  }

  /** Changes the text, and no more. */
  async change({ range, newText }: TextEdit): Promise<void> {
    await this.client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges: [{ range, text: newText }],
    });
  }

  /** Asks for the diagnostics as VS Code does, again when the server says so. Answers whether they came, or the request was cancelled. */
  async pull(token?: CancellationToken): Promise<boolean> {
    const previous = this.resultId === undefined ? {} : { previousResultId: this.resultId };
    try {
      const report = await this.client.connection.sendRequest(
        DocumentDiagnosticRequest.type,
        { textDocument: { uri: this.uri }, ...previous },
        token,
      );
      this.resultId = report.resultId;
      return true;
    } catch (error) {
      if (!(error instanceof ResponseError)) throw error;
      if (error.code === LSPErrorCodes.ServerCancelled && !token?.isCancellationRequested) return this.pull(token);
      if (error.code === LSPErrorCodes.RequestCancelled || error.code === LSPErrorCodes.ServerCancelled) return false;
      throw error;
    }
  }

  /** Changes the text and waits for its diagnostics. */
  async edit(edit: TextEdit): Promise<void> {
    const changed = this.change(edit);
    await this.pull();
    await changed;
  }

  /** The same with a server that sends them by itself. */
  async editPushed(edit: TextEdit): Promise<void> {
    const changed = this.change(edit);
    const { version } = this;
    await this.client.pushed((params) => params.version === version);
    await changed;
  }
}

/** Both servers with a text, and what makes the next edit in each and tells how long it took until its diagnostics were there, in milliseconds. */
interface Pair extends AsyncDisposable {
  edits: Record<Server, () => Promise<number>>;
}

/** Starts both servers, each with the text and edits of its own. */
export async function pairOf(text: string, edits: (text: string) => () => TextEdit): Promise<Pair> {
  const typists = { ours: await Typist.start('ours', text), floor: await Typist.start('floor', text) };
  const of = (typist: Typist) => {
    const next = edits(text);
    return () => timed(() => typist.edit(next()));
  };
  return {
    edits: { ours: of(typists.ours), floor: of(typists.floor) },
    async [Symbol.asyncDispose]() {
      for (const typist of Object.values(typists)) await typist[Symbol.asyncDispose]();
    },
  };
}

/** How long each edit takes: both servers in turns. */
export async function compared(
  text: string,
  edits: (text: string) => () => TextEdit,
  patience: Patience,
): Promise<Record<Server, number[]>> {
  await using pair = await pairOf(text, edits);
  return await inTurns(pair.edits, patience);
}
