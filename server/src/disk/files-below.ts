import { type Dirent, existsSync, readdir } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { GitIgnore } from './gitignore';
import { EXTENSIONS } from './markdown-files';
import { slashed } from './paths';
import { regularFile } from './regular-file';
import { repositoryAround } from './repository';

interface Options {
  /** False: what Git leaves out is among them. */
  gitignore?: boolean;
  /** A glob, in the place of that for Markdown. */
  pattern?: string;
  signal?: AbortSignal;
  /** Is given each folder that can't be looked into. */
  onUnreadable?: (folder: string) => void;
}

/** The files below a folder, by their paths from it, in the order of their names: Markdown, or those of a glob; without what Git leaves out unless that is asked for. */
export async function filesBelow(
  folder: string,
  { gitignore = true, pattern = `**/*.{${EXTENSIONS.join(',')}}`, signal, onUnreadable }: Options = {},
): Promise<string[]> {
  const cwd = path.resolve(folder);
  const ignore = ['**/node_modules', '**/.git'];
  const unreadable: string[] = [];
  const fs = { readdir: telling(unreadable) };
  const files = await glob(pattern, { cwd, ignore, fs, followSymbolicLinks: false, expandDirectories: false, ...(signal && { signal }) });
  const ignored = new GitIgnore(slashed(repositoryAround(cwd)), textOf);
  const isMeant = (file: string) => !gitignore || !ignored.ignores(slashed(path.resolve(cwd, file)));
  for (const own of unreadable) if (isMeant(path.join(own, 'x'))) onUnreadable?.(own);
  return files.filter(isMeant).sort();
}

/** A folder that a glob names need not be there. */
const GONE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

/** Reads folders, and keeps those that can't be read; `glob` passes over them. */
const telling = (unreadable: string[]): typeof readdir =>
  ((folder: string, options: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdir(folder, options, (error, entries) => {
      if (error && !GONE.has(error.code)) unreadable.push(folder);
      done(error, entries);
    })) as typeof readdir;

/** What a file says; nothing where it can't be read. */
function textOf(file: string): string | undefined {
  try {
    return existsSync(file) ? (regularFile(file) ?? '').toString() : undefined;
  } catch {
    return undefined;
  }
}
