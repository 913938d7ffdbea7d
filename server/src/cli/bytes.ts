import { regularFile } from '../disk/regular-file';
import { CannotRun, reasonOf } from './exit';

/** What is in a regular file. `name` is what it is called where it can't be read. Throws `CannotRun`. */
export function bytesOf(file: string, name = file): Buffer {
  let bytes: Buffer | undefined;
  try {
    bytes = regularFile(file);
  } catch (error) {
    throw new CannotRun(`${name}: ${reasonOf(error)}`);
  }
  if (!bytes) throw new CannotRun(`${name}: is not a file`);
  return bytes;
}
