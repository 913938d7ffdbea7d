import { existsSync } from 'node:fs';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { GitIgnore } from './gitignore';
import { EXTENSIONS } from './markdown-files';
import { regularFile } from './regular-file';
import { repositoryAround } from './repository';

/** The files below a folder, by their paths from it, in the order of their names: Markdown, or those of a glob; without what Git leaves out unless that is asked for. */
export async function filesBelow(
  folder: string,
  {
    gitignore = true,
    pattern = `**/*.{${EXTENSIONS.join(',')}}`,
    signal,
  }: { gitignore?: boolean; pattern?: string; signal?: AbortSignal } = {},
): Promise<string[]> {
  const cwd = path.resolve(folder);
  const ignore = ['**/node_modules', '**/.git'];
  const files = await glob(pattern, { cwd, ignore, followSymbolicLinks: false, expandDirectories: false, ...(signal && { signal }) });
  const ignored = new GitIgnore(slashed(repositoryAround(cwd)), textOf);
  return files.filter((file) => !gitignore || !ignored.ignores(slashed(path.resolve(cwd, file)))).sort();
}

const slashed = (file: string): string => file.replaceAll(path.sep, '/');

/** What a file says; nothing where it can't be read. */
function textOf(file: string): string | undefined {
  try {
    return existsSync(file) ? (regularFile(file) ?? '').toString() : undefined;
  } catch {
    return undefined;
  }
}
