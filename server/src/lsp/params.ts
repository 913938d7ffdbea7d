/** Says whether a part of a message's parameters is what the protocol wants there. */
type Check = (value: unknown) => boolean;

type Fields = Readonly<Record<string, Check>>;

const isString: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isInteger(value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const has =
  (fields: Fields): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);

const document = has({ uri: isString });
const position = has({ line: isWhole, character: isWhole });
const range = has({ start: position, end: position });
const change = has({ text: isString, range: optional(range) });

/** What the messages that are looked into must have; all that come with nothing else are taken as they are. */
const wanted: Readonly<Record<string, Fields>> = {
  initialize: {
    capabilities: isObject,
    workspaceFolders: optional(listOf(has({ uri: isString }))),
    rootUri: optional(isString),
    locale: optional(isString),
  },
  'textDocument/didOpen': { textDocument: has({ uri: isString, languageId: isString, version: isWhole, text: isString }) },
  'textDocument/didChange': { textDocument: has({ uri: isString, version: isWhole }), contentChanges: listOf(change) },
  'textDocument/didClose': { textDocument: document },
  'textDocument/didSave': { textDocument: document },
  'textDocument/diagnostic': { textDocument: document, previousResultId: optional(isString) },
  'textDocument/codeAction': { textDocument: document, range, context: has({ only: optional(listOf(isString)) }) },
  'textDocument/completion': { textDocument: document, position },
  'textDocument/hover': { textDocument: document, position },
  'textDocument/documentSymbol': { textDocument: document },
  'textDocument/foldingRange': { textDocument: document },
  'textDocument/inlayHint': { textDocument: document, range },
  'textDocument/codeLens': { textDocument: document },
  'codeAction/resolve': { title: isString },
  'workspace/executeCommand': { command: isString },
  'workspace/didChangeWatchedFiles': { changes: listOf(has({ uri: isString })) },
  'workspace/didChangeWorkspaceFolders': {
    event: has({ added: listOf(has({ uri: isString })), removed: listOf(has({ uri: isString })) }),
  },
  'workspace/didChangeConfiguration': {},
};

/** Which parameter of a message is not as the protocol has it; nothing for messages that are. */
export function faultInParams(method: string, params: unknown): string | undefined {
  const fields = Object.hasOwn(wanted, method) ? wanted[method] : undefined;
  if (!fields) return undefined;
  if (!isObject(params)) return 'params';
  return Object.keys(fields).find((name) => !fields[name]?.(params[name]));
}
