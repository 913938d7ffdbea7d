import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { filesBelow } from '../../disk/files-below';
import type { Target } from './target';

/** Whether a path is a glob. */
export const isPattern = (path: string): boolean => isDynamicPattern(path);

/** The Markdown files below a folder, or those of a glob, in the order of their names. */
export async function below(folder: string, { gitignore = true }: { gitignore?: boolean }, pattern?: string): Promise<Target[]> {
  const files = await filesBelow(folder, { gitignore, ...(pattern !== undefined && { pattern }) });
  return files.map((file) => ({ file: folder === '.' ? file : path.join(folder, file), named: false }));
}
