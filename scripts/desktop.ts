import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasScreen } from '../test/host/vscode';

const names = process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders'];
/** Where the command is when nobody put it on the PATH. */
const elsewhere = process.platform === 'darwin' ? ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin'] : [];

/** The command that opens this machine's VS Code, if there is one and a screen to show it. */
export function desktopCommand(): string | undefined {
  // In a terminal of a remote VS Code `code` is another program, which cannot open a window for an extension in development.
  if (!hasScreen() || process.env.VSCODE_IPC_HOOK_CLI) return undefined;
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...elsewhere];
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(existsSync);
}
