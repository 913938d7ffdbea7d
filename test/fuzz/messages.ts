import { TextDocument } from 'vscode-languageserver-textdocument';
import { Chance } from '../bench/chance';
import { HOSTILE } from './edits';
import { texts } from './setting';
import type { Wire } from './wire';

/** What clients send where something else was asked for. */
const GARBAGE: readonly unknown[] = [
  ...[undefined, null, 7, -1, 'x', true, [], [null], {}, { textDocument: null }, { textDocument: 'x' }, { textDocument: { uri: 7 } }],
  ...[
    { textDocument: { uri: 'x' } },
    { textDocument: { uri: '' }, position: null },
    { textDocument: { uri: 'file:///a.md' }, position: {} },
  ],
  ...[{ textDocument: { uri: 'file:///ops/postmortems/0.md' }, position: { line: 'a', character: null }, range: [], context: 7 }],
  ...[{ command: 7 }, { command: 'postmortem.insert', arguments: 'x' }, { command: '__proto__', arguments: [{}] }, { __proto__: null }],
];

/** Documents in places of all kinds. */
const URIS: readonly string[] = [
  ...Array.from({ length: 4 }, (_, index) => `file:///ops/postmortems/${index}.md`),
  ...['untitled:Untitled-1', 'file:///0x19-postmortem/README.md', 'git:/a/b.md?x=%7B', 'file:///a%20b/%F0%9F%94%A5.md'],
];

const LANGUAGES = ['markdown', 'markdown', 'markdown', 'mdx', 'plaintext'];

const REQUESTS = [
  ...['textDocument/diagnostic', 'textDocument/codeAction', 'textDocument/completion', 'textDocument/hover', 'textDocument/documentSymbol'],
  ...['textDocument/foldingRange', 'textDocument/inlayHint', 'textDocument/codeLens', 'workspace/executeCommand', 'codeAction/resolve'],
  ...['postmortem/outline', 'postmortem/timeline', 'postmortem/pasteTimeline'],
];

const COMMANDS = ['insert', 'template', 'newFile', 'profiles', 'setProfile', 'drawTimeline', 'nothing'].map((name) => `postmortem.${name}`);

const UNKNOWN = ['textDocument/nothing', '', 'constructor', '__proto__', '$/nothing', 'textDocument/rename', 'rpc.x', 'a'.repeat(10_000)];

/** What is no message of JSON-RPC, or answers what nobody asked. */
const STRAY: readonly unknown[] = [
  ...[{}, { jsonrpc: '2.0' }, { jsonrpc: '2.0', id: 999_999, result: null }, { jsonrpc: '2.0', id: 'x', error: { code: 1, message: '' } }],
  ...[
    { jsonrpc: '2.0', id: null, result: 7 },
    { jsonrpc: '1.0', method: 7 },
    { id: {}, error: null },
  ],
];

/** The code that a request may be refused with. */
export const CODES: readonly number[] = [-32600, -32601, -32602, -32800, -32801, -32802, -32803];

/** Says one thing after the other to a server, by chance, and keeps the texts as a client does. */
export class Chatter {
  readonly documents = new Map<string, TextDocument>();
  /** Requests that were refused with another code than the specification has for it. */
  readonly refusals: string[] = [];
  private readonly chance: Chance;
  private readonly names = [...texts.keys()].filter((name) => (texts.get(name)?.length ?? 0) < 6_000);

  constructor(
    private readonly wire: Wire,
    seed: number,
  ) {
    this.chance = new Chance(seed);
  }

  /** Sends one message, or a few that belong together. */
  async say(): Promise<void> {
    const { chance } = this;
    const kind = chance.oneOf({ open: 8, change: 40, close: 4, ask: 28, garbage: 8, unknown: 4, cancel: 4, stray: 2, settings: 2 });
    await this[kind](chance.pick(URIS));
  }

