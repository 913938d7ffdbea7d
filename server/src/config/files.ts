/** What the configuration needs to know of files. Folders' URIs end with a slash. */
export interface Files {
  /** A file's text; undefined where there is none. Nothing outside the folder `within` is looked at, links followed. */
  read(uri: string, within: string): Promise<string | Refusal | undefined>;
  /** Whether looking upwards for a configuration ends at this folder. */
  isRoot(folder: string): Promise<boolean>;
  /** Whether a repository begins at this folder. */
  isRepository(folder: string): Promise<boolean>;
}

/** Why a file that is there is not read. */
export interface Refusal {
  refused: 'outside' | 'special' | 'unreadable' | 'large' | 'many';
}

/** What a configuration may be called in its folder, the first that is there counts; `key` where it is a part of a file. */
export const NAMES: readonly { name: string; key?: string }[] = [
  { name: '.postmortem.jsonc' },
  { name: '.postmortem.json' },
  { name: 'package.json', key: 'postmortem' },
];

/** The key under which a configuration is in a file of this name. */
export const keyIn = (uri: string): string | undefined => NAMES.find(({ name }) => uri.endsWith(`/${name}`))?.key;

/** What a file is called in its folder. */
export const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** The folder of a file, with a slash at its end; undefined for a URI without a path from a root, such as that of a text that was never saved. */
// Not `new URL`: some versions of Node refuse relative references to schemes they do not know (`untitled:/x`, `git:/x`).
export function folderOf(uri: string): string | undefined {
  return /^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*|(?!\/\/))\/(?:[^?#]*\/)?/i.exec(uri)?.[0];
}

/** The folder of a file and all above it. */
export function* upwards(uri: string): Generator<string> {
  for (let folder = folderOf(uri); folder; folder = above(folder)) yield folder;
}

/** The folder that contains a folder. */
const above = (folder: string): string | undefined => folderOf(folder.slice(0, -1));

/** What begins at the top of a file system, on another machine or at a device, or is a URI. */
const ABSOLUTE = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

/** The URI of a path that is relative to a file; nothing for other paths, so that nobody looks there. */
export function resolve(path: string, from: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (ABSOLUTE.test(slashed)) return undefined;
  try {
    return new URL(encodeURI(slashed).replace(/[?#]/g, encodeURIComponent), from).href;
  } catch {
    return undefined;
  }
}

/** A URI as it can be compared with another one that was escaped otherwise. */
export function plain(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
