import { writeFileSync } from 'node:fs';
import { CannotRun, reasonOf } from './exit';

/** Writes what was asked for with `--output` into its file, over what was there. */
export function writeOutput(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CannotRun(`${file}: ${isMissing ? 'no such folder' : reasonOf(error)}`);
  }
}
