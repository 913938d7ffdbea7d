import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { CannotWrite } from '../../server/src/cli/exit';
import { replaceFile } from '../../server/src/cli/fixing/replace';
import { run } from './run';

const folder = mkdtempSync(path.join(tmpdir(), 'postmortem-fix-'));
after(() => rmSync(folder, { recursive: true }));

const IDLE = ' <!-- postmortem-disable-line word-count -->';
const dirty = `# Postmortem: login failed\n\n## Timeline\n\n- 14:05 UTC - The alert fired.${IDLE}\n`;
const clean = dirty.replace(IDLE, '');

let folders = 0;

/** A new folder with these files. */
function given(files: Record<string, string | Uint8Array>, mode = 0o644): string {
  const cwd = path.join(folder, String(folders++));
  mkdirSync(cwd);
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(cwd, name), content, { mode });
  return cwd;
}

const content = (cwd: string, name: string) => readFileSync(path.join(cwd, name), 'utf8');

/** Fixes a file that cannot be written, and one that can. Answers what is said of the first. */
async function refused(cwd: string, env = process.env): Promise<string> {
  const { code, stdout, stderr } = await run(['--fix', 'a-postmortem.md', 'b-postmortem.md'], { cwd, env });
  assert.equal(code, 2);
  assert.match(stdout, /^a-postmortem\.md:5:\d+ warning .*directive-unused$/m);
  assert.equal(content(cwd, 'a-postmortem.md'), dirty);
  assert.ok(!readdirSync(cwd).some((name) => name.includes('tmp')));
  return stderr;
}

const line = (why: string) => `postmortem-lint: a-postmortem.md: could not be fixed and is as it was: ${why}\n`;

