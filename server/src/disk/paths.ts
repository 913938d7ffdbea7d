import path from 'node:path';

/** How a system writes paths; another one than this machine's for tests. */
type System = Pick<typeof path, 'sep' | 'relative' | 'isAbsolute'>;

/** A path with slashes, as globs, URIs and reports have it: `docs\a.md` on Windows; elsewhere a name may have a backslash in it. */
export const slashed = (file: string, { sep }: System = path): string => file.replaceAll(sep, '/');

/** Whether a full path is a folder, or of something in it; `C:\` and `/` end with a separator. */
export const isWithin = (file: string, folder: string, { sep }: System = path): boolean =>
  file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);

/** The way down from a folder to a file; undefined for a file outside. */
export function namesBelow(folder: string, file: string, { sep, relative, isAbsolute }: System = path): string[] | undefined {
  const way = relative(folder, file);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? undefined : way.split(sep);
}
