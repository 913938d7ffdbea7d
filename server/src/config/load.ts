import { type Files, folderOf, NAMES, upwards } from './files';
import { type Loaded, Loader } from './loader';
import type { Catalogue } from './schema';

/** The configuration of a document: the nearest one on the way up. */
export async function findConfig(uri: string, files: Files, catalogue: Catalogue): Promise<Loaded | undefined> {
  const within = await boundary(uri, files);
  for (const folder of upwards(uri)) {
    // All at once: a server that starts would wait for one after the other.
    const [isRoot, ...loaded] = await Promise.all([
      files.isRoot(folder),
      ...NAMES.map(({ name, key }) => new Loader(files, catalogue, within ?? folder).load(folder + name, key)),
    ]);
    const nearest = loaded.find((each) => each !== undefined);
    if (nearest || isRoot) return nearest;
  }
  return undefined;
}

/** A configuration with all that it extends; undefined where the file does not hold one. */
export async function loadConfig(uri: string, files: Files, catalogue: Catalogue, key?: string): Promise<Loaded | undefined> {
  const within = (await boundary(uri, files)) ?? folderOf(uri) ?? uri;
  return new Loader(files, catalogue, within).load(uri, key);
}

/** The folder that a configuration may read from: the repository around it, so that editor and command line agree, or else the root that is open. */
async function boundary(uri: string, files: Files): Promise<string | undefined> {
  const folders = [...upwards(uri)];
  for (const folder of folders) if (await files.isRepository(folder)) return folder;
  for (const folder of folders) if (await files.isRoot(folder)) return folder;
  return undefined;
}
