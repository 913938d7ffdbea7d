import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { packageName } from '../../scripts/vsix';
import { folderWith } from '../cli/folder';
import { bundledPackages } from './bundled';
import { copyOfCheckout } from './checkout';

describe('what is bundled', () => {
  const ACCEPTED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0'];

  it('has licences that ask for no more than their text', () => {
    assert.ok(bundledPackages.length > 30);
    for (const { name, license } of bundledPackages) assert.ok(ACCEPTED.includes(license), `${name}: ${license}`);
  });
});

describe('the lock file', () => {
  interface Locked {
    link?: boolean;
    resolved?: string;
    integrity?: string;
    hasInstallScript?: boolean;
  }
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const installed = Object.entries(packages).filter(([name, { link }]) => name.includes('node_modules/') && !link);

  it('has a checksum of every package, and no address', () => {
    assert.ok(installed.length > 300);
    for (const [name, { integrity = '', resolved }] of installed) {
      assert.match(integrity, /^sha512-/, name);
      assert.equal(resolved, undefined, name);
    }
  });

  it('has no package that runs a program when it is installed, but for those that are known', () => {
    const scripts = installed.flatMap(([name, { hasInstallScript }]) => (hasInstallScript ? [name.replace(/^.*node_modules\//, '')] : []));
    assert.deepEqual([...new Set(scripts)].sort(), ['@vscode/vsce-sign', 'esbuild', 'keytar']);
  });
});

/** Puts the installed packages into another folder: as links, which cost no room, or as copies on another disk. */
async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
  }
}

/** Packs what is built in a folder, and answers the checksums by the names of the packages. */
function packed(folder: string, timeZone: string): Record<string, string> {
  const release = folderWith({});
  const run = (...command: string[]) =>
    execFileSync(command[0] as string, command.slice(1), {
      cwd: folder,
      env: { ...process.env, TZ: timeZone, npm_config_offline: 'true' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  run('node', 'dist/scripts/package.js');
  run('npm', 'pack', '--workspace', 'server', '--pack-destination', release);
  const files = [path.join(folder, packageName), ...readdirSync(release).map((name) => path.join(release, name))];
  return Object.fromEntries(files.map((file) => [path.basename(file), createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

describe('the packages', () => {
  it('are the same bytes when they are built again: in another folder, on another day, in another time zone', async () => {
    const other = copyOfCheckout();
    for (const folder of ['.', 'client', 'server']) {
      const packages = path.join(folder, 'node_modules');
      await linkTree(packages, path.join(other, packages)).catch((error) => assert.equal(error.code, 'ENOENT'));
    }
    execFileSync('node', ['scripts/build.mjs'], { cwd: other });
    const [first, second] = [packed('.', 'UTC'), packed(other, 'Asia/Kolkata')];
    assert.equal(Object.keys(first).length, 2);
    assert.deepEqual(second, first);
  });
});
