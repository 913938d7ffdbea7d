import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { CannotRun } from '../exit';

/** Files that are there and differ from where this branch left `ref`, those not yet tracked included: relative to this folder. */
export function changedSince(ref: string): string[] {
  const base =
    lines(git(['merge-base', '--end-of-options', ref, 'HEAD'], `--since: Git knows no commit “${ref}” to compare with`))[0] ?? ref;
  return [...named(['diff', '--name-only', '-z', '--diff-filter=d', base]), ...named(['ls-files', '-z', '--others', '--exclude-standard'])];
}

/** Files that are to be committed: relative to this folder. */
export const staged = (): string[] => named(['diff', '--name-only', '-z', '--diff-filter=d', '--cached']);

/** The files that Git names, with its own paths made ours. */
function named(command: string[]): string[] {
  const root = lines(git(['rev-parse', '--show-toplevel'], 'there is no Git repository here'))[0] ?? '';
  const files = git(['-C', root, ...command], 'Git could not list what has changed').split('\0');
  return files.filter(Boolean).map((file) => path.relative('', path.join(root, file)));
}

const lines = (output: string): string[] => output.split(/\r?\n/).filter(Boolean);

function git(command: string[], failed: string): string {
  try {
    return execFileSync('git', command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 });
  } catch (error) {
    throw new CannotRun((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no Git on this machine' : failed);
  }
}
