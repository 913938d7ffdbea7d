import { printable } from '../text/printable';

/** What the command line's exit codes mean. */
export const exitCodes = { clean: 0, findings: 1, cannotRun: 2 } as const;

/** Something the user can correct: a file that is not there, an option that does not exist. */
export class CannotRun extends Error {}

/** A file that was left as it is, and why. */
export class CannotWrite extends Error {}

/** Says on the error stream what the output has no place for, in the one form that all such lines have. */
export const complain = (message: string): void => console.error(`postmortem-lint: ${printable(message)}`);

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'no space left in the quota',
  EEXIST: 'it is there already',
  EFBIG: 'it would be larger than is allowed',
  EISDIR: 'is a directory',
  ELOOP: 'its links lead in a circle',
  ENOENT: 'no such file',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'no such file',
  ENXIO: 'is not a file',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
};

/** Why the system refused something, in words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? message;
}