  private async open(uri: string): Promise<void> {
    const { chance } = this;
    const text = texts.get(chance.pick(this.names)) ?? '';
    const languageId = chance.pick(LANGUAGES);
    const version = chance.below(5);
    this.documents.set(uri, TextDocument.create(uri, languageId, version, text));
    await this.wire.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  /** Changes of a document that is open or not, in order or not, inside of it or not. */
  private async change(uri: string): Promise<void> {
    const { chance, documents } = this;
    const document = documents.get(uri);
    const changes = Array.from({ length: 1 + (chance.happens(20) ? chance.below(4) : 0) }, () => this.edit(document));
    const version = (document?.version ?? 0) + (chance.happens(90) ? 1 : chance.below(1000) - 500);
    if (document)
      documents.set(
        uri,
        changes.reduce((before, each) => changed(before, each, version), document),
      );
    await this.wire.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: changes });
  }

  edit(document: TextDocument | undefined) {
    const { chance } = this;
    if (chance.happens(3)) return { text: texts.get(chance.pick(this.names)) ?? '' };
    return { range: this.range(document), text: chance.happens(30) ? '' : chance.pick(HOSTILE) };
  }

  private range(document: TextDocument | undefined) {
    const { chance } = this;
    if (!document || chance.happens(5)) return { start: this.anywhere(), end: this.anywhere() };
    const start = chance.below(document.getText().length + 1);
    return { start: document.positionAt(start), end: document.positionAt(start + chance.below(chance.happens(10) ? 400 : 6)) };
  }

  private anywhere() {
    const { chance } = this;
    return { line: chance.below(chance.happens(50) ? 40 : 2 ** 31), character: chance.below(chance.happens(50) ? 40 : 2 ** 31) };
  }

  private async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.wire.notify('textDocument/didClose', { textDocument: { uri } });
  }

  private async ask(uri: string): Promise<void> {
    const { chance } = this;
    const method = chance.pick(REQUESTS);
    const textDocument = { uri };
    const document = this.documents.get(uri);
    const range = this.range(document);
    const actions = { context: { diagnostics: [], ...(chance.happens(30) && { only: ['source.fixAll'] }), triggerKind: 1 } };
    const given = chance.pick([[uri], [uri, 'all'], [uri, 'alx'], [uri, 'gantt'], [], [7], ['t', '2024-03-05', 'file:///a/', [uri]]]);
    const params =
      method === 'workspace/executeCommand'
        ? { command: chance.pick(COMMANDS), arguments: given }
        : method === 'codeAction/resolve'
          ? { title: 'x', data: chance.pick(GARBAGE) }
          : { textDocument, position: range.start, range, ...actions, text: '14:05 UTC a\n', kind: 'gantt' };
    this.expect(method, params);
  }

  private async garbage(): Promise<void> {
    this.expect(this.chance.pick(REQUESTS), this.chance.pick(GARBAGE));
    if (!this.chance.happens(50)) return;
    const [done, params] = [this.chance.pick(['Change', 'Close', 'Save', 'Open']), this.chance.pick(GARBAGE)];
    // Whatever else is said, the document that is named is closed.
    if (done === 'Close') this.documents.delete((params as { textDocument?: { uri?: string } } | null)?.textDocument?.uri ?? '');
    await this.wire.notify(`textDocument/did${done}`, params);
  }

  private async unknown(): Promise<void> {
    const method = this.chance.pick(UNKNOWN);
    if (this.chance.happens(50)) this.expect(method, this.chance.pick(GARBAGE));
    else await this.wire.notify(method, this.chance.pick(GARBAGE));
  }

  private async cancel(): Promise<void> {
    const { chance, wire } = this;
    if (chance.happens(50)) this.expect('textDocument/diagnostic', { textDocument: { uri: chance.pick(URIS) } });
    await wire.notify('$/cancelRequest', { id: chance.pick([...wire.open, 'x', 999_999]) });
  }

  private stray(): Promise<void> {
    return this.wire.send(this.chance.pick(STRAY));
  }

  private settings(): Promise<void> {
    const { chance } = this;
    return chance.happens(50)
      ? this.wire.notify('workspace/didChangeConfiguration', { settings: chance.pick([null, 7, {}, { postmortem: { rules: 7 } }]) })
      : this.wire.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///ops/.postmortem.json', type: 2 }] });
  }

  private expect(method: string, params: unknown): void {
    void this.wire.request(method, params).then(({ error }) => {
      const { code, message } = (error ?? {}) as { code?: number; message?: string };
      if (code !== undefined && !CODES.includes(code))
        this.refusals.push(`${method.slice(0, 40)} ${JSON.stringify(params)?.slice(0, 160)}: ${code} ${message?.slice(0, 160)}`);
    });
  }
}

/** The text after an edit, put together anew each time, so that nothing is kept that could be wrong. */
function changed(before: TextDocument, { range, text }: ReturnType<Chatter['edit']>, version: number): TextDocument {
  const all = before.getText();
  const [start, end] = range ? [before.offsetAt(range.start), before.offsetAt(range.end)].sort((a, b) => a - b) : [0, all.length];
  return TextDocument.create(before.uri, before.languageId, version, all.slice(0, start) + text + all.slice(end));
}
