import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMarkdown } from '../../disk/markdown-files';
import { isWithin, slashed } from '../../disk/paths';
import { nearest } from '../../text/did-you-mean';
import { CannotRun } from '../exit';
import type { Target } from './target';

/** What to look for. */
export interface Search {
  /** False: what Git leaves out is looked at, too. */
  gitignore?: boolean;
  /** Only files that have changed since this commit. */
  since?: string;
  /** Only files that are to be committed. */
  staged?: boolean;
}

/** Names of commands, one of which may be meant by a file that is not there. */
type Commands = readonly string[];

/** The files of paths: files, `-`, folders and globs. Without any it is the folder that the program runs in. */
export async function findTargets(paths: readonly string[], search: Search, commands: Commands = []): Promise<Target[]> {
  if (search.since !== undefined || search.staged) return changed(paths, search);
  const found: Target[] = [];
  for (const given of paths.length > 0 ? paths : ['.']) found.push(...(await targetsOf(given, search, commands)));
  const seen = new Set<string>();
  // A file named twice is read twice; one that was only found is not.
  return found.filter(({ file, named }) => named || (!seen.has(file) && seen.add(file)));
}

async function targetsOf(given: string, search: Search, commands: Commands): Promise<Target[]> {
  if (given === '-') return [{ file: given, named: true }];
  if (existsSync(given) && !statSync(given).isDirectory()) return [{ file: given, named: true }];
  // Not asked for by who names files, as most do who are in a hurry.
  const { below, isPattern } = await import('./below');
  if (existsSync(given)) return below(given, search);
  const pattern = slashed(given);
  if (isPattern(pattern)) {
    const found = await below('.', search, pattern);
    if (found.length === 0) throw new CannotRun(`${given}: no file matches`);
    return found;
  }
  const meant = /[./\\]/.test(given) ? undefined : nearest(given, commands);
  if (meant) throw new CannotRun(`there is no file and no command “${given}”: did you mean “${meant}”?`);
  return [{ file: given, named: true }];
}

/** Of the files that Git calls changed those of these paths. */
async function changed(paths: readonly string[], search: Search): Promise<Target[]> {
  const { changedSince, staged } = await import('./changed');
  const files = search.since === undefined ? staged() : changedSince(search.since);
  const within = (paths.length > 0 ? paths : ['.']).map((given) => path.resolve(given));
  return [...new Set(files)]
    .filter((file) => isMarkdown(file) && within.some((folder) => isWithin(path.resolve(file), folder)))
    .sort()
    .map((file) => ({ file, named: false }));
}
