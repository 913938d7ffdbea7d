import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExecuteCommandRequest,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  RegistrationRequest,
  ResponseError,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import manifest from '../../server/package.json';
import { Client, editor } from './client';
import { outage } from './texts';

const bin = (...args: string[]) => spawnSync(process.execPath, ['server/bin/postmortem-language-server.js', ...args], { encoding: 'utf8' });

test('says who it is and what it can do', async () => {
  await using client = await Client.start();
  const { serverInfo, capabilities } = client.initialized;
  assert.deepEqual(serverInfo, { name: 'postmortem', version: manifest.version });
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
  assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: false, workspaceDiagnostics: true });
  assert.deepEqual(capabilities.executeCommandProvider?.commands, [
    'postmortem.insert',
    'postmortem.template',
    'postmortem.newFile',
    'postmortem.profiles',
    'postmortem.setProfile',
    'postmortem.inspect',
    'postmortem.drawTimeline',
    'postmortem.check',
    'postmortem.tick',
    'postmortem.listActions',
    'postmortem.issuePage',
  ]);
  assert.ok(capabilities.documentSymbolProvider && capabilities.foldingRangeProvider);
});

test('leaves out what the client has already', async () => {
  await using client = await Client.start(editor, { documentSymbols: false, foldingRanges: false });
  const { documentSymbolProvider, foldingRangeProvider } = client.initialized.capabilities;
  assert.deepEqual([documentSymbolProvider, foldingRangeProvider], [undefined, undefined]);
});

test('offers no pull to a client that does not ask', async () => {
  await using client = await Client.start({});
  assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
});

test('survives options of the wrong kind', async () => {
  await using client = await Client.start(editor, { rulePage: 7, userZone: 'Nowhere/Land', documentSymbols: null });
  assert.ok(client.initialized.capabilities);
});

test('exits with 0 after a shutdown', async () => {
  const client = await Client.start();
  assert.equal(await client.stop(), 0);
});

test('exits with 1 without one', async () => {
  const client = await Client.start();
  assert.equal(await client.exit(), 1);
});

/** A server that nothing was said to yet, and the code it exits with. */
function newborn(): { connection: ProtocolConnection; exited: Promise<unknown[]> } {
  const server = spawn(process.execPath, ['server/bin/postmortem-language-server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  return { connection, exited: once(server, 'exit') };
}

const failure = (code: number, message: RegExp) => (error: unknown) =>
  error instanceof ResponseError && error.code === code && message.test(error.message);

const textDocument = { uri: 'file:///ops/postmortems/checkout.md' };
const initialize = { processId: null, rootUri: null, capabilities: {} };

test('refuses requests before it is initialized, and reads nothing that is sent then', async () => {
  const { connection, exited } = newborn();
  const early = failure(ErrorCodes.ServerNotInitialized, /“initialize” before/);
  await assert.rejects(connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }), early);
  await assert.rejects(connection.sendRequest(ExecuteCommandRequest.type, { command: 'postmortem.template' }), early);
  await assert.rejects(connection.sendRequest('constructor'), early);
  await assert.rejects(connection.sendRequest(ShutdownRequest.type), early);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text: outage },
  });
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, { ...initialize, capabilities: editor });
  assert.ok(capabilities.diagnosticProvider);
  assert.deepEqual(await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument }).then(({ kind }) => kind), 'full');
  await connection.sendNotification(ExitNotification.type);
  assert.deepEqual(await exited, [1, null]);
});

test('refuses to be initialized twice, and works on', async () => {
  await using client = await Client.start();
  const again = client.connection.sendRequest(InitializeRequest.type, initialize);
  await assert.rejects(again, failure(ErrorCodes.InvalidRequest, /initialized already/));
  assert.ok((await client.diagnostics(await client.open(outage))).length > 0);
});

test('refuses requests after a shutdown, and exits with 0 all the same', async () => {
  const client = await Client.start();
  const uri = await client.open(outage);
  await client.connection.sendRequest(ShutdownRequest.type);
  const late = failure(ErrorCodes.InvalidRequest, /shut down/);
  await assert.rejects(client.pull(uri), late);
  await assert.rejects(client.connection.sendRequest(InitializeRequest.type, initialize), late);
  await assert.rejects(client.connection.sendRequest(ShutdownRequest.type), late);
  assert.equal(await client.exit(), 0);
});

test('exits before it is initialized', async () => {
  const { connection, exited } = newborn();
  await connection.sendNotification(ExitNotification.type);
  assert.deepEqual(await exited, [1, null]);
});

test('survives a client that refuses what it announced', async () => {
  const workspace = {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  };
  const refusal = async () => {
    throw new ResponseError(ErrorCodes.MethodNotFound, 'not here');
  };
  await using client = await Client.start({ ...editor, workspace }, { outlineRefresh: true }, { askUser: refusal });
  client.connection.onRequest(RegistrationRequest.type, refusal);
  client.connection.onRequest(DiagnosticRefreshRequest.type, refusal);
  const uri = await client.open(outage);
  assert.ok((await client.diagnostics(uri)).length > 0);
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await client.until(() => client.logged.some((line) => /refreshing diagnostics: not here/.test(line)));
  assert.ok((await client.diagnostics(uri)).length > 0);
  assert.ok(client.logged.some((line) => /not here/.test(line)));
});

test('speaks over a Node channel too', async () => {
  const server = spawn(process.execPath, ['server/bin/postmortem-language-server.js', '--node-ipc'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(server, 'exit');
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  const { serverInfo } = await connection.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  assert.deepEqual([serverInfo?.name, await exited], ['postmortem', [0, null]]);
});

test('prints its version and its usage', () => {
  assert.equal(bin('--version').stdout.trim(), manifest.version);
  assert.match(bin('--help').stdout, /--stdio/);
});

test('says how it is called when no transport is given', () => {
  const { status, stdout, stderr } = bin();
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /Usage/);
});
