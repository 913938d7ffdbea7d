import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder with a repository and files that is gone when it is disposed of. `uri` answers the URI of a path in it, its own without one. */
export function folderWith(files: Readonly<Record<string, string>>) {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'postmortem-workspace-')));
  mkdirSync(path.join(folder, '.git'));
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {
    uri: (name: string): string => pathToFileURL(path.join(folder, name)).href + (name ? '' : '/'),
    write,
    remove: (name: string): void => rmSync(path.join(folder, name)),
    [Symbol.asyncDispose]: async (): Promise<void> => rmSync(folder, { recursive: true }),
  };
}
