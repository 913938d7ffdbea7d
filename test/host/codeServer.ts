import { rm } from 'node:fs/promises';
import path from 'node:path';
import { npmInstall } from './npm';
import { provide } from './provision';
import { putStandIns } from './standIns';

/** A VS Code server on this disk, and the Node that runs it. */
export interface CodeServer {
  node: string;
  main: string;
}

/** The VS Code inside this release of code-server. */
export const vscodeVersion = '1.139.1';
const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';

/** VS Code's server and workbench from the npm registry alone: works where only package registries can be reached. Linux only. */
export async function codeServer(): Promise<CodeServer> {
  if (process.platform !== 'linux') throw new Error('The VS Code from npm runs on Linux only; here the desktop VS Code is used.');
  const nodePackage = `node-linux-${process.arch}`;
  const folder = await provide({
    id: `code-server-${codeServerVersion}`,
    what: `VS Code ${vscodeVersion} (code-server ${codeServerVersion}, about 400 MB on disk)`,
    wait: 'about half a minute',
    async install(folder) {
      await npmInstall(folder, `code-server@${codeServerVersion}`, `${nodePackage}@${nodeVersion}`);
      const vscode = vscodeIn(folder);
      // What code-server's own postinstall script would do.
      await npmInstall(vscode);
      await putStandIns(vscode);
      await Promise.all(unneeded.map((name) => rm(path.join(vscode, name), { recursive: true, force: true })));
    },
  });
  return { node: path.join(folder, 'node_modules', nodePackage, 'bin/node'), main: path.join(vscodeIn(folder), 'out/server-main.js') };
}

const vscodeIn = (folder: string) => path.join(folder, 'node_modules/code-server/lib/vscode');

/** What neither a test nor a Markdown author asks of the editor: a third of its size. */
const unneeded = [
  ...['@github', '@microsoft/mxc-sdk', '@devcontainers', 'kerberos', 'ssh2', 'cpu-features'].map((name) => `node_modules/${name}`),
  ...['windows-process-tree', 'windows-registry', 'sqlite3', 'sandbox-runtime', 'fs-copyfile'].map(
    (name) => `node_modules/@vscode/${name}`,
  ),
  ...['copilot', 'git', 'microsoft-authentication', 'typescript-language-features', 'node_modules'].map((name) => `extensions/${name}`),
  ...['ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table'].map((name) => `extensions/${name}`),
];
