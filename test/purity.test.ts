import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

describe('what reads, checks and edits a document', () => {
  it('need neither Node nor an editor nor a DOM', async () => {
    const { metafile } = await build({
      stdin: {
        contents: "export * from './index'; export * from './profiles'; export * from './rules';",
        resolveDir: 'server/src',
        loader: 'ts',
      },
      bundle: true,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['worker'],
      format: 'esm',
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    assert.ok(inputs.some((file) => file.endsWith('reading/read.ts')));
    for (const file of inputs) assert.doesNotMatch(file, /vscode|index\.dom\.js|^node:/);
    for (const { imports } of Object.values(metafile.outputs)) assert.deepEqual(imports, []);
  });
});

/** What runs code, or reaches the network. */
const ACTS =
  /\beval\(|\bnew Function\(|\bimport\((?!['"])|\brequire\((?!['"]vscode)|\bcreateRequire\b|\bchild_process\b|['"]node:(?:https?|http2|net|tls|dgram|dns|vm)\b|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/g;

/** Where it does: Git is asked what has changed, and the extension loads its own parts. */
const MAY_ACT: Readonly<Record<string, readonly string[]>> = {
  'server/src/cli/targets/changed.ts': ['child_process'],
  'client/src/main.ts': ['createRequire', 'createRequire'],
};

describe('the whole program', () => {
  it('runs no code but its own, and reaches no network', () => {
    const acting: Record<string, string[]> = {};
    for (const folder of ['server/src', 'client/src'])
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts')) continue;
        const file = path.posix.join(folder, name.replaceAll('\\', '/'));
        const found = readFileSync(file, 'utf8').match(ACTS);
        if (found) acting[file] = found;
      }
    assert.deepEqual(acting, MAY_ACT);
  });

  it('does the same in a workspace that is not trusted', () => {
    const { capabilities } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(capabilities.untrustedWorkspaces, { supported: true });
    for (const name of readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')))
      assert.doesNotMatch(readFileSync(path.join('client/src', name), 'utf8'), /\bisTrusted\b|\bWorkspaceTrust\b/, name);
  });
});
