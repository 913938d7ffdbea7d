import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What Git leaves out: by the `.gitignore` of a file's folder and of those above it, up to the repository. */
export class GitIgnore {
  private readonly rules = new Map<string, Ignore | undefined>();
  private readonly folders = new Map<string, boolean>();

  /** `root`: the folder where looking upwards ends. */
  constructor(private readonly root: string) {}

  /** Whether a file is left out, or a folder around it. Takes its full path. */
  ignores(file: string): boolean {
    return this.isFolderIgnored(path.dirname(file)) || this.isMatched(file, false);
  }

  private isFolderIgnored(folder: string): boolean {
    if (!isBelow(folder, this.root)) return false;
    const known = this.folders.get(folder) ?? (this.isFolderIgnored(path.dirname(folder)) || this.isMatched(folder, true));
    this.folders.set(folder, known);
    return known;
  }

  /** By the nearest file that says anything of it, as a nearer one may take back what one above says. */
  private isMatched(file: string, isFolder: boolean): boolean {
    for (let folder = path.dirname(file); folder === this.root || isBelow(folder, this.root); folder = path.dirname(folder)) {
      const name = path.relative(folder, file).replaceAll(path.sep, '/');
      const { ignored, unignored } = this.rulesIn(folder)?.test(isFolder ? `${name}/` : name) ?? {};
      if (ignored || unignored) return Boolean(ignored);
    }
    return false;
  }

  private rulesIn(folder: string): Ignore | undefined {
    if (this.rules.has(folder)) return this.rules.get(folder);
    const names = folder === this.root ? ['.git/info/exclude', '.gitignore'] : ['.gitignore'];
    const texts = names.map((name) => path.join(folder, name)).flatMap((file) => (existsSync(file) ? [readFileSync(file, 'utf8')] : []));
    const rules = texts.length > 0 ? ignore().add(texts.join('\n')) : undefined;
    this.rules.set(folder, rules);
    return rules;
  }
}

/** The folder of the repository around a folder; the folder itself where there is none. */
export function repositoryAround(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return folder;
  }
}

const isBelow = (inner: string, outer: string): boolean => inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
