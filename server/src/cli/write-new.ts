import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, reasonOf } from './exit';

/** Writes a file that is not there yet, with the folders around it; one that is there stays as it is. */
export function writeNew(file: string, text: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    // Not there before, and not whole now.
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') rmSync(file, { force: true });
    throw new CannotRun(`${file}: ${reasonOf(error)}`);
  }
}
