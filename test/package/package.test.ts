import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import test from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import manifest from '../../package.json' with { type: 'json' };
import { packageName } from '../../scripts/vsix';

const files = await listFiles({ packageManager: PackageManager.None });

test('the package holds what the manifest names', () => {
  const named = [
    manifest.main,
    manifest.icon,
    ...manifest.contributes.snippets.map(({ path }) => path),
    ...manifest.contributes.jsonValidation.map(({ url }) => url),
  ];
  for (const name of named) assert.ok(files.includes(name.replace('./', '')), name);
});

test('the package holds bundles, no sources, tests or modules', () => {
  assert.deepEqual(
    files.filter((name) => /(^|\/)(src|test|node_modules|samples|scripts)\/|\.(ts|map)$/.test(name)),
    [],
  );
});

test('the package holds a page for each rule', () => {
  assert.ok(files.includes('server/dist/rules/time-zone-missing.md'), files.join('\n'));
});

test('the bundles ask for no module that is not in the package', () => {
  for (const bundle of ['client/dist/extension.cjs', 'client/dist/node.cjs', 'server/dist/language-server.cjs']) {
    const required = [...readFileSync(bundle, 'utf8').matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    assert.deepEqual(
      required.filter((name) => name !== 'vscode' && !isBuiltin(name)),
      [],
    );
  }
});

test('the bundles that are run compiled are ASCII, as they are read', () => {
  for (const bundle of ['server/dist/language-server.cjs', 'server/dist/cli.cjs'])
    assert.deepEqual(
      [...readFileSync(bundle)].find((byte) => byte > 0x7f),
      undefined,
      bundle,
    );
});

test('the package is small', () => {
  const { size } = statSync(packageName);
  assert.ok(size < 512 * 1024, `${size} bytes`);
});
