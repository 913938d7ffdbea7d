import { type Disposable, EventEmitter, type ExtensionContext, lm, McpStdioServerDefinition, workspace } from 'vscode';
import { commandLine } from './command-line';

/** Offers agents the MCP server for the folders that are open. Editors that are made of VS Code may lack what it takes. */
export function offerMcpServers(context: ExtensionContext): Disposable[] {
  if (!('registerMcpServerDefinitionProvider' in lm)) return [];
  const changed = new EventEmitter<void>();
  const { version } = context.extension.packageJSON;
  return [
    changed,
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    lm.registerMcpServerDefinitionProvider('postmortem', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
        if (folders.length === 0) return [];
        const { program, args, env } = commandLine(context, 'mcp', '--', ...folders);
        return [new McpStdioServerDefinition('Postmortem', program, args, env, version)];
      },
    }),
  ];
}
