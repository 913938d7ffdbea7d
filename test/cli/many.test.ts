import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { type Run, run } from './run';

const outage = readFileSync('test/fixtures/checkout-outage.md', 'utf8');
const notes = readFileSync('test/fixtures/notes.md', 'utf8');

const cwd = mkdtempSync(path.join(tmpdir(), 'postmortem-many-'));
after(() => rmSync(cwd, { recursive: true }));
mkdirSync(path.join(cwd, '.git'));

/** More than one thread is worth its start for. */
const names = Array.from({ length: 1300 }, (_, index) => `${index}.md`);
for (const [index, name] of names.entries())
  writeFileSync(
    path.join(cwd, name),
    index % 7 !== 3 ? notes : outage.replaceAll('14:05', `14:${String((index % 7) + 1).padStart(2, '0')}`),
  );

/** As many runs as it takes to stay on one thread. */
async function aFewAtATime(command: readonly string[], files: readonly string[], few = 650): Promise<Run[]> {
  const parts = Array.from({ length: Math.ceil(files.length / few) }, (_, index) => files.slice(index * few, (index + 1) * few));
  const runs: Run[] = [];
  for (const part of parts) runs.push(await run([...command, ...part], { cwd }));
  return runs;
}

const joined = (runs: readonly Run[], stream: 'stdout' | 'stderr') => runs.map((each) => each[stream]).join('');

test('prints for many files what it prints for a few at a time, in the order of the files', async () => {
  const files = names.toSpliced(123, 1, 'nowhere.md').reverse();
  const few = await aFewAtATime([], files);
  const many = await run(files, { cwd });
  assert.deepEqual(many, { code: 2, stdout: joined(few, 'stdout'), stderr: joined(few, 'stderr') });
  assert.match(
    many.stderr,
    /^(?:postmortem-lint: \d+\.md: not a postmortem\n)+postmortem-lint: nowhere\.md: no such file\n(?:postmortem-lint: \d+\.md: not a postmortem\n)+$/,
  );
});

test('exits with the code of the worst of many files', async () => {
  assert.equal((await run(names, { cwd })).code, 1);
  const harmless = names.filter((_, index) => index % 7 !== 3);
  const repeated = Array.from({ length: 1300 }, (_, index) => harmless[index % harmless.length] ?? '');
  const { code, stdout } = await run(repeated, { cwd });
  assert.deepEqual([code, stdout], [0, '']);
});

test('prints the models of many files as one array', async () => {
  const few = await aFewAtATime(['inspect'], names);
  const { code, stdout, stderr } = await run(['inspect', ...names], { cwd });
  assert.deepEqual([code, stderr], [0, '']);
  const models = few.flatMap((each) => JSON.parse(each.stdout));
  assert.equal(stdout, `${JSON.stringify(models, null, 2)}\n`);
});

test('prints an empty array when none of several files can be read', async () => {
  const { code, stdout } = await run(['inspect', 'nowhere.md', 'elsewhere.md'], { cwd });
  assert.deepEqual([code, stdout], [2, '[]\n']);
});

test('tells once what is wrong with the configuration of many files', async () => {
  const config = path.join(cwd, 'wrong.json');
  writeFileSync(config, '{ "rules": { "word-cuont": "off" } }');
  const { code, stdout, stderr } = await run(['--config=wrong.json', ...names], { cwd });
  assert.equal(code, 2);
  assert.match(stdout, /word-count/);
  assert.deepEqual(
    stderr.split('\n').filter((line) => line !== '' && !line.endsWith(': not a postmortem')),
    ['postmortem-lint: wrong.json:1:14: There is no rule “word-cuont”: did you mean “word-count”?'],
  );
});

test('--fix mends many files', async () => {
  const spare = '<!-- postmortem-disable-line word-count -->';
  for (const name of names) writeFileSync(path.join(cwd, `fixed-${name}`), `${outage}\n${spare}\n`);
  const fixed = names.map((name) => `fixed-${name}`);
  const { stdout } = await run(['--fix', ...fixed], { cwd });
  assert.doesNotMatch(stdout, /directive-unused/);
  for (const name of fixed) assert.ok(!readFileSync(path.join(cwd, name), 'utf8').includes(spare), name);
});
