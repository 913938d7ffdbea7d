import { execFile, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { codeServer } from '../test/host/codeServer';
import { installPackage } from '../test/host/install';
import { pageAddress } from '../test/host/page';
import { cache } from '../test/host/provision';
import { endWithParent } from '../test/host/reap';
import { startServer } from '../test/host/server';
import { desktopCommand } from './desktop';
import { packageName } from './vsix';

// Prints a sample's findings, then shows the same sample in a VS Code with the extension running.

const folder = path.resolve('samples');
const file = path.join(folder, '0x19-postmortem/README.md');
const { values } = parseArgs({ options: { once: { type: 'boolean', default: false } } });

printFindings();
const command = desktopCommand();
await (command ? openDesktop(command) : serve());

function printFindings(): void {
  const sample = path.relative('.', file);
  console.log(`\n$ npx postmortem-lint ${sample}\n`);
  spawnSync(process.execPath, ['server/bin/postmortem-lint.js', sample], { stdio: 'inherit' });
  console.log();
}

async function openDesktop(command: string): Promise<void> {
  console.log(`Opening ${path.relative('.', file)} in the VS Code of this machine (${command}), with the extension running.`);
  const shell = process.platform === 'win32';
  const options = ['--new-window', `--extensionDevelopmentPath=${path.resolve('.')}`, folder, file];
  const child = spawn(command, shell ? options.map((option) => `"${option}"`) : options, { stdio: 'inherit', shell });
  process.exitCode = await new Promise<number>((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}

async function serve(): Promise<void> {
  // Ctrl+C is how this is meant to end.
  process.once('SIGINT', () => process.exit(0));
  endWithParent();
  const data = path.join(cache, 'start');
  const vscode = await codeServer();
  await installPackage(await packed(), { data });
  const server = await startServer(vscode, { data, port: process.env.PORT ?? 0 });
  console.log('There is no desktop VS Code here. This one runs on this machine, with the extension; open it in a browser:\n');
  console.log(`  ${pageAddress(server.authority, { folder, file })}\n`);
  if (values.once) return server.stop();
  console.log('Ctrl+C ends it.');
}

/** The extension as a package; its list of contents is not printed here. */
async function packed(): Promise<string> {
  await promisify(execFile)(process.execPath, ['dist/scripts/package.js']);
  return packageName;
}
