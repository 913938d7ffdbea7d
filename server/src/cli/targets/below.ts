import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { GitIgnore, repositoryAround } from './gitignore';
import { EXTENSIONS } from './markdown-files';
import type { Target } from './target';

/** Whether a path is a glob. */
export const isPattern = (path: string): boolean => isDynamicPattern(path);

/** The Markdown files below a folder, in the order of their names. */
export async function below(
  folder: string,
  { gitignore = true }: { gitignore?: boolean },
  pattern = `**/*.{${EXTENSIONS.join(',')}}`,
): Promise<Target[]> {
  const cwd = path.resolve(folder);
  const files = await glob(pattern, { cwd, ignore: ['**/node_modules', '**/.git'], followSymbolicLinks: false, expandDirectories: false });
  const ignored = new GitIgnore(repositoryAround(cwd));
  return files
    .filter((file) => !gitignore || !ignored.ignores(path.resolve(cwd, file)))
    .sort()
    .map((file) => ({ file: folder === '.' ? file : path.join(folder, file), named: false }));
}
