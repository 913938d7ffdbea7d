import { existsSync, lstatSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files, Refusal } from '../config';
import { LARGEST_CONFIG } from './disk';
import { namesBelow } from './paths';

/** Links that may lead on from one to the next. */
const MOST_LINKS = 40;

/** Files of this machine, read at once: they are few and small, and starting threads for them would take a thirtieth of the server's start. Looking upwards ends where a repository begins. */
export const localFiles: Files = {
  async read(uri, within) {
    try {
      return uri.startsWith('file:') ? textOf(fileURLToPath(uri), fileURLToPath(within)) : undefined;
    } catch {
      return undefined;
    }
  },
  isRoot: (folder) => localFiles.isRepository(folder),
  async isRepository(folder) {
    try {
      return existsSync(fileURLToPath(`${folder}.git`));
    } catch {
      return false;
    }
  },
};

/** The text of a regular file inside a folder. */
function textOf(file: string, folder: string): string | Refusal | undefined {
  const target = followed(file, folder);
  if (typeof target !== 'string') return target;
  const stats = lstatSync(target);
  if (!stats.isFile()) return { refused: 'special' };
  if (stats.size > LARGEST_CONFIG) return { refused: 'large' };
  try {
    return readFileSync(target, 'utf8');
  } catch {
    return { refused: 'unreadable' };
  }
}

/** Where a path leads. Link by link, so that nothing outside the folder is as much as looked at: on Windows a link may lead to another machine. */
function followed(file: string, folder: string): string | Refusal | undefined {
  let links = 0;
  let at = folder;
  let names = namesBelow(folder, file);
  for (let name = names?.shift(); name !== undefined; name = names?.shift()) {
    const next = path.join(at, name);
    const stats = lstatSync(next, { throwIfNoEntry: false });
    if (!stats) return undefined;
    if (!stats.isSymbolicLink()) {
      at = next;
      continue;
    }
    if (++links > MOST_LINKS) return undefined;
    const on = namesBelow(folder, path.resolve(at, readlinkSync(next)));
    names = on && [...on, ...(names ?? [])];
    at = folder;
  }
  return names ? at : { refused: 'outside' };
}
