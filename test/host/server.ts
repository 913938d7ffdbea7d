import { type ChildProcess, spawn } from 'node:child_process';
import type { CodeServer } from './codeServer';
import { endGroup, reapWithUs } from './reap';
import { type Settings, writeSettings } from './settings';

export interface ServerOptions {
  /** Where this server keeps its data; two running servers need two folders. */
  data: string;
  extensions?: string | undefined;
  settings?: Settings;
  port?: string | number;
  /** Lets a page drive the suite inside; hides notifications. */
  automation?: boolean;
  env?: NodeJS.ProcessEnv;
}

export interface Server {
  /** Host and port, as they stand in addresses. */
  authority: string;
  /** All that it printed so far. */
  output(): string;
  stop(): Promise<void>;
}

const quietly = [
  ...['--host', '127.0.0.1', '--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'],
  ...['--disable-workspace-trust', '--disable-experiments', '--disable-update-check', '--disable-getting-started-override'],
  // A bridge host without a port: no agent host process at all.
  ...['--agent-host-bridge-host', '127.0.0.1'],
];

/** Starts a VS Code server on a free port and answers when it listens. It ends with this process. */
export async function startServer(vscode: CodeServer, options: ServerOptions): Promise<Server> {
  await writeSettings(options.data, options.settings);
  const child = spawn(vscode.node, [vscode.main, ...serverArguments(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: serverEnvironment(options.env),
  });
  reapWithUs(child);
  const output: string[] = [];
  const port = await listening(child, output);
  return { authority: `127.0.0.1:${port}`, output: () => output.join(''), stop: () => endGroup(child) };
}

/** The options that say where a server's data and extensions are. */
export const dataArguments = ({ data, extensions }: Pick<ServerOptions, 'data' | 'extensions'>) => [
  `--server-data-dir=${data}`,
  ...(extensions ? [`--extensions-dir=${extensions}`] : []),
];

const serverArguments = (options: ServerOptions) => [
  ...quietly,
  ...dataArguments(options),
  `--port=${options.port ?? 0}`,
  ...(options.automation ? ['--enable-smoke-test-driver'] : []),
];

/** Our environment without what an outer VS Code put there, and without an extension gallery. */
export function serverEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(ELECTRON|VSCODE)_/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

function listening(child: ChildProcess, output: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`VS Code's server ${why}\n${output.join('')}`));
    const patience = setTimeout(() => fail('did not start within 180 s'), 180_000);
    const read = (chunk: Buffer) => {
      output.push(chunk.toString());
      const port = /listening on (\d+)/.exec(output.join(''))?.[1];
      if (port) resolve(port);
      if (port) clearTimeout(patience);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => fail(`ended with code ${code}`));
  });
}
