import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Files } from './core';

/** Files of this machine, read at once: they are few and small, and starting threads for them would take a thirtieth of the server's start. Looking upwards ends where a repository begins. */
export const localFiles: Files = {
  async read(uri) {
    try {
      return uri.startsWith('file:') ? readFileSync(fileURLToPath(uri), 'utf8') : undefined;
    } catch {
      return undefined;
    }
  },
  async isRoot(folder) {
    try {
      return existsSync(fileURLToPath(`${folder}.git`));
    } catch {
      return false;
    }
  },
};
