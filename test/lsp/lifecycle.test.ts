import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import {
  createProtocolConnection,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
} from 'vscode-languageserver-protocol/node';
import manifest from '../../server/package.json';
import { Client, editor } from './client';

const bin = (...args: string[]) => spawnSync(process.execPath, ['server/bin/postmortem-language-server.js', ...args], { encoding: 'utf8' });

test('says who it is and what it can do', async () => {
  await using client = await Client.start();
  const { serverInfo, capabilities } = client.initialized;
  assert.deepEqual(serverInfo, { name: 'postmortem', version: manifest.version });
  assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
  assert.deepEqual(capabilities.diagnosticProvider, { interFileDependencies: false, workspaceDiagnostics: false });
  assert.deepEqual(capabilities.executeCommandProvider?.commands, [
    'postmortem.insert',
    'postmortem.template',
    'postmortem.profiles',
    'postmortem.setProfile',
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
