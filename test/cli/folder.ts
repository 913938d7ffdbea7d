import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** A postmortem with times without a time zone, and what is none. */
export const outage = readFileSync('test/fixtures/checkout-outage.md', 'utf8');
export const notes = readFileSync('test/fixtures/notes.md', 'utf8');

/** A new folder with these files, by their paths; removed when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'postmortem-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) add(folder, name, content);
  return folder;
}

/** Writes a file below a folder. */
export function add(folder: string, name: string, content: string, encoding: BufferEncoding = 'utf8'): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content, encoding);
}

/** Runs Git in a folder. */
export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