test('--fix keeps line ends, byte order mark, mode and symbolic links', async () => {
  const before = `\ufeff${dirty.replaceAll('\n', '\r\n')}`;
  const cwd = given({ 'a-postmortem.md': before }, 0o640);
  symlinkSync('a-postmortem.md', path.join(cwd, 'link-postmortem.md'));
  const { stderr } = await run(['--fix', 'link-postmortem.md'], { cwd });
  assert.equal(stderr, '');
  assert.equal(content(cwd, 'a-postmortem.md'), before.replace(IDLE, ''));
  assert.ok(lstatSync(path.join(cwd, 'link-postmortem.md')).isSymbolicLink());
  if (process.platform !== 'win32') assert.equal(statSync(path.join(cwd, 'a-postmortem.md')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(cwd), ['a-postmortem.md', 'link-postmortem.md']);
});

test('--fix leaves a file as it was when the disk is full, says so, and goes on', async () => {
  const cwd = given({ 'a-postmortem.md': dirty, 'b-postmortem.md': dirty });
  // As a full disk does: some of it is written, then comes the error.
  writeFileSync(
    path.join(folder, 'full.cjs'),
    `const fs = require('fs');
     const { writeFileSync } = fs;
     let writes = 0;
     fs.writeFileSync = (file, text, ...rest) => {
       if (typeof file !== 'number' || writes++ > 0) return writeFileSync(file, text, ...rest);
       writeFileSync(file, text.slice(0, 40));
       throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
     };`,
  );
  const env = { ...process.env, NODE_OPTIONS: `--require=${path.join(folder, 'full.cjs').replaceAll('\\', '/')}` };
  assert.equal(await refused(cwd, env), line('no space left on the disk'));
  assert.equal(content(cwd, 'b-postmortem.md'), clean);
});

test('--fix respects that a file is read-only, and goes on', async () => {
  const cwd = given({ 'a-postmortem.md': dirty }, 0o444);
  writeFileSync(path.join(cwd, 'b-postmortem.md'), dirty);
  assert.equal(await refused(cwd), line('it is read-only'));
  assert.equal(content(cwd, 'b-postmortem.md'), clean);
});

test('--fix parts no hard links', async () => {
  const cwd = given({ 'a-postmortem.md': dirty, 'b-postmortem.md': dirty });
  linkSync(path.join(cwd, 'a-postmortem.md'), path.join(cwd, 'other.md'));
  assert.equal(await refused(cwd), line('it has several names (hard links)'));
});

test('--fix leaves what is not UTF-8', async () => {
  const latin = Buffer.from(dirty.replace('fired', 'f\u00eered'), 'latin1');
  const cwd = given({ 'a-postmortem.md': latin });
  const { code, stderr } = await run(['--fix', 'a-postmortem.md'], { cwd });
  assert.deepEqual([code, stderr], [2, line('it is not UTF-8; save it as UTF-8')]);
  assert.deepEqual(readFileSync(path.join(cwd, 'a-postmortem.md')), latin);
});

test('a file that was changed since it was read is not replaced', () => {
  const cwd = given({ 'a.md': 'changed' });
  const file = path.join(cwd, 'a.md');
  assert.throws(() => replaceFile(file, Buffer.from('read'), 'new'), new CannotWrite('it was changed meanwhile'));
  assert.deepEqual([readdirSync(cwd), content(cwd, 'a.md')], [['a.md'], 'changed']);
  replaceFile(file, Buffer.from('changed'), 'new');
  assert.deepEqual([readdirSync(cwd), content(cwd, 'a.md')], [['a.md'], 'new']);
});

test('a file that is gone since it was read is not made again', () => {
  const cwd = given({ 'a.md': 'read' });
  rmSync(path.join(cwd, 'a.md'));
  assert.throws(() => replaceFile(path.join(cwd, 'a.md'), Buffer.from('read'), 'new'), new CannotWrite('no such file'));
  assert.deepEqual(readdirSync(cwd), []);
});

/** The course's titles and limits hold. */
const ALX = { '.postmortem.jsonc': '{"profile": "alx"}' };

const untitled = `# Postmortem: login failed

**Issue Summary:**
Login failed from 14:00 to 14:30.

**Timeline**
14:00 - the deploy went out
14:05 - the alert fired
14:30 UTC - rolled back
`;

const titled = `# Postmortem: login failed

## Issue Summary

Login failed from 14:00 to 14:30.

## Timeline

- 14:00 - the deploy went out
- 14:05 - the alert fired
- 14:30 UTC - rolled back
`;

test('--fix makes headings of titles and bullets of entries', async () => {
  const cwd = given({ ...ALX, 'a-postmortem.md': untitled });
  const { stderr } = await run(['--fix'], { cwd });
  assert.deepEqual([stderr, content(cwd, 'a-postmortem.md')], ['', titled]);
});

test('--zone adds the zone that the user says to all times without one, once for a range, in the form of the document', async () => {
  const cwd = given({
    'a-postmortem.md': titled,
    'b-postmortem.md': titled.replace('14:30 UTC', '14:30 (UTC)'),
    'notes.md': 'At 14:05 we met.\n',
  });
  const { stdout, stderr } = await run(['--fix', '--zone', 'UTC'], { cwd });
  assert.equal(stderr, '');
  assert.doesNotMatch(stdout, /time-zone-missing/);
  const zoned = titled.replace('to 14:30.', 'to 14:30 UTC.').replace('- 14:00 -', '- 14:00 UTC -').replace('- 14:05 -', '- 14:05 UTC -');
  assert.equal(content(cwd, 'a-postmortem.md'), zoned);
  assert.equal(content(cwd, 'b-postmortem.md'), zoned.replace(/ UTC/g, ' (UTC)'));
  assert.equal(content(cwd, 'notes.md'), 'At 14:05 we met.\n');
});

test('--zone takes only what is read as a zone', async () => {
  const cwd = given({ 'a-postmortem.md': titled });
  for (const zone of ['CETX', '14:05', 'UTC and CET'])
    assert.deepEqual(await run(['--fix', '--zone', zone], { cwd }), {
      code: 2,
      stdout: '',
      stderr: `postmortem-lint: --zone: “${zone}” is not read as a time zone; write one such as UTC, CET or +02:00\n`,
    });
  assert.equal(content(cwd, 'a-postmortem.md'), titled);
  assert.equal((await run(['--zone=UTC'], { cwd })).stderr, 'postmortem-lint: --zone goes with --fix or --diff\n');
});

test('--unsafe-fixes leaves marks to fill in, and guesses no zone', async () => {
  const cwd = given({ ...ALX, 'a-postmortem.md': titled });
  const { code } = await run(['--fix', '--unsafe-fixes'], { cwd });
  assert.equal(code, 1);
  const text = content(cwd, 'a-postmortem.md');
  assert.match(text, /^## Corrective and Preventative Measures$/m);
  assert.match(text, /^\*\*Affected:\*\* \[TODO: .*\]$/m);
  assert.match(text, /^- 14:00 - the deploy went out$/m);
  for (const line of titled.split('\n')) assert.ok(text.split('\n').includes(line), line);
  assert.equal((await run(['--unsafe-fixes'], { cwd })).stderr, 'postmortem-lint: --unsafe-fixes goes with --fix or --diff\n');
});

test('--diff prints what --fix would write, for git apply, and writes nothing', async () => {
  const files = { 'a-postmortem.md': untitled, 'b-postmortem.md': `\ufeff${untitled.replaceAll('\n', '\r\n')}`, 'c-postmortem.md': titled };
  const cwd = given({ ...ALX, ...files });
  const { code, stdout, stderr } = await run(['--diff'], { cwd });
  assert.deepEqual([code, stderr], [1, '']);
  for (const [name, before] of Object.entries(files)) assert.equal(content(cwd, name), before);
  writeFileSync(path.join(cwd, 'fixes.patch'), stdout);
  execFileSync('git', ['apply', '--unidiff-zero', 'fixes.patch'], { cwd });
  assert.equal(content(cwd, 'a-postmortem.md'), titled);
  assert.equal(content(cwd, 'b-postmortem.md'), `\ufeff${titled.replaceAll('\n', '\r\n')}`);
  assert.deepEqual(await run(['--diff'], { cwd }), { code: 0, stdout: '', stderr: '' });
  const [token, head] = [`ghp_${'1b2C3d4E5f6G7h8'.repeat(3).slice(0, 36)}`, 'ghp_1b2C'];
  writeFileSync(path.join(cwd, 'd-postmortem.md'), untitled.replace('the deploy went out', `the deploy went out with ${token}`));
  const hidden = await run(['--diff', 'd-postmortem.md'], { cwd });
  assert.equal(hidden.code, 1);
  assert.ok(!hidden.stdout.includes(head) && hidden.stdout.includes(`+- 14:00 - the deploy went out with ${'*'.repeat(token.length)}`));
  assert.match(hidden.stderr, /^postmortem-lint: d-postmortem\.md: its secrets are hidden in the diff, which cannot be applied; /);
  await run(['--fix', 'd-postmortem.md'], { cwd });
  assert.ok(content(cwd, 'd-postmortem.md').includes(token));
  const input = await run(['--diff', '-', '--stdin-filename=postmortem.md'], { input: untitled });
  assert.match(input.stdout, /^--- a\/postmortem\.md\n\+\+\+ b\/postmortem\.md\n@@/);
});
