import { expand } from 'brace-expansion';
import picomatch from 'picomatch/posix.js';
import { t } from '../text/l10n';

/** Globs as a configuration may have them. It may come from a stranger: no glob may keep the program busy. */

/** Characters of a glob; more is written by nobody, and takes long to read. */
export const LONGEST_GLOB = 200;

/** A list of globs in one place, each alternative of `{a,b}` counted. */
const MOST_GLOBS = 100;

/** So many wildcards in a name are tried in little time at all places where they may match; one more takes fifty times as long. */
const MOST_WILDCARDS = 3;

export const tooMany = () => t('Too many globs: at most {0}, with each alternative of “{a,b}” counted. Write fewer here.', MOST_GLOBS);
export const tooWild = () =>
  t('Too many wildcards: at most {0} between two slashes. Write fewer, and “{a,b}” instead of “+(a|b)” or “*(a|b)”.', MOST_WILDCARDS);
export const unreadable = () => t('This glob cannot be understood. Write it differently.');

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

const alternatives = (glob: string): string[] => expand(glob.slice(0, LONGEST_GLOB), { max: MOST_GLOBS + 1 });

/** A name between two slashes, or `**`: any number of names. */
type Part = RegExp | typeof ANY_FOLDERS;
const ANY_FOLDERS = '**';

const globs = new Map<string, readonly Part[][]>();

/** Whether a path, relative to a folder, is meant by a glob that is relative to it too. A glob without a slash means a name anywhere below, `./name` one in the folder itself. */
export function matchesGlob(path: string, glob: string): boolean {
  const names = path.split('/');
  return compiled(glob).some((parts) => matches(parts, names));
}

function compiled(glob: string): readonly Part[][] {
  const known = globs.get(glob);
  if (known) return known;
  const pattern = glob.replace(/^\.\//, '').replace(/\/$/, '/**');
  const made = alternatives(pattern).map((one) => partsOf(one.includes('/') || glob.startsWith('./') ? one : `**/${one}`));
  globs.set(glob, made);
  return made;
}

const partsOf = (glob: string): Part[] =>
  // `debug`: throw where a name cannot be made a pattern, instead of matching nothing.
  glob.split('/').map((name) => (name === ANY_FOLDERS ? name : picomatch.makeRe(name, { dot: true, nonegate: true, debug: true })));

/** Name by name, so that the time grows with the length of both: where a name does not fit, the last `**` takes one more. */
function matches(parts: readonly Part[], names: readonly string[]): boolean {
  let [part, name] = [0, 0];
  let last: { part: number; name: number } | undefined;
  while (name < names.length) {
    const next = parts[part];
    if (next === ANY_FOLDERS) {
      last = { part: ++part, name };
    } else if (next?.test(names[name] as string)) {
      part++;
      name++;
    } else {
      if (!last) return false;
      part = last.part;
      name = ++last.name;
    }
  }
  return parts.slice(part).every((rest) => rest === ANY_FOLDERS);
}
