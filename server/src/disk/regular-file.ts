import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Opening a pipe that nobody writes into would wait forever. */
const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * What is in a regular file; undefined for a pipe or a device, which may have no end. Throws what the file system says.
 * Not read ahead: reading a small file takes less time than waiting for it.
 */
export function regularFile(file: string): Buffer | undefined {
  const descriptor = openSync(file, READ_ONLY);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() || stats.isDirectory() ? readFileSync(descriptor) : undefined;
  } finally {
    closeSync(descriptor);
  }
}
