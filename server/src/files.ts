import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Files } from './core';

// `node:fs/promises` would bring Node's readers of terminals with it, and take a twentieth of the server's start.
const [readFile, stat] = [promisify(fs.readFile), promisify(fs.stat)];

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
