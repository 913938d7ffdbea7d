import ignore, { type Ignore } from 'ignore';

/** What a file says; undefined where there is none to read, as with Git. */
type TextOf = (file: string) => string | undefined;

/** What Git leaves out: by the `.gitignore` of a file's folder and of those above it, up to the repository. Paths have slashes. */
export class GitIgnore {
  private readonly root: string;
  private readonly rules = new Map<string, Ignore | undefined>();
  private readonly folders = new Map<string, boolean>();

  /** `root`: the folder where looking upwards ends. */
  constructor(
    root: string,
    private readonly textOf: TextOf,
  ) {
    this.root = root.replace(/\/$/, '');
  }

  /** Whether a file is left out, or a folder around it. */
  ignores(file: string): boolean {
    if (!file.startsWith(`${this.root}/`)) return false;
    return this.isFolderIgnored(above(file)) || this.isMatched(file, false);
  }

  private isFolderIgnored(folder: string): boolean {
    if (!folder.startsWith(`${this.root}/`)) return false;
    const known = this.folders.get(folder) ?? (this.isFolderIgnored(above(folder)) || this.isMatched(folder, true));
    this.folders.set(folder, known);
    return known;
  }

  /** By the nearest file that says anything of it, as a nearer one may take back what one above says. */
  private isMatched(path: string, isFolder: boolean): boolean {
    let folder = path;
    while (folder !== this.root) {
      folder = above(folder);
      const name = path.slice(folder.length + 1);
      const { ignored, unignored } = this.rulesIn(folder)?.test(isFolder ? `${name}/` : name) ?? {};
      if (ignored || unignored) return Boolean(ignored);
    }
    return false;
  }

  private rulesIn(folder: string): Ignore | undefined {
    if (this.rules.has(folder)) return this.rules.get(folder);
    const names = folder === this.root ? ['.git/info/exclude', '.gitignore'] : ['.gitignore'];
    const texts = names.flatMap((name) => this.textOf(`${folder}/${name}`) ?? []);
    const rules = texts.length > 0 ? ignore().add(texts.join('\n')) : undefined;
    this.rules.set(folder, rules);
    return rules;
  }
}

/** The folder that contains a file or a folder, without a slash at its end. */
const above = (path: string): string => path.slice(0, path.lastIndexOf('/'));
