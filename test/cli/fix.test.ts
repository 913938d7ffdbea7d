import assert from 'node:assert/strict';
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
