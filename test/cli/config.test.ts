import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { run } from './run';

const OUTAGE = 'test/fixtures/checkout-outage.md';

const folder = mkdtempSync(path.join(tmpdir(), 'postmortem-config-'));
after(() => rmSync(folder, { recursive: true }));
mkdirSync(path.join(folder, '.git'));

function file(name: string, content: string): string {
  const where = path.join(folder, name);
  mkdirSync(path.dirname(where), { recursive: true });
  writeFileSync(where, content);
  return where;
}

test('tells what is wrong with a configuration, and exits with 2', async () => {
  file('wrong/.postmortem.json', '{\n  "rules": { "word-cuont": "off" }\n}\n');
  file('wrong/a-postmortem.md', readFileSync(OUTAGE, 'utf8'));
  const { code, stdout, stderr } = await run(['a-postmortem.md', 'a-postmortem.md'], { cwd: path.join(folder, 'wrong') });
  assert.equal(code, 2);
  assert.equal(stderr, 'postmortem-lint: .postmortem.json:2:14: There is no rule “word-cuont”: did you mean “word-count”?\n');
  assert.match(stdout, /word-count/);
});

test('takes the configuration and the profile that it is told', async () => {
  const config = file('given/ours.jsonc', '{ "rules": { "time-zone-missing": "off" } }');
  const { stdout } = await run(['--config', config, '--profile=alx', OUTAGE]);
  assert.doesNotMatch(stdout, /time-zone-missing/);
  assert.match(stdout, /section-missing/);
  const unknown = await run(['--profile=axl', OUTAGE]);
  assert.deepEqual([unknown.code, unknown.stdout], [2, '']);
  assert.match(unknown.stderr, /no profile “axl”/);
  const nowhere = await run(['--config=nowhere.json', OUTAGE]);
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /^postmortem-lint: nowhere\.json: no such file; --config needs/);
});

test('a house’s own profile is read from its template', async () => {
  const cwd = path.join(folder, 'house');
  file('house/.postmortem.jsonc', '{\n  "custom": { "house": { "template": "docs/review-template.md" } },\n  "profile": "house"\n}\n');
  file('house/docs/review-template.md', '## What broke\n\n## Guest experience\n\nSay how many guests saw it.\n');
  file('house/a-postmortem.md', '# Login failed on 4 May 2026\n\n## What broke\n\nLogin failed for all guests.\n');
  const { stdout, stderr } = await run(['a-postmortem.md'], { cwd });
  assert.equal(stderr, '');
  assert.deepEqual(
    stdout.match(/.*section-missing/g)?.map((line) => /Guest experience/.test(line)),
    [true],
  );
  const other = await run(['--profile=alx', 'a-postmortem.md'], { cwd });
  assert.doesNotMatch(other.stdout, /Guest experience/);
  assert.equal((await run(['--profile=house', 'a-postmortem.md'], { cwd })).stdout, stdout);
  assert.match((await run(['--profile=hause', 'a-postmortem.md'], { cwd })).stderr, /no profile “hause”, only incident, alx, .*house/);

  rmSync(path.join(cwd, 'docs/review-template.md'));
  const gone = await run(['a-postmortem.md'], { cwd });
  assert.equal(gone.code, 2);
  assert.equal(gone.stderr, 'postmortem-lint: .postmortem.jsonc:2:38: There is no template “docs/review-template.md”.\n');
});

