import type { ExtensionContext } from 'vscode';

/** How the command line that comes with the extension is run: VS Code’s own program runs as Node with this variable. */
export const commandLine = (context: ExtensionContext, ...args: readonly string[]) => ({
  program: process.execPath,
  args: [context.asAbsolutePath('server/bin/postmortem-lint.js'), ...args],
  env: { ELECTRON_RUN_AS_NODE: '1' },
});
