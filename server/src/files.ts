import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from './core';

/** Files of this machine. Looking upwards ends where a repository begins. */
export const localFiles: Files = {
  async read(uri) {
    try {
      return uri.startsWith('file:') ? await readFile(fileURLToPath(uri), 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  async isRoot(folder) {
    try {
      await stat(fileURLToPath(`${folder}.git`));
      return true;
    } catch {
      return false;
    }
  },
};
