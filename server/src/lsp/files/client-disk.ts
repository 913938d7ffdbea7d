import type { Connection, DocumentUri } from 'vscode-languageserver';
import { plain, type Refusal, upwards } from '../..';
import { type Disk, LARGEST, LARGEST_CONFIG } from '../../disk/disk';
import { remoteIn } from '../../disk/git-config';
import { GitIgnore } from '../../disk/gitignore';
import { isMarkdown } from '../../disk/markdown-files';
import { Files } from '../names';
import type { FileStat } from '../protocol';

/** Files that the client reads: those of a browser and of a virtual workspace. */
export function clientDisk(connection: Connection): Disk {
  /** What the client answers; undefined where it has nothing, or can't. */
  const ask = <Answer>(method: string, uri: DocumentUri): Promise<Answer | undefined> =>
    connection.sendRequest<Answer | null>(method, { uri }).then(
      (answer) => answer ?? undefined,
      () => undefined,
    );
  const stat = (uri: DocumentUri) => ask<FileStat>(Files.stat, uri);
  const textOf = (uri: DocumentUri) => ask<string>(Files.read, uri);
  const isRepository = async (folder: DocumentUri) => (await stat(`${folder}.git`)) !== undefined;

  /** A regular file inside a folder. Step by step, so that nothing outside is as much as looked at; where a link leads, no client says. */
  async function inside(uri: DocumentUri, folder: DocumentUri): Promise<FileStat | Refusal | undefined> {
    if (!uri.startsWith(folder)) return { refused: 'outside' };
    let found: FileStat | undefined;
    for (const step of stepsTo(uri, folder)) {
      found = await stat(step);
      if (!found) return undefined;
      if (found.isLink) return { refused: 'outside' };
    }
    return found && found.type !== 'file' ? { refused: 'special' } : found;
  }

  return {
    isRepository,
    isRoot: isRepository,
    async read(uri, within) {
      const found = await inside(uri, within);
      if (!found || 'refused' in found) return found;
      return found.size > LARGEST_CONFIG ? { refused: 'large' } : ((await textOf(uri)) ?? { refused: 'unreadable' });
    },
    async markdownBelow(folder, signal) {
      const found = (await ask<DocumentUri[]>(Files.find, folder)) ?? [];
      const texts = new Map<string, string>();
      for (const uri of found.filter((uri) => uri.endsWith('/.gitignore'))) {
        if (signal.aborted) return [];
        texts.set(plain(uri), (await textOf(uri)) ?? '');
      }
      const ignored = new GitIgnore(plain(folder), (file) => texts.get(file));
      return found.filter((uri) => isMarkdown(uri) && !ignored.ignores(plain(uri))).sort();
    },
    async stampOf(uri) {
      const found = await stat(uri);
      return found?.type === 'file' && found.size <= LARGEST ? `${found.mtime} ${found.size}` : undefined;
    },
    async textOf(uri) {
      const text = await textOf(uri);
      // A zero character is in no Markdown file.
      return text?.includes('\0') ? undefined : text;
    },
    async remoteOf(folder) {
      const [, hosted] = ON_GITHUB.exec(folder) ?? [];
      if (hosted) return `https://github.com/${hosted}`;
      for (const above of upwards(folder)) {
        const config = await textOf(`${above}.git/config`);
        if (config !== undefined) return remoteIn(config);
      }
      return undefined;
    },
  };
}

/** A repository that VS Code shows without a clone: `vscode-vfs://github/shop/checkout/`. */
const ON_GITHUB = /^vscode-vfs:\/\/github(?:(?:\+|%2b)[^/]*)?\/([^/]+\/[^/]+)\//i;

/** The folders on the way from a folder to a file, and the file. */
function stepsTo(file: string, folder: string): string[] {
  const names = file.slice(folder.length).split('/');
  return names.map((_, index) => folder + names.slice(0, index + 1).join('/'));
}
