import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { marketplacePage } from '../../scripts/marketplacePage';
import { bundledPackages } from './bundled';
import { copyOfCheckout } from './checkout';
import type { Workflow } from './github';

const { version } = manifest;
const address = 'https://git.example/team/postmortem';

/** A copy of this checkout whose packages are those of the checkout. */
function checkout(): string {
  const folder = copyOfCheckout();
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

describe('a release', () => {
  const workflow: Workflow = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
  const build = workflow.jobs.build ?? assert.fail('there is no job “build”');
  const folder = checkout();
  const env = { ...process.env, ...build.env, TAG: `v${version}`, REPOSITORY: address, npm_config_offline: 'true' };
  const changelog = path.join(folder, 'CHANGELOG.md');
  const json = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));

  /** Runs a step of the job as GitHub does. */
  const step = (name: string) => {
    const { run = '', 'working-directory': cwd = '.' } = build.steps.find((step) => step.name === name) ?? assert.fail(name);
    return spawnSync('bash', ['-e', '-c', run], { cwd: path.join(folder, cwd), env, encoding: 'utf8' });
  };

  const compare = 'Compare the tag with the manifests and the changelog';

  it('is none of a version that the changelog calls unreleased', () => {
    writeFileSync(changelog, readFileSync(changelog, 'utf8').replace(new RegExp(`^## ${version}$`, 'm'), `$& (unreleased)`));
    assert.equal(step(compare).status, 1);
  });

  describe('is made by the steps of its workflow', () => {
    before(() => {
      writeFileSync(changelog, readFileSync(changelog, 'utf8').replace(`## ${version} (unreleased)`, `## ${version}`));
      const ours = build.steps.flatMap(({ name, run }) => (run && name && !['Install', 'Audit', 'Test'].includes(name) ? [name] : []));
      assert.equal(ours[0], compare);
      for (const name of ours) {
        const { status, stderr, stdout } = step(name);
        assert.equal(status, 0, `${name}: ${stdout}${stderr}`);
      }
    });

    it('has the packages, what is inside them and checksums', () => {
      const names = readdirSync(path.join(folder, 'release')).sort();
      assert.deepEqual(names, ['SHA256SUMS', `postmortem-${version}.vsix`, `postmortem-lint-${version}.tgz`, 'sbom.cdx.json']);
      const sums = names.slice(1).map((name) => {
        const content = readFileSync(path.join(folder, 'release', name));
        return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
      });
      assert.equal(readFileSync(path.join(folder, 'release/SHA256SUMS'), 'utf8'), sums.join(''));
    });

    it('lists every package that is bundled', () => {
      const { bomFormat, components } = json('release/sbom.cdx.json');
      assert.equal(bomFormat, 'CycloneDX');
      const listed = components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
      for (const { name, version } of bundledPackages) assert.ok(listed.includes(`${name} ${version}`), name);
    });

    it('names the repository that it comes from, as provenance asks', () => {
      const [extension, lint] = [json('package.json'), json('server/package.json')];
      for (const { repository, homepage, bugs } of [extension, lint]) {
        assert.equal(repository.url, `git+${address}.git`);
        assert.deepEqual([homepage, bugs.url], [`${address}#readme`, `${address}/issues`]);
      }
      assert.equal(lint.repository.directory, 'server');
      const packed = execFileSync('tar', ['-xzOf', path.join(folder, `release/postmortem-lint-${version}.tgz`), 'package/package.json']);
      assert.deepEqual(JSON.parse(packed.toString()), lint);
    });

    it('shows pictures of its own version, and none that is dead', () => {
      const page = readFileSync(path.join(folder, 'dist/marketplace.md'), 'utf8');
      assert.match(page, new RegExp(`!\\[[^\\]]+\\]\\(${address}/raw/v${version}/docs/screenshot\\.png\\)`));
    });

    it('has the notes of this version', () => {
      const notes = readFileSync(path.join(folder, 'notes.md'), 'utf8');
      assert.ok(notes.includes('\n- '));
      assert.doesNotMatch(notes, /^## /m);
      assert.ok(readFileSync(changelog, 'utf8').includes(notes.trim()));
    });
  });
});

describe('the page of the Marketplace', () => {
  const source = readFileSync('docs/marketplace.md', 'utf8');

  it('has pictures that are there', () => {
    const pictures = [...source.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, file = '']) => file);
    assert.ok(pictures.length > 0);
    for (const file of pictures) assert.ok(readFileSync(`docs/${file}`).length > 0);
  });

  it('has none where nobody knows their address', () => assert.doesNotMatch(marketplacePage(source, { version }), /!\[/));
});

describe('the next version', () => {
  it('is everybody’s, and its changes are in the changelog', () => {
    const folder = checkout();
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(
      path.join(folder, '.changeset/kind-owl.md'),
      '---\n"postmortem-lint": minor\n---\n\nReads one more form of a clock time.\n',
    );
    const before = read('CHANGELOG.md');
    execFileSync(process.execPath, [path.resolve('dist/scripts/nextVersion.js')], { cwd: folder, stdio: 'pipe' });
    const [major, minor] = version.split('.').map(Number);
    const next = `${major}.${Number(minor) + 1}.0`;
    const [heading = '', ...rest] = before.split(/\n+/);
    const entry = [`## ${next}`, '### Minor Changes', '- Reads one more form of a clock time.'];
    assert.deepEqual(read('CHANGELOG.md').split(/\n+/), [heading, ...entry, ...rest]);
    const lock = JSON.parse(read('package-lock.json'));
    const versions = [JSON.parse(read('package.json')), JSON.parse(read('server/package.json')), lock, lock.packages.server];
    assert.deepEqual(
      versions.map(({ version }) => version),
      Array(4).fill(next),
    );
    for (const file of ['docs/ci.md', 'docs/editors/mason/package.yaml']) assert.ok(read(file).includes(`postmortem-lint@${next}`), file);
    assert.ok(read('server/man/postmortem-lint.1').includes(`postmortem\\-lint ${next}`));
    assert.deepEqual(readdirSync(path.join(folder, '.changeset')).sort(), ['changelog.cjs', 'config.json']);
  });
});
