import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { add, folderWith, outage } from './folder';
import { run } from './run';

const rulesIn = (stdout: string) => [...new Set(stdout.match(/[a-z-]+$/gm))].sort();

describe('what counts', () => {
  const cwd = folderWith({ 'a-postmortem.md': outage, '.postmortem.json': '{ "rules": { "word-count": "off" } }' });

  it('is only errors with --quiet', async () => {
    const { code, stdout } = await run(['--quiet'], { cwd });
    assert.equal(code, 1);
    assert.ok(stdout.split('\n').every((line) => line === '' || / error /.test(line)));
    assert.equal((await run(['--quiet', '--rule=section-missing:warning'], { cwd })).code, 0);
  });

  it('is more warnings than --max-warnings, and any error', async () => {
    const few = ['--only', 'time-zone-missing'];
    assert.equal((await run([...few], { cwd })).code, 1);
    assert.equal((await run([...few, '--max-warnings=1'], { cwd })).code, 0, 'two places, one cause');
    const two = [...few, '--only', 'word-count', '--rule=word-count:warning'];
    assert.equal((await run([...two, '--max-warnings=1'], { cwd })).code, 1);
    assert.equal((await run([...two, '--max-warnings=2'], { cwd })).code, 0);
    assert.equal((await run(['--max-warnings=99'], { cwd })).code, 1);
    const wrong = await run(['--max-warnings=some'], { cwd });
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /^postmortem-lint: option '--max-warnings <number>' argument 'some' is invalid\. Write a whole number\.\n$/);
  });

  it('is what --rule and --only say, before the configuration', async () => {
    const { stdout } = await run(['--rule', 'word-count:error', '--rule=section-missing:off'], { cwd });
    assert.match(stdout, / error .* word-count$/m);
    assert.doesNotMatch(stdout, /section-missing/);
    const only = await run(['--only=word-count', '--only=time-zone-missing'], { cwd });
    assert.deepEqual(rulesIn(only.stdout), ['time-zone-missing', 'word-count']);
    const off = await run(['--only=time-format'], { cwd });
    assert.equal(off.stderr, '');
  });

  it('tells which rule or severity was meant', async () => {
    const wrongs: Record<string, string> = {
      '--only=word-cuont': 'there is no rule “word-cuont”: did you mean “word-count”?',
      '--rule=xyz:error': 'there is no rule “xyz”; see postmortem-lint rules',
      '--rule=word-count:fatal': '--rule takes a rule and what it is to be: word-count:off|hint|info|warning|error',
    };
    const empty = folderWith({});
    for (const [option, message] of Object.entries(wrongs))
      for (const where of [cwd, empty])
        assert.deepEqual(await run([option], { cwd: where }), { code: 2, stdout: '', stderr: `postmortem-lint: ${message}\n` });
  });

  it('is told where nothing is read, too', async () => {
    const empty = folderWith({ 'wrong/.postmortem.json': '{ "profil": "alx" }' });
    const missing = await run(['--config=missing.jsonc'], { cwd: empty });
    assert.deepEqual([missing.code, missing.stdout], [2, '']);
    assert.match(missing.stderr, /^postmortem-lint: missing\.jsonc: no such file; /);
    const wrong = await run([], { cwd: path.join(empty, 'wrong') });
    assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
    assert.match(wrong.stderr, /^postmortem-lint: \.postmortem\.json:1:3: There is no setting “profil”/);
  });

  it('is what the program has itself with --no-config', async () => {
    assert.doesNotMatch((await run([], { cwd })).stdout, /word-count/);
    assert.match((await run(['--no-config'], { cwd })).stdout, /word-count/);
  });

  it('is told once of JSON that is broken', async () => {
    const broken = folderWith({ 'a-postmortem.md': outage, '.postmortem.json': '{ "rules": { "word-count" "off", } "x": [ }' });
    const { code, stderr } = await run([], { cwd: broken });
    assert.deepEqual([code, stderr], [2, 'postmortem-lint: .postmortem.json:1:27: This is no JSON: colon expected.\n']);
  });
});

describe('a baseline', () => {
  const BASELINE = 'postmortem-baseline.json';

  it('excuses what is there, and nothing that comes', async () => {
    const cwd = folderWith({ 'docs/a-postmortem.md': outage });
    const written = await run(['--write-baseline'], { cwd });
    assert.deepEqual([written.code, written.stdout], [0, '']);
    assert.equal(written.stderr, `postmortem-lint: ${BASELINE}: 4 findings written; they are left out from now on\n`);
    assert.deepEqual(JSON.parse(readFileSync(path.join(cwd, BASELINE), 'utf8')), {
      version: 1,
      files: { 'docs/a-postmortem.md': { 'section-missing': 1, 'time-zone-missing': 2, 'word-count': 1 } },
    });
    assert.deepEqual(await run([], { cwd }), { code: 0, stdout: '', stderr: '' });
    assert.match((await run(['-f', 'pretty'], { cwd })).stdout, /^✔ Nothing found in 1 postmortem · .* · 4 findings in the baseline$/m);
    assert.equal((await run(['--no-baseline'], { cwd })).code, 1);

    add(cwd, 'docs/a-postmortem.md', outage.replace('## Timeline\n', '## Timeline\n\n- **14:01** the first errors'));
    const more = await run([], { cwd });
    assert.equal(more.code, 1);
    assert.deepEqual(rulesIn(more.stdout), ['time-zone-missing']);
  });

  it('says when it can shrink, and shrinks for the files that were looked at', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage, 'b-postmortem.md': outage, 'c-postmortem.md': outage });
    await run(['--write-baseline'], { cwd });
    add(cwd, 'a-postmortem.md', outage.replace('**14:12**', '**14:12 UTC**'));
    const { code, stderr } = await run([], { cwd });
    assert.deepEqual([code, stderr], [0, `postmortem-lint: ${BASELINE}: 1 finding in it is gone; make it shorter with --write-baseline\n`]);
    await run(['--write-baseline', 'a-postmortem.md'], { cwd });
    const { files } = JSON.parse(readFileSync(path.join(cwd, BASELINE), 'utf8'));
    assert.deepEqual(
      Object.entries(files).map(([file, counts]) => [file, (counts as Record<string, number>)['time-zone-missing']]),
      [
        ['a-postmortem.md', 1],
        ['b-postmortem.md', 2],
        ['c-postmortem.md', 2],
      ],
    );
  });

  it('may have another name, and must be one', async () => {
    const cwd = folderWith({ 'a-postmortem.md': outage, 'wrong.json': '{ "version": 2 }' });
    const missing = await run(['--baseline=old.json'], { cwd });
    assert.deepEqual(missing, { code: 2, stdout: '', stderr: 'postmortem-lint: old.json: no such file; --write-baseline makes it\n' });
    assert.equal((await run(['--baseline=old.json', '--write-baseline'], { cwd })).code, 0);
    assert.equal((await run(['--baseline=old.json'], { cwd })).code, 0);
    assert.ok(!existsSync(path.join(cwd, BASELINE)));
    const neither = await run(['--no-baseline', '--write-baseline'], { cwd });
    assert.deepEqual(neither, { code: 2, stdout: '', stderr: 'postmortem-lint: --write-baseline cannot be used with --no-baseline\n' });
    const wrong = await run(['--baseline=wrong.json'], { cwd });
    assert.equal(wrong.stderr, 'postmortem-lint: wrong.json: this is no baseline; remove it, or write a new one with --write-baseline\n');
  });
});
