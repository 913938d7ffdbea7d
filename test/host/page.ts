import path from 'node:path';

export interface PageOptions {
  /** The folder that the window opens. */
  folder: string;
  /** A file to show in it. */
  file?: string;
  /** Folders of extensions that run from their source; heeded by servers with `automation` only. */
  development?: string[];
  /** A module that exports `run()`, to be run among the extensions. */
  tests?: string;
}

/** The address of a VS Code window on a server. */
export function pageAddress(authority: string, { folder, file, development = [], tests }: PageOptions): string {
  const remote = (file: string) => `vscode-remote://${authority}${path.resolve(file)}`;
  const payload = [
    ...development.map((folder) => ['extensionDevelopmentPath', remote(folder)]),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams({ folder: path.resolve(folder), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
