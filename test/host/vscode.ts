import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { cache } from './provision';

/** The VS Code that tests run in: a downloaded desktop one, or one from npm that works without a screen and without that download. */
export interface VSCode {
  kind: 'desktop' | 'npm';
  executable: string;
}

/** The VS Code for tests. `POSTMORTEM_TEST_HOST=desktop` or `=npm` decides; else what this machine has and can reach. */
export async function testVSCode(): Promise<VSCode> {
  const kind = await chooseKind(process.env.POSTMORTEM_TEST_HOST);
  return { kind, executable: kind === 'desktop' ? await downloadAndUnzipVSCode() : await launcher() };
}

/** Installs a packaged extension for all windows that use the same profile. */
export async function installExtension({ kind, executable }: VSCode, vsix: string, profile: string[]): Promise<void> {
  const [command = executable, ...own] =
    kind === 'desktop' ? resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true }) : [executable];
  const shell = process.platform === 'win32';
  const child = spawn(shell ? `"${command}"` : command, [...own, '--install-extension', vsix, '--force', ...profile], {
    stdio: 'inherit',
    shell,
  });
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (code !== 0) throw new Error(`Installing ${vsix} failed with code ${code}.`);
}

async function chooseKind(wish: string | undefined): Promise<VSCode['kind']> {
  if (wish === 'desktop' || wish === 'npm') return wish;
  if (wish) throw new Error(`POSTMORTEM_TEST_HOST is “${wish}”; it can be “desktop” or “npm”.`);
  return hasScreen() && (isDownloaded() || (await canDownload())) ? 'desktop' : 'npm';
}

/** Whether a window can be opened here. */
export const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

const isDownloaded = () => existsSync(cache) && readdirSync(cache).some((name) => name.startsWith('vscode-'));

async function canDownload(): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const answer = fetch('https://update.code.visualstudio.com', { method: 'HEAD', signal: AbortSignal.timeout(2000) });
  return answer.then(
    () => true,
    () => false,
  );
}

async function launcher(): Promise<string> {
  const file = path.resolve('dist/test/host/launcher.js');
  await chmod(file, 0o755);
  return file;
}
