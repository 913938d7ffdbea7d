import {
  CancellationError,
  type CancellationToken,
  type Disposable,
  FileType,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  lm,
  Uri,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type Diagnostic, DocumentDiagnosticRequest, ExecuteCommandRequest } from 'vscode-languageclient';
import { Commands, TimelineRequest } from '../../server/src/lsp/protocol';

/** What an agent says when it asks about a file. */
interface Asked {
  /** Path of a file, absolute or from a workspace folder. */
  filePath: string;
}

/** Answers an agent in words or as JSON. */
type Answer = (client: BaseLanguageClient, uri: string, token: CancellationToken) => Promise<string>;

const TOOLS: Readonly<Record<string, Answer>> = { postmortem_findings: findings, postmortem_model: model, postmortem_timeline: timeline };

/** Offers agents in VS Code tools that read a file. Editors that are made of VS Code may lack what it takes. */
export function offerToAgents(client: BaseLanguageClient): Disposable[] {
  if (!('registerTool' in lm)) return [];
  return Object.entries(TOOLS).map(([name, answer]) => lm.registerTool<Asked>(name, toolOf(client, answer)));
}

const toolOf = (client: BaseLanguageClient, answer: Answer): LanguageModelTool<Asked> => ({
  async invoke({ input: { filePath } }, token) {
    const document = await workspace.openTextDocument(await uriOf(filePath));
    const said = await answer(client, client.code2ProtocolConverter.asUri(document.uri), token);
    if (token.isCancellationRequested) throw new CancellationError();
    return new LanguageModelToolResult([new LanguageModelTextPart(said)]);
  },
});

/** What is found in a file, a line each, as the language server says it. */
async function findings(client: BaseLanguageClient, uri: string, token: CancellationToken): Promise<string> {
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, token);
  const found = report.kind === 'full' ? report.items.map(lineOf) : [];
  return found.length > 0 ? found.join('\n') : 'Nothing to report.';
}

/** What is read from a file: sections, times, timeline, milestones, action items. */
async function model(client: BaseLanguageClient, uri: string, token: CancellationToken): Promise<string> {
  const read = await client.sendRequest(ExecuteCommandRequest.type, { command: Commands.inspect, arguments: [uri] }, token);
  return read ? JSON.stringify(read) : NO_POSTMORTEM;
}

/** The course of the incident: entries, milestones, how long each took in seconds, gaps. */
async function timeline(client: BaseLanguageClient, uri: string, token: CancellationToken): Promise<string> {
  const placed = await client.sendRequest(TimelineRequest, { textDocument: { uri } }, token);
  return placed ? JSON.stringify(placed) : NO_POSTMORTEM;
}

const NO_POSTMORTEM = 'The file is no incident postmortem.';

/** A path that an agent wrote; one from a folder is looked for in each. Throws where there is no such file. */
async function uriOf(written: string): Promise<Uri> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  // In a virtual workspace a path from the top is one of its own file system.
  const candidates = ABSOLUTE.test(written)
    ? [...folders.filter(({ scheme }) => scheme !== 'file').map((uri) => uri.with({ path: written })), Uri.file(written)]
    : folders.map((uri) => Uri.joinPath(uri, written));
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
