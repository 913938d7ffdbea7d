import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { CannotWrite, reasonOf } from '../exit';

/**
 * Replaces the content of a file as a whole: whatever happens, it has the old content or the new one.
 * A symbolic link stays, and the file that it leads to is replaced. Its mode is kept, its owner where that is permitted.
 * @throws CannotWrite when the file was left as it is: it has changed since `before` was read, is read-only or has several names, or the system refused.
 */
export function replaceFile(file: string, before: Buffer, after: string): void {
  // Not by write-file-atomic or atomically: what a full disk does not take of a single write, they leave out without an error.
  try {
    const target = realpathSync(file);
    const stats = statSync(target);
    // Checked here, as root may write all files, and as a folder may be writable where its file is not.
    if (!(stats.mode & 0o222)) throw new CannotWrite('it is read-only');
    // The other names would keep the old content.
    if (stats.nlink > 1) throw new CannotWrite('it has several names (hard links)');
    accessSync(target, constants.W_OK);
    const draft = path.join(path.dirname(target), `.postmortem-lint-${crypto.randomUUID()}.tmp`);
    try {
      writeDraft(draft, after, stats);
      if (!readFileSync(target).equals(before)) throw new CannotWrite('it was changed meanwhile');
      renameSync(draft, target);
    } finally {
      rmSync(draft, { force: true });
    }
  } catch (error) {
    throw error instanceof CannotWrite ? error : new CannotWrite(reasonOf(error));
  }
}

/** Writes a file that is complete on the disk before it takes the place of another. */
function writeDraft(draft: string, text: string, { uid, gid, mode }: Stats): void {
  // Nobody else may read what only the owner of the file might.
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    chownSync(draft, uid, gid);
  } catch {
    // It belongs to whoever runs this, who may give it to nobody else.
  }
  chmodSync(draft, mode & 0o7777);
}
