import { spawn } from 'node:child_process';
import path from 'node:path';
import { codeServer } from './codeServer';
import { dataArguments, type ServerOptions, serverEnvironment } from './server';

const quietly = ['--force', '--accept-server-license-terms', '--telemetry-level', 'off'];

/** Installs a packaged extension where servers with the same data folder find it; answers the exit code. */
export async function installPackage(vsix: string, where: Pick<ServerOptions, 'data' | 'extensions'>): Promise<number> {
  const { node, main } = await codeServer();
  const child = spawn(node, [main, '--install-extension', path.resolve(vsix), ...quietly, ...dataArguments(where)], {
    // What it prints on success is of no interest.
    stdio: ['ignore', 'ignore', 'inherit'],
    env: serverEnvironment(),
  });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}
