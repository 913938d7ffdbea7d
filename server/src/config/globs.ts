import { braceExpand, Minimatch } from 'minimatch';

/** Globs as a configuration may have them. It may come from a stranger: no glob may keep the program busy. */

/** Characters of a glob; more is written by nobody, and takes long to read. */
export const LONGEST_GLOB = 200;

/** A list of globs in one place, each alternative of `{a,b}` counted. */
const MOST_GLOBS = 100;

/** So many wildcards in a name are tried in little time at all places where they may match; one more takes fifty times as long. */
const MOST_WILDCARDS = 3;

export const TOO_MANY = `Too many globs: at most ${MOST_GLOBS}, with each alternative of “{a,b}” counted. Write fewer here.`;
export const TOO_WILD = `Too many wildcards: at most ${MOST_WILDCARDS} between two slashes. Write fewer, and “{a,b}” instead of “+(a|b)” or “*(a|b)”.`;
export const UNREADABLE = 'This glob cannot be understood. Write it differently.';

/** Whether all alternatives of some globs are few enough. */
export function areFew(globs: readonly string[]): boolean {
  let left = MOST_GLOBS;
  return globs.every((glob) => {
    left -= alternatives(glob).length;
    return left >= 0;
  });
}

/** Whether no name takes long to be held against a glob. */
export const isQuick = (glob: string): boolean =>
  alternatives(glob).every((one) => one.split('/').every((part) => wildcards(part) <= MOST_WILDCARDS && !/[+*]\(/.test(part)));

/** Whether a glob can be used; some sets of characters cannot. */
export function isReadable(glob: string): boolean {
  try {
    return Boolean(compiled(glob));
  } catch {
    return false;
  }
}

const wildcards = (part: string): number => part.match(/\*+|[?!@]\(/g)?.length ?? 0;

const alternatives = (glob: string): string[] => braceExpand(glob.slice(0, LONGEST_GLOB), { braceExpandMax: MOST_GLOBS + 1 });

const globs = new Map<string, Minimatch>();

/** Whether a path, relative to a folder, is meant by a glob that is relative to it too. A glob without a slash means a name anywhere below, `./name` one in the folder itself. */
export const matchesGlob = (path: string, glob: string): boolean => compiled(glob).match(path);

function compiled(glob: string): Minimatch {
  const known = globs.get(glob);
  if (known) return known;
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const made = new Minimatch(pattern, { dot: true, matchBase: !glob.startsWith('./'), platform: 'linux', nonegate: true, nocomment: true });
  globs.set(glob, made);
  return made;
}
