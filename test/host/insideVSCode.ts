import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { Counts } from './counts';
import { installExtension, testVSCode } from './vscode';

export interface InsideOptions {
  /** The extension that runs from its source. */
  development: string;
  /** A bundled CommonJS module that exports `run()`. */
  tests: string;
  /** A packaged extension to install first. */
  vsix?: string;
}

/** Runs a mocha suite inside a VS Code. */
export async function testInsideVSCode(options: InsideOptions): Promise<Counts> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'postmortem-'));
  const counts = path.join(scratch, 'counts.json');
  const env = { POSTMORTEM_TEST_COUNTS: counts, POSTMORTEM_TEST_COLOR: process.stdout.isTTY ? '1' : '' };
  try {
    return await runInsideVSCode({ ...options, env }).then(
      () => readCounts(counts),
      // Failed tests are in the counts; a window that never came to counting them is a failure by itself.
      (error) => readCounts(counts).catch(() => Promise.reject(error)),
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Runs a module inside a VS Code with a fresh profile and an empty folder, and whatever the environment has for it. */
export async function runInsideVSCode({ development, tests, vsix, env }: InsideOptions & { env: Record<string, string> }): Promise<void> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'postmortem-'));
  const folder = path.join(scratch, 'folder');
  const profile = [`--user-data-dir=${path.join(scratch, 'data')}`, `--extensions-dir=${path.join(scratch, 'extensions')}`];
  try {
    await mkdir(folder);
    const vscode = await testVSCode();
    if (vsix) await installExtension(vscode, path.resolve(vsix), profile);
    await runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: path.resolve(development),
      extensionTestsPath: path.resolve(tests),
      launchArgs: [folder, ...profile],
      extensionTestsEnv: env,
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

const readCounts = async (file: string): Promise<Counts> => JSON.parse(await readFile(file, 'utf8'));
