import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lock } from 'proper-lockfile';

/** Everything that `npm install` does not bring is kept here; deleting the folder costs nothing but the wait for it. */
export const cache = path.resolve('.vscode-test');

export interface Provision {
  /** Name and version, as in `code-server-4.139.1`: another version is another folder. */
  id: string;
  /** What it is, for the person who waits: “VS Code 1.139.1 as a server”. */
  what: string;
  /** How long it takes, roughly. */
  wait: string;
  /** Fills the empty folder. */
  install(folder: string): Promise<void>;
}

/** Answers the folder that holds `provision`, filling it first if this is the first time that anybody asks. */
export async function provide(provision: Provision): Promise<string> {
  const folder = path.join(cache, provision.id);
  const complete = path.join(folder, '.complete');
  if (existsSync(complete)) return folder;
  await mkdir(cache, { recursive: true });
  const release = await lockOut(folder);
  try {
    if (!existsSync(complete)) await fill(folder, provision);
    await writeFile(complete, '');
  } finally {
    await release();
  }
  return folder;
}

async function fill(folder: string, { what, wait, install }: Provision): Promise<void> {
  process.stderr.write(`Fetching ${what} from npm; this happens once and takes ${wait} … `);
  const start = Date.now();
  // A folder without its marker is what an interrupted run left behind.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await install(folder);
  process.stderr.write(`done after ${Math.round((Date.now() - start) / 1000)} s.\n`);
}

/** Two runs at once must not write the same folder: the second waits until the first is done, or is seen to have died. */
async function lockOut(folder: string): Promise<() => Promise<void>> {
  const once = { realpath: false };
  try {
    return await lock(folder, once);
  } catch {
    process.stderr.write(`Waiting for another run that is filling ${folder} …\n`);
    return lock(folder, { ...once, retries: { retries: 600, factor: 1, minTimeout: 1000, maxTimeout: 1000 } });
  }
}
