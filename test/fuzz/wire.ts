import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { faultsIn, type Message } from '../lsp/metaModel';

const SERVER = 'server/bin/postmortem-language-server.js';

/** A request that was not answered yet. */
interface Pending {
  method: string;
  since: number;
  answered: Promise<Message>;
  resolve: (message: Message) => void;
}

/** A client that can say anything: it writes bytes to the bundled server, and holds what comes back against the protocol. */
export class Wire implements AsyncDisposable {
  /** What the server did against the protocol. */
  readonly faults: string[] = [];
  /** What the server printed beside the protocol, and what it says that failed. */
  readonly failures: string[] = [];
  /** The longest time in milliseconds in which an answer was due and nothing came. */
  longestSilence = 0;
  private readonly pending = new Map<number, Pending>();
  private readonly server: ChildProcess;
  private readonly ended: Promise<unknown[]>;
  private received: Buffer = Buffer.alloc(0);
  private ids = 0;
  private heard = 0;

  constructor() {
    this.server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.ended = once(this.server, 'exit');
    this.server.stdout?.on('data', (data: Buffer) => this.receive(data));
    this.server.stderr?.on('data', (data: Buffer) => this.failures.push(String(data)));
    // It may end while something is written.
    this.server.stdin?.on('error', () => undefined);
  }

  get pid(): number {
    return this.server.pid ?? 0;
  }

  /** Ids of the requests that were not answered yet. */
  get open(): number[] {
    return [...this.pending.keys()];
  }

  /** Waits until every request is answered. Throws for what is not answered in so many milliseconds. */
  async settled(patience = 60_000): Promise<void> {
    const late = AbortSignal.timeout(patience);
    const all = Promise.all([...this.pending.values()].map(({ answered }) => answered));
    await Promise.race([all, this.ended, once(late, 'abort')]);
    if (this.pending.size > 0) throw new Error(`not answered: ${[...this.pending.values()].map(({ method }) => method).join(', ')}`);
  }

  /** Writes bytes as they are; waits while the server takes none. */
  async write(bytes: string): Promise<void> {
    if (this.server.stdin?.write(bytes) === false) await Promise.race([once(this.server.stdin, 'drain'), this.ended]);
  }

  /** Sends anything as a message. */
  send(message: unknown): Promise<void> {
    const content = JSON.stringify(message);
    return this.write(`Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.send({ jsonrpc: '2.0', method, params });
  }

  /** Sends a request; the answer comes when it comes. */
  request(method: string, params?: unknown): Promise<Message> {
    const id = ++this.ids;
    let resolve: Pending['resolve'] = () => undefined;
    const answered = new Promise<Message>((found) => {
      resolve = found;
    });
    this.pending.set(id, { method, since: performance.now(), answered, resolve });
    void this.send({ jsonrpc: '2.0', id, method, params });
    return answered;
  }

  /** Says hello as an editor with some capabilities does. */
  async initialize(capabilities: object): Promise<void> {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null });
    await this.notify('initialized', {});
  }

  /** How the server ended. */
  async exited(): Promise<number | null> {
    const [code] = await this.ended;
    return code as number | null;
  }

  kill(): void {
    this.server.kill('SIGKILL');
  }

  /** The server's input ends, as when its parent dies. */
  hangUp(): void {
    this.server.stdin?.end();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.ended;
  }

  private receive(data: Buffer): void {
    this.received = this.received.length === 0 ? data : Buffer.concat([this.received, data]);
    for (;;) {
      const end = this.received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.received.toString('latin1', 0, end))?.[1]);
      if (!Number.isInteger(length)) {
        this.faults.push('a message without a length');
        this.kill();
        return;
      }
      const from = end + 4;
      if (this.received.length < from + length) return;
      const message: Message = JSON.parse(this.received.toString('utf8', from, from + length));
      this.received = this.received.subarray(from + length);
      this.take(message);
    }
  }

  private take(message: Message): void {
    this.listen();
    if (typeof message.method === 'string') this.takeCall(message, message.method);
    else this.takeAnswer(message);
  }

  private listen(): void {
    const now = performance.now();
    const [oldest] = this.pending.values();
    if (oldest) this.longestSilence = Math.max(this.longestSilence, now - Math.max(this.heard, oldest.since));
    this.heard = now;
  }

  private takeCall(message: Message, method: string): void {
    if (!method.startsWith('postmortem/')) this.judge(message);
    const { message: said } = (message.params ?? {}) as { message?: string };
    if (method === 'window/logMessage' && /^Failed: /.test(said ?? '')) this.failures.push(said ?? '');
    if (message.id === undefined) return;
    const results: Record<string, unknown> = { 'workspace/configuration': [null], 'workspace/applyEdit': { applied: false } };
    void this.send({ jsonrpc: '2.0', id: message.id, result: results[method] ?? null });
  }

  private takeAnswer(message: Message): void {
    const { id } = message;
    const asked = typeof id === 'number' ? this.pending.get(id) : undefined;
    // What is no request at all is answered without an id.
    if (!asked) {
      if (id !== null) this.faults.push(`an answer to what was not asked: ${JSON.stringify(message).slice(0, 200)}`);
      return;
    }
    this.pending.delete(id as number);
    this.judge(message, asked.method);
    asked.resolve(message);
  }

  private judge(message: Message, asked?: string): void {
    for (const fault of faultsIn(message, asked)) this.faults.push(`${asked ?? ''} ${fault}: ${JSON.stringify(message).slice(0, 300)}`);
  }
}
