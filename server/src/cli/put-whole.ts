import { chmodSync, chownSync, closeSync, fsyncSync, openSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotWrite } from './exit';

/**
 * Puts a text into a file as a whole: whatever happens, it has the old content or the new one.
 * @param old what the file is that is replaced, whose mode, owner and group are kept; undefined for a new one.
 * @param check is called before the file is replaced; where it throws, the file is left as it is.
 * @throws CannotWrite where owner and group can't be kept; and what the file system says.
 */
export function putWhole(file: string, text: string, old?: Stats, check?: () => void): void {
  // Not by write-file-atomic or atomically: what a full disk does not take of a single write, they leave out without an error.
  const draft = path.join(path.dirname(file), `.postmortem-lint-${crypto.randomUUID()}.tmp`);
  try {
    writeDraft(draft, text, old);
    if (old) keepRights(draft, old);
    check?.();
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Writes a file that is complete on the disk before it takes the place of another. */
function writeDraft(draft: string, text: string, old: Stats | undefined): void {
  // Nobody else may read what only the owner of the file might.
  const descriptor = openSync(draft, 'wx', old ? 0o600 : 0o666);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Only root may give a file to another user; a member of a group may give it to that group. */
function keepRights(draft: string, { uid, gid, mode }: Stats): void {
  const own = statSync(draft);
  if (own.uid !== uid || own.gid !== gid)
    try {
      chownSync(draft, uid, gid);
    } catch {
      throw new CannotWrite('it belongs to another user or group and would not any more');
    }
  chmodSync(draft, mode & 0o7777);
}
