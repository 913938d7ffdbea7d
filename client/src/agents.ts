import {
  CancellationError,
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  FileType,
  LanguageModelTextPart,
  LanguageModelToolResult,
  lm,
  McpStdioServerDefinition,
  Uri,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type Diagnostic, DocumentDiagnosticRequest } from 'vscode-languageclient';

/** What an agent says when it asks for a check. */
interface Asked {
  /** Path of a file, absolute or from a workspace folder. */
  filePath: string;
}

/** Offers agents in VS Code a tool that checks a file, and the MCP server for the folders that are open. Editors that are made of VS Code may lack either. */
export function offerToAgents(context: ExtensionContext, client: BaseLanguageClient): Disposable[] {
  return [
    ...('registerTool' in lm
      ? [lm.registerTool<Asked>('postmortem_check', { invoke: ({ input }, token) => check(client, input, token) })]
      : []),
    ...('registerMcpServerDefinitionProvider' in lm ? mcpServers(context) : []),
  ];
}

function mcpServers(context: ExtensionContext): Disposable[] {
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
        const args = [context.asAbsolutePath('server/bin/postmortem-lint.js'), 'mcp', '--', ...folders];
        // VS Code’s own program runs as Node with this variable.
        return [new McpStdioServerDefinition('Postmortem', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version)];
      },
    }),
  ];
}

/** What is found in a file, a line each, as the language server says it. */
async function check(client: BaseLanguageClient, { filePath }: Asked, token: CancellationToken): Promise<LanguageModelToolResult> {
  const document = await workspace.openTextDocument(await uriOf(filePath));
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: document.uri.toString() } }, token);
  if (token.isCancellationRequested) throw new CancellationError();
  const found = report.kind === 'full' ? report.items.map(lineOf) : [];
  return new LanguageModelToolResult([new LanguageModelTextPart(found.length > 0 ? found.join('\n') : 'Nothing to report.')]);
}

/** A path that an agent wrote; one from a folder is looked for in each. Throws where there is no such file. */
async function uriOf(written: string): Promise<Uri> {
  const candidates = ABSOLUTE.test(written)
    ? [Uri.file(written)]
    : (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, written));
  for (const uri of candidates)
    if (
      await workspace.fs.stat(uri).then(
        ({ type }) => type & FileType.File,
        () => false,
      )
    )
      return uri;
  throw new Error(`There is no file ${written} in this workspace.`);
}

const ABSOLUTE = /^(?:[\\/]|[A-Za-z]:)/;

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

const lineOf = ({ range: { start }, severity = 2, message, code }: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1} ${SEVERITIES[severity]} ${typeof message === 'string' ? message : message.value} (${code})`;
