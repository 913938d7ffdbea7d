import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { add, folderWith, git, notes, outage } from './folder';
import { run } from './run';

/** The files that findings are printed of, in their order. */
async function linted(cwd: string, ...args: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await run(args, { cwd });
  assert.equal(stderr, '');
  assert.ok(code === 0 || code === 1);
  return [...new Set([...stdout.matchAll(/^(.+?):\d+:\d+ /gm)].map(([, file = '']) => file.replaceAll('\\', '/')))];
}

describe('what is linted', () => {
  const cwd = folderWith({
    'b-postmortem.md': outage,
    'notes.md': notes,
    'code.ts': outage,
    'incidents/2026/a.markdown': outage,
    'incidents/drafts/c.md': outage,
    'incidents/drafts/kept/d.md': outage,
    'incidents/.gitignore': 'drafts/*\n!drafts/kept\n',
    'node_modules/package/postmortem.md': outage,
    'build/postmortem.md': outage,
    '.gitignore': 'build/\n*.tmp.md\n',
    'e.tmp.md': outage,
    '.git/info/exclude': 'private.md\n',
    'private.md': outage,
    'ignored/postmortem.md': outage,
    '.postmortem.json': '{ "ignore": ["ignored/**"] }',
  });
  const everything = ['b-postmortem.md', 'incidents/2026/a.markdown', 'incidents/drafts/kept/d.md'];

  it('is this folder where nothing is given, without what Git or the configuration leaves out', async () => {
    assert.deepEqual(await linted(cwd), everything);
    assert.deepEqual(await linted(cwd, '.'), everything);
  });

  it('is a folder, as it was written', async () => {
    assert.deepEqual(await linted(cwd, 'incidents'), everything.slice(1));
    assert.deepEqual(await linted(path.join(cwd, 'incidents/2026'), '..'), ['../2026/a.markdown', '../drafts/kept/d.md']);
  });

  it('is what Git leaves out, too, where that is asked for or named', async () => {
    assert.deepEqual(await linted(cwd, '--no-gitignore', 'incidents'), [
      'incidents/2026/a.markdown',
      'incidents/drafts/c.md',
      'incidents/drafts/kept/d.md',
    ]);
    assert.deepEqual(await linted(cwd, 'build/postmortem.md'), ['build/postmortem.md']);
  });

  it('is what a glob matches, each file once', async () => {
    assert.deepEqual(await linted(cwd, 'incidents/**/{a,d}.*', 'incidents'), everything.slice(1));
  });

  it('follows no link to a folder, which may lead in a circle', async () => {
    const looped = folderWith({ 'a/postmortem.md': outage });
    symlinkSync('..', path.join(looped, 'a/up'));
    assert.deepEqual(await linted(looped), ['a/postmortem.md']);
  });

  it('is counted', async () => {
    const { code, stdout } = await run(['-f', 'pretty', '--only=section-order'], { cwd });
    assert.equal(code, 0);
    assert.match(stdout, /^✔ Nothing found in 3 postmortems · 2 other files left alone$/m);
    const none = await run(['-f', 'pretty', 'notes.md'], { cwd });
    assert.equal(none.code, 0);
    assert.match(none.stdout, /^✔ No postmortem among 1 file\n {2}A file is one by its path .*, its front matter .* or its content\.\n$/);
    assert.equal(none.stderr, 'postmortem-lint: notes.md: not a postmortem\n');
  });
});

describe('what has changed', () => {
  const cwd = folderWith({ 'old-postmortem.md': outage, 'docs/kept-postmortem.md': outage, '.gitignore': 'out.md\n' });
  git(cwd, 'init');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-m', 'first');
  git(cwd, 'checkout', '-b', 'topic');
  add(cwd, 'docs/committed-postmortem.md', outage);
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-m', 'second');
  git(cwd, 'checkout', 'main');
  add(cwd, 'docs/kept-postmortem.md', `${outage}\n`);
  git(cwd, 'commit', '-am', 'third');
  git(cwd, 'checkout', 'topic');
  add(cwd, 'new-postmortem.md', outage);
  add(cwd, 'out.md', outage);

  it('since a branch was left: committed, edited and new files', async () => {
    assert.deepEqual(await linted(cwd, '--since', 'main'), ['docs/committed-postmortem.md', 'new-postmortem.md']);
    assert.deepEqual(await linted(cwd, '--since=main', 'docs'), ['docs/committed-postmortem.md']);
    assert.deepEqual(await linted(path.join(cwd, 'docs'), '--since', 'main', '..'), ['../new-postmortem.md', 'committed-postmortem.md']);
  });

  it('and is to be committed', async () => {
    add(cwd, 'old-postmortem.md', `${outage}\nmore\n`);
    git(cwd, 'add', 'old-postmortem.md');
    assert.deepEqual(await linted(cwd, '--staged'), ['old-postmortem.md']);
    git(cwd, 'reset', '--hard');
  });

  it('is told when Git cannot tell it', async () => {
    const wrong = await run(['--since', 'nowhere'], { cwd });
    assert.deepEqual(wrong, { code: 2, stdout: '', stderr: 'postmortem-lint: --since: Git knows no commit “nowhere” to compare with\n' });
    const both = await run(['--since=main', '--staged'], { cwd });
    assert.deepEqual([both.code, both.stdout], [2, '']);
    assert.match(both.stderr, /^postmortem-lint: option '--staged' cannot be used with option '--since <commit>'\n$/);
    const apart = await run(['--staged'], {
      cwd: folderWith({ 'postmortem.md': outage }),
      env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(cwd) },
    });
    assert.deepEqual(apart, { code: 2, stdout: '', stderr: 'postmortem-lint: there is no Git repository here\n' });
  });
});
