import { accessSync, constants, lstatSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun, CannotWrite, reasonOf } from './exit';
import { putWhole } from './put-whole';

/** Writes what was asked for with `--output` into its file, over what was there: as a whole, wherever that leaves the file what it is. */
export function writeOutput(file: string, text: string): void {
  try {
    if (!isPutWhole(file, text)) writeFileSync(file, text);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new CannotRun(`${file}: ${isMissing ? 'no such folder' : reasonOf(error)}`);
  }
}

/** Answers false where only writing into the file keeps it what it is: a pipe, a device, a file with several names, of somebody else, or in a folder that takes no other. */
function isPutWhole(file: string, text: string): boolean {
  if (OF_THE_SYSTEM.test(path.resolve(file))) return false;
  try {
    if (!lstatSync(file, { throwIfNoEntry: false })) {
      putWhole(file, text);
      return true;
    }
    const target = realpathSync(file);
    const stats = statSync(target);
    if (!stats.isFile() || stats.nlink > 1) return false;
    accessSync(target, constants.W_OK);
    putWhole(target, text, stats);
    return true;
  } catch (error) {
    // Said when it can't be written at all.
    if (error instanceof CannotWrite || NOT_PERMITTED.has((error as NodeJS.ErrnoException).code)) return false;
    throw error;
  }
}

/** What is open already by another name: `/dev/stdout`. */
const OF_THE_SYSTEM = /^\/(?:dev|proc)\//;

/** Of a folder, in which there may be a file to write to all the same; or of a link that leads to no file yet. */
const NOT_PERMITTED: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'ENOENT']);
