import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs packages into a folder of their own. No package's script runs, nothing is compiled. */
export async function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  if (packages.length > 0) await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await promisify(execFile)('npm', ['install', ...options, ...packages], { cwd: folder });
}
