import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs';
import { CannotWrite, reasonOf } from '../exit';
import { putWhole } from '../put-whole';

/**
 * Replaces the content of a file as a whole: whatever happens, it has the old content or the new one.
 * A symbolic link stays, and the file that it leads to is replaced. Its mode, owner and group are kept.
 * @throws CannotWrite when the file was left as it is: it has changed since `before` was read, is read-only, has several names or an owner that can't be kept, or the system refused.
 */
export function replaceFile(file: string, before: Buffer, after: string): void {
  try {
    const target = realpathSync(file);
    const stats = statSync(target);
    // Checked here, as root may write all files, and as a folder may be writable where its file is not.
    if (!(stats.mode & 0o222)) throw new CannotWrite('it is read-only');
    // The other names would keep the old content.
    if (stats.nlink > 1) throw new CannotWrite('it has several names (hard links)');
    accessSync(target, constants.W_OK);
    putWhole(target, after, stats, () => {
      if (!readFileSync(target).equals(before)) throw new CannotWrite('it was changed meanwhile');
    });
  } catch (error) {
    throw error instanceof CannotWrite ? error : new CannotWrite(reasonOf(error));
  }
}
