import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Disk, LARGEST } from './disk';
import { gitRemote } from './git-remote';
import { localFiles } from './local-files';
import { regularFile } from './regular-file';

/** The files of this machine. What finds them is loaded when somebody asks. */
export const localDisk: Disk = {
  ...localFiles,
  async markdownBelow(folder, signal) {
    const root = pathOf(folder);
    if (root === undefined) return [];
    const { filesBelow } = await import('./files-below');
    const files = await filesBelow(root, { signal });
    return files.map((file) => pathToFileURL(path.join(root, file)).href);
  },
  async stampOf(uri) {
    const file = pathOf(uri);
    const stats = file === undefined ? undefined : statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() && stats.size <= LARGEST ? `${stats.mtimeMs} ${stats.size}` : undefined;
  },
  async textOf(uri) {
    const file = pathOf(uri);
    try {
      const bytes = file === undefined ? undefined : regularFile(file);
      // A zero byte is in no Markdown file.
      return bytes && !bytes.includes(0) ? new TextDecoder().decode(bytes) : undefined;
    } catch {
      return undefined;
    }
  },
  async remoteOf(folder) {
    const path = pathOf(folder);
    return path === undefined ? undefined : gitRemote(path);
  },
};

/** The path of a file of this machine. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