test('reads only regular files of the repository, and says so of others', async () => {
  const cwd = path.join(folder, 'stranger/repo');
  file('stranger/secret.json', '{ "rules": { "word-count": "off" } }');
  file('stranger/repo/.git/HEAD', '');
  file('stranger/repo/a-postmortem.md', readFileSync(OUTAGE, 'utf8'));
  file('stranger/repo/large.json', `{}${' '.repeat(1_000_000)}`);
  file('stranger/repo/shared/house.json', '{ "rules": { "time-zone-missing": "off" } }');
  const links = {
    'outside.json': '../secret.json',
    'device.json': '/dev/zero',
    'loop.json': 'loop.json',
    'inside.json': 'linked/house.json',
    linked: 'shared',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(cwd, name));
  const extended = ['outside.json', 'device.json', 'loop.json', 'shared', 'large.json', 'linked/../linked/house.json', 'inside.json'];
  file('stranger/repo/docs/.postmortem.json', JSON.stringify({ extends: extended.map((name) => `../${name}`) }));
  file('stranger/repo/docs/a-postmortem.md', readFileSync(OUTAGE, 'utf8'));
  const { code, stdout, stderr } = await run(['docs/a-postmortem.md'], { cwd });
  assert.equal(code, 2);
  assert.deepEqual(
    stderr.split('\n').map((line) => line.replace(/^postmortem-lint: docs.\.postmortem\.json:1:\d+: /, '')),
    [
      '“../outside.json” is outside of this repository or folder, so it is not read. Move it inside.',
      '“../device.json” is outside of this repository or folder, so it is not read. Move it inside.',
      'There is no configuration “../loop.json”.',
      '“../shared” is not a regular file, so it is not read.',
      '“../large.json” is larger than 1 MB, so it is not read. Make it shorter.',
      '',
    ],
  );
  assert.doesNotMatch(stdout, /time-zone-missing/);
  assert.match(stdout, /word-count/);

  symlinkSync('/dev/zero', path.join(cwd, '.postmortem.jsonc'));
  const device = await run(['a-postmortem.md'], { cwd });
  assert.deepEqual(
    [device.code, device.stderr],
    [
      2,
      'postmortem-lint: .postmortem.jsonc:1:1: “.postmortem.jsonc” is outside of this repository or folder, so it is not read. Move it inside.\n',
    ],
  );
  assert.match(device.stdout, /word-count/);
});

test('takes a configuration that the user names from anywhere', async () => {
  file('elsewhere/ours.json', '{ "extends": "more.json" }');
  file('elsewhere/more.json', '{ "rules": { "time-zone-missing": "off" } }');
  const link = path.join(folder, 'given-link.json');
  symlinkSync(path.join(folder, 'elsewhere/ours.json'), link);
  const { stdout, stderr } = await run(['--config', link, OUTAGE]);
  assert.equal(stderr, '');
  assert.doesNotMatch(stdout, /time-zone-missing/);
});

test('is not stopped by a package.json that is not meant for it', async () => {
  const cwd = path.join(folder, 'deep');
  const nested = '['.repeat(20_000) + ']'.repeat(20_000);
  file('deep/a-postmortem.md', readFileSync(OUTAGE, 'utf8'));
  for (const manifest of [`{ "keywords": ["postmortem"], "x": ${nested} }`, '{{{', nested]) {
    file('deep/package.json', manifest);
    const { code, stderr } = await run(['a-postmortem.md'], { cwd });
    assert.deepEqual([code, stderr], [1, '']);
  }
  file('deep/package.json', `{ "postmortem": { "rules": ${nested} } }`);
  const { code, stderr } = await run(['a-postmortem.md'], { cwd });
  assert.deepEqual([code, stderr], [2, 'postmortem-lint: package.json:1:17: This is more than 100 levels deep. Nest it less.\n']);
});

test('--fix applies the safe fixes and prints what is left', async () => {
  const text = readFileSync(OUTAGE, 'utf8');
  const fixed = file('fix/a-postmortem.md', `\ufeff${text}\n<!-- postmortem-disable-line word-count -->\n`);
  const { code, stdout } = await run(['--fix', fixed]);
  assert.equal(code, 1);
  assert.doesNotMatch(stdout, /directive-unused/);
  assert.equal(readFileSync(fixed, 'utf8').trimEnd(), `\ufeff${text}`.trimEnd());
  assert.equal((await run(['--fix', '-'], { input: text })).code, 2);
});

test('the rules run as a plugin of unified', async () => {
  // As it is installed, and not as this test is bundled.
  const { default: postmortem } = await import(pathToFileURL('server/dist/remark.mjs').href);
  const processor = unified()
    .use(function () {
      this.parser = () => ({ type: 'root', children: [] });
      this.compiler = () => '';
    })
    .use(postmortem, { rules: { 'word-count': 'off' } });
  const vfile = new VFile({ path: OUTAGE, value: readFileSync(OUTAGE, 'utf8') });
  await processor.process(vfile);
  const said = vfile.messages.map(({ ruleId, line, column, fatal, source }) => `${line}:${column} ${fatal} ${source}:${ruleId}`);
  assert.ok(said.includes('12:5 false postmortem:time-zone-missing'), said.join('\n'));
  assert.ok(said.some((line) => / true postmortem:section-missing$/.test(line)));
  assert.ok(!said.some((line) => line.endsWith('word-count')));
  assert.throws(
    () =>
      unified()
        .use(postmortem, { rules: { 'word-cuont': 'off' } })
        .freeze(),
    /did you mean “word-count”/,
  );
});
