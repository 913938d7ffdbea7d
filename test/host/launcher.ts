#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { vscodeVersion } from './codeServer';
import { installPackage } from './install';
import { endWithParent } from './reap';
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
  return extension ? installPackage(extension, { data, extensions }) : test();
}

function printVersion(): number {
  console.log(vscodeVersion);
  return 0;
}

function test(): Promise<number> {
  const tests = text('extensionTestsPath');
  const folder = positionals.find(existsSync);
  if (!tests || !folder) throw new Error('A folder and --extensionTestsPath are needed.');
  const development = (values.extensionDevelopmentPath ?? []).map(String);
  return runSession({ folder, development, tests, data, extensions });
}

endWithParent();
process.exit(await main());
