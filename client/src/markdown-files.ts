import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { EXTENSIONS, isMarkdown } from '../../server/src/disk/markdown-files';

/** File systems that VS Code can search. For another one it waits until somebody can, which may be never. */
const SEARCHABLE = ['file', 'vscode-remote', 'vscode-vfs'];

/** Nobody writes there. */
const SKIPPED = ['node_modules', '.git'];

/** Folders that are looked through. */
const MOST_FOLDERS = 2000;

/** The Markdown files below a folder, and other files of these names. */
export async function markdownBelow(folder: Uri, names: readonly string[] = []): Promise<Uri[]> {
  if (!SEARCHABLE.includes(folder.scheme)) return walk(folder, (name) => isMarkdown(name) || names.includes(name));
  const pattern = `**/{${[...EXTENSIONS.map((extension) => `*.${extension}`), ...names].join(',')}}`;
  return workspace.findFiles(new RelativePattern(folder, pattern), `**/{${SKIPPED.join(',')}}/**`);
}

/** The files below a folder whose names will do; links are not followed. */
async function walk(folder: Uri, isWanted: (name: string) => boolean, left = { folders: MOST_FOLDERS }): Promise<Uri[]> {
  if (left.folders-- <= 0) return [];
  const entries = await workspace.fs.readDirectory(folder).then(
    (read) => read,
    () => [],
  );
  const found = entries.map(([name, type]) => {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.Directory && !SKIPPED.includes(name)) return walk(uri, isWanted, left);
    return type === FileType.File && isWanted(name) ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}
