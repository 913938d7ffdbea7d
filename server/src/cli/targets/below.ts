import path from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { filesBelow } from '../../disk/files-below';
import type { Target } from './target';

/** Whether a path is a glob. */
export const isPattern = (path: string): boolean => isDynamicPattern(path);

/** The folders that can't be looked into, and the Markdown files below a folder, or those of a glob, in the order of their names. */
export async function below(folder: string, { gitignore = true }: { gitignore?: boolean }, pattern?: string): Promise<Target[]> {
  const targets: Target[] = [];
  // Taken for a file, it is said why it can't be read.
  const onUnreadable = (closed: string) => targets.push({ file: path.relative('', closed) || '.', named: true });
  const files = await filesBelow(folder, { gitignore, onUnreadable, ...(pattern !== undefined && { pattern }) });
  for (const file of files) targets.push({ file: folder === '.' ? file : path.join(folder, file), named: false });
  return targets;
}
