#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { codeServer, vscodeVersion } from './codeServer';
import { dataArguments, serverEnvironment } from './server';
import { runSession } from './session';

// Stands in for the desktop's `code`: the same arguments, the same exit codes, but the VS Code is the one from npm.

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: 'boolean' },
    'install-extension': { type: 'string' },
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const text = (name: keyof typeof values) => (typeof values[name] === 'string' ? values[name] : undefined);
const data = path.resolve(text('user-data-dir') ?? '.vscode-test/user-data');
const extensions = text('extensions-dir');

async function main(): Promise<number> {
  if (values.version) return printVersion();
  const extension = text('install-extension');
  return extension ? install(extension) : test();
}

function printVersion(): number {
  console.log(vscodeVersion);
  return 0;
}

async function install(extension: string): Promise<number> {
  const { node, main } = await codeServer();
  const options = ['--install-extension', path.resolve(extension), '--force', '--accept-server-license-terms', '--telemetry-level', 'off'];
  const child = spawn(node, [main, ...options, ...dataArguments({ data, extensions })], { stdio: 'inherit', env: serverEnvironment() });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}

function test(): Promise<number> {
  const tests = text('extensionTestsPath');
  const folder = positionals.find(existsSync);
  if (!tests || !folder) throw new Error('A folder and --extensionTestsPath are needed.');
  const development = (values.extensionDevelopmentPath ?? []).map(String);
  return runSession({ folder, development, tests, data, extensions });
}

process.exit(await main());
