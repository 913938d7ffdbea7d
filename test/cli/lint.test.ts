import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import manifest from '../../server/package.json';
import { run } from './run';

const OUTAGE = 'test/fixtures/checkout-outage.md';
const NOTES = 'test/fixtures/notes.md';
const LINE = /^(.+):(\d+):(\d+) (error|warning|info|hint) (.+) ([a-z-]+)$/;

const folder = mkdtempSync(path.join(tmpdir(), 'postmortem-lint-'));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
}

test('prints a line for each cause and exits with 1', async () => {
  const { code, stdout, stderr } = await run([OUTAGE]);
  assert.deepEqual([code, stderr], [1, '']);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => LINE.exec(line));
  assert.ok(lines.every(Boolean), stdout);
  const places = lines.filter((line) => line?.[6] === 'time-zone-missing').map((line) => line?.slice(1, 5).join(' '));
  assert.deepEqual(places, [`${OUTAGE} 12 5 warning`]);
});

test('leaves nothing in the temporary folder, where others could change it', async () => {
  const TMPDIR = path.join(folder, 'temporary');
  mkdirSync(TMPDIR);
  await run([OUTAGE], { env: { ...process.env, TMPDIR, TMP: TMPDIR, TEMP: TMPDIR } });
  assert.deepEqual(readdirSync(TMPDIR), []);
});

test('counts columns in UTF-16 code units, without the mark at the beginning of the file', async () => {
  const text = readFileSync(OUTAGE, 'utf8').replace('- **14:12**', '- 🚨 **14:12**').replaceAll('\n', '\r\n');
  const { stdout } = await run([file('emoji-postmortem.md', `\ufeff${text}`)]);
  assert.match(stdout, /emoji-postmortem\.md:12:8 warning .* time-zone-missing/);
});

test('says on the error stream that a file is no postmortem, and exits with 0', async () => {
  assert.deepEqual(await run([NOTES]), { code: 0, stdout: '', stderr: `postmortem-lint: ${NOTES}: not a postmortem\n` });
});

test('goes through several files', async () => {
  const { code, stdout, stderr } = await run([NOTES, OUTAGE]);
  assert.equal(code, 1);
  assert.ok(stdout.split('\n').every((line) => line === '' || line.startsWith(OUTAGE)));
  assert.equal(stderr, `postmortem-lint: ${NOTES}: not a postmortem\n`);
});

test('a file’s folder says that it is a postmortem even from inside', async () => {
  const { code, stdout } = await run(['-', '--stdin-filename', '0x19-postmortem/README.md'], { input: '' });
  assert.equal(code, 0);
  assert.match(stdout, /^0x19-postmortem\/README\.md:1:1 info .* not-yet-written\n$/);
  mkdirSync(path.join(folder, '0x19-postmortem'));
  file('0x19-postmortem/README.md', '');
  const inside = await run(['README.md'], { cwd: path.join(folder, '0x19-postmortem') });
  assert.match(inside.stdout, /^README\.md:1:1 info .* not-yet-written\n$/);
});

test('reads standard input', async () => {
  const { code, stdout } = await run(['-'], { input: readFileSync(OUTAGE, 'utf8') });
  assert.equal(code, 1);
  assert.match(stdout, /^<stdin>:12:5 warning .* time-zone-missing$/m);
});

const cannotRun: Record<string, [args: string[], stderr: RegExp]> = {
  'a file that is not there': [['nowhere.md'], /^postmortem-lint: nowhere\.md: no such file\n$/],
  'a binary file': [[file('picture.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))], /picture\.md: is a binary file\n$/],
  'an unknown option': [['--fxi', OUTAGE], /^postmortem-lint: unknown option '--fxi' \(Did you mean --fix\?\)\n$/],
  'an option without its value': [['--stdin-filename'], /^postmortem-lint: .*--stdin-filename/],
  'a glob without a match': [['nowhere/*.md'], /^postmortem-lint: nowhere\/\*\.md: no file matches\n$/],
  'a misspelt command': [['inspct', OUTAGE], /^postmortem-lint: there is no file and no command “inspct”: did you mean “inspect”\?\n$/],
};

for (const [what, [args, stderr]] of Object.entries(cannotRun)) {
  test(`exits with 2 for ${what}`, async () => {
    const result = await run(args);
    assert.deepEqual([result.code, result.stdout], [2, '']);
    assert.match(result.stderr, stderr);
  });
}

test('a file that cannot be read does not keep the others from being read', async () => {
  const { code, stdout, stderr } = await run(['nowhere.md', OUTAGE]);
  assert.equal(code, 2);
  assert.match(stdout, /time-zone-missing/);
  assert.equal(stderr, 'postmortem-lint: nowhere.md: no such file\n');
});

test('prints its version and its usage', async () => {
  assert.deepEqual(await run(['--version']), { code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  const { code, stdout } = await run(['--help']);
  assert.equal(code, 0);
  assert.match(stdout, /^Usage: postmortem-lint/);
});

test('takes no harm when nobody reads its output to the end', async () => {
  const long = file('long-postmortem.md', `${readFileSync(OUTAGE, 'utf8')}\n## Timeline\n\n${'- 14:05 - a\n'.repeat(2000)}`);
  const program = spawn(process.execPath, ['server/bin/postmortem-lint.js', long], { stdio: ['ignore', 'pipe', 'pipe'] });
  program.stdout.once('data', () => program.stdout.destroy());
  let errors = '';
  program.stderr.on('data', (data) => (errors += data));
  await once(program, 'close');
  assert.equal(errors, '');
});
