import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { remoteIn } from './git-config';
import { repositoryAround } from './repository';

/** The address of the remote that the repository around a folder was cloned from. */
export function gitRemote(folder: string): string | undefined {
  const git = path.join(repositoryAround(folder), '.git');
  const config = existsSync(git) && path.join(sharedFolder(git), 'config');
  return config && existsSync(config) ? remoteIn(readFileSync(config, 'utf8')) : undefined;
}

/** What all worktrees of a repository share; in a worktree or a submodule `.git` is a file that says where it is. */
function sharedFolder(git: string): string {
  if (statSync(git).isDirectory()) return git;
  const [, named = ''] = /^gitdir: (.+)$/m.exec(readFileSync(git, 'utf8')) ?? [];
  const own = path.resolve(path.dirname(git), named.trim());
  const common = path.join(own, 'commondir');
  return existsSync(common) ? path.resolve(own, readFileSync(common, 'utf8').trim()) : own;
}
