import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { folderWith } from '../cli/folder';

/** A copy of this checkout, without its packages, in which files may change; it is deleted when the tests end. */
export function copyOfCheckout(): string {
  const folder = folderWith({});
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' });
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(file, path.join(folder, file));
  }
  return folder;
}
