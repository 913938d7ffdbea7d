import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import manifest from '../../server/package.json' with { type: 'json' };
import { folderWith, outage } from './folder';
import { run } from './run';

/** A folder of its own that the package is installed in as npm would publish it; nothing of this checkout is near. */
const home = folderWith({ 'package.json': '{ "name": "home", "private": true, "type": "module" }', 'incidents/a-postmortem.md': outage });
const installed = path.join(home, 'node_modules/postmortem-lint');
const npm = (args: string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });

/** Runs a script in that folder. Answers what it prints. */
async function node(...args: string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, args, { cwd: home })).stdout;
}

describe('the package on npm', () => {
  let size = 0;

  before(() => {
    const [{ filename, ...packed }] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', home], 'server'));
    size = packed.size;
    npm(['install', '--offline', '--no-audit', '--no-fund', `./${filename}`], home);
  });

  it('is alone: it needs no other package, and runs nothing when it is installed', () => {
    assert.deepEqual(
      readdirSync(path.join(home, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['postmortem-lint'],
    );
    assert.ok(!('dependencies' in manifest || 'scripts' in manifest));
  });

  it('is small', () => assert.ok(size > 0 && size < 600_000, `${size} bytes`));

  it('holds what people and programs look for, and no sources', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
    for (const file of ['README.md', 'LICENSE', 'man/postmortem-lint.1', 'dist/THIRD_PARTY_NOTICES.txt', 'dist/rules/word-count.md'])
      assert.ok(files.includes(file), file);
    assert.deepEqual(
      files.filter((file) => /(?:^|\/)(?:src|test)\/|(?<!\.d)\.m?ts$|\.map$|tsconfig/.test(file)),
      [],
    );
    assert.equal(readFileSync(path.join(installed, 'LICENSE'), 'utf8'), readFileSync('LICENSE', 'utf8'));
  });

  it('has its command line, and the server by two names', async () => {
    const printed = await node('node_modules/postmortem-lint/bin/postmortem-lint.js', '--version');
    assert.equal(printed, `${manifest.version}\n`);
    assert.equal(npm(['exec', '--offline', '--', 'postmortem-lint', '--version'], home), `${manifest.version}\n`);
    assert.match(npm(['exec', '--offline', '--', 'postmortem-lint', 'lsp', '--help'], home), /language server/);
    assert.equal(await node('node_modules/postmortem-lint/bin/postmortem-language-server.js', '--version'), `${manifest.version}\n`);
  });

  it('finds the pages of its rules', async () => {
    assert.match(await node('node_modules/postmortem-lint/bin/postmortem-lint.js', 'explain', 'word-count'), /^# word-count/);
  });

  it('exports its schemas', async () => {
    const script =
      "import a from 'postmortem-lint/schema.json' with { type: 'json' }; import b from 'postmortem-lint/report.schema.json' with { type: 'json' }; console.log(a.title, '|', b.title);";
    assert.match(
      await node('--no-warnings', '--input-type=module', '--eval', script),
      /^Postmortem configuration \| What postmortem-lint --format json prints/,
    );
  });

  it('has types that a strict program compiles with, and that name what is wrong', async () => {
    writeFileSync(
      path.join(home, 'use.ts'),
      `import { applyFixes, type Finding, inspect, lint, profiles, rules } from 'postmortem-lint';
const findings: Finding[] = lint('', { path: 'postmortem.md', rules: { 'word-count': 'off' } }).findings;
const zones: string[] = inspect('').times.map(({ zone }) => zone.kind);
export const all: [string, string, string | undefined] = [applyFixes('', { zone: 'UTC' }), rules[0]?.severity ?? '', profiles[0]?.template];
// @ts-expect-error: no such severity
lint('', { rules: { 'word-count': 'fatal' } });
export { findings, zones };
`,
    );
    const tsc = path.resolve('node_modules/typescript/bin/tsc');
    await node(tsc, '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', '', 'use.ts');
  });

  it('runs in a browser: its entry asks for nothing of Node', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: "export { lint } from 'postmortem-lint';", resolveDir: home },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'postmortem',
      write: false,
      metafile: true,
    });
    assert.deepEqual(
      Object.values(metafile.outputs).flatMap(({ imports }) => imports),
      [],
    );
    const code = outputFiles[0]?.text ?? '';
    // A browser has no "process" and no "require".
    const run = new Function(
      'process',
      'require',
      'Buffer',
      `${code}\nreturn postmortem.lint('# Postmortem: x', { path: 'postmortem.md' }).findings.length;`,
    );
    assert.ok(run() > 0);
  });

  it('reads the core once for all entries', async () => {
    const dist = path.join(installed, 'dist');
    const large = (entry: string) =>
      [...readFileSync(path.join(dist, entry), 'utf8').matchAll(/"\.\/(chunk-[^"]+)"/g)].flatMap(([, file = '']) =>
        readFileSync(path.join(dist, file)).length > 300_000 ? [file] : [],
      );
    const [core] = large('index.mjs');
    assert.ok(core);
    for (const entry of ['index.mjs', 'remark.mjs', 'language-server.mjs', 'thread.mjs']) assert.deepEqual(large(entry), [core], entry);
  });

  describe('its README', () => {
    const readme = readFileSync('server/README.md', 'utf8');
    const examples = [...readme.matchAll(/^```js\n(.*?)^```\n\n```text\n(.*?)^```$/gms)];

    it('has an example for each function', () => {
      assert.deepEqual(readme.match(/^```js$/gm)?.length, examples.length);
      for (const name of ['lint', 'inspect', 'applyFixes', 'rules', 'profiles'])
        assert.ok(
          examples.some(([, code = '']) => new RegExp(`import .*\\b${name}\\b`).test(code)),
          name,
        );
    });

    it('shows what the command line prints for people', async () => {
      const { stdout } = await run(['--format=pretty', '--no-color', 'samples/0x19-postmortem/README.md']);
      assert.ok(readme.includes(`\`\`\`text\n$ npx postmortem-lint samples/0x19-postmortem/README.md\n\n${stdout}\`\`\`\n`), stdout);
    });

    for (const [index, [, code = '', output = '']] of examples.entries())
      it(`has examples that run: ${index + 1}`, async () => {
        writeFileSync(path.join(home, `example-${index}.js`), code);
        assert.equal(await node(`example-${index}.js`), output);
      });

    it('names options, commands and files that there are', async () => {
      const help = await node('node_modules/postmortem-lint/bin/postmortem-lint.js', '--help');
      for (const [option = ''] of readme.matchAll(/(?<=`)--[a-z-]+|(?<=npx postmortem-lint .*)--[a-z-]+/g))
        assert.ok(help.includes(option) || option === '--use' || option === '--help', option);
      for (const [, file = ''] of readme.matchAll(/`(dist\/[^`]+)`/g)) assert.ok(existsSync(path.join(installed, file)), file);
    });
  });
});
