import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { run } from './run';

const OUTAGE = 'test/fixtures/checkout-outage.md';
const NOTES = 'test/fixtures/notes.md';

const keys = (value: object) => Object.keys(value).sort();

/** Fields that scripts count on: more may be added, none taken away. */
const fields: Record<string, string[]> = {
  sections: ['id', 'covers', 'title', 'line', 'form', 'words'],
  elements: ['id', 'section', 'present', 'line'],
  times: ['line', 'column', 'text', 'zone', 'instant'],
  timeline: ['line', 'time', 'text', 'marks'],
  actions: ['line', 'text', 'vague', 'owner', 'due', 'ticket'],
};

test('prints the model of a file as one object', async () => {
  const { code, stdout, stderr } = await run(['inspect', OUTAGE]);
  assert.deepEqual([code, stderr], [0, '']);
  const model = JSON.parse(stdout);
  assert.deepEqual([model.file, model.kind, model.profile], [OUTAGE, 'postmortem', 'alx']);
  assert.equal(model.title, 'Postmortem: the checkout could not be paid');
  assert.ok(model.words > 100);
  assert.deepEqual(
    model.sections.map(({ id, line, form }: { id: string; line: number; form: string }) => [id, line, form]),
    [
      ['summary', 3, 'heading'],
      ['timeline', 9, 'heading'],
      ['root-cause', 17, 'heading'],
    ],
  );
  assert.deepEqual(model.outage, {
    start: '2026-03-04T14:05:00Z',
    end: '2026-03-04T15:20:00Z',
    computed: 'PT1H15M',
    stated: 'PT1H15M',
  });
  assert.equal(model.timeline.length, 5);
});

test('has every field that scripts count on', async () => {
  const input = `${readFileSync(OUTAGE, 'utf8')}\n## Corrective Measures\n\n- [ ] Add an alert on the connections of orders-db at 80%\n`;
  const { stdout } = await run(['inspect', '-', '--stdin-filename', 'postmortem.md'], { input });
  const model = JSON.parse(stdout);
  assert.equal(model.file, 'postmortem.md');
  for (const [list, wanted] of Object.entries(fields)) {
    assert.ok(model[list].length > 0, `there are ${list}`);
    for (const item of model[list]) for (const field of wanted) assert.ok(field in item, `${list} have ${field}, not only ${keys(item)}`);
  }
  assert.deepEqual(keys(model.outage), ['computed', 'end', 'start', 'stated']);
});

test('tells for each time its place, zone and instant', async () => {
  const { stdout } = await run(['inspect', OUTAGE]);
  const { times } = JSON.parse(stdout);
  const [start] = times;
  assert.deepEqual([start.line, start.column, start.text, start.instant], [5, 52, '14:05', '2026-03-04T14:05:00Z']);
  assert.deepEqual(start.zone, { kind: 'explicit', text: 'UTC', offset: '+00:00' });
  const bare = times.find(({ text }: { text: string }) => text === '14:12');
  assert.deepEqual([bare.zone, bare.instant], [{ kind: 'none' }, null]);
});

test('prints an array for several files, and says what other files are', async () => {
  const { code, stdout } = await run(['inspect', OUTAGE, NOTES]);
  assert.equal(code, 0);
  assert.deepEqual(
    JSON.parse(stdout).map(({ file, kind }: { file: string; kind: string }) => [file, kind]),
    [
      [OUTAGE, 'postmortem'],
      [NOTES, 'other'],
    ],
  );
});

test('prints nothing when the only file cannot be read', async () => {
  assert.deepEqual(await run(['inspect', 'nowhere.md']), { code: 2, stdout: '', stderr: 'postmortem-lint: nowhere.md: no such file\n' });
});

test('asks which file', async () => {
  const { code, stderr } = await run(['inspect']);
  assert.equal(code, 2);
  assert.match(stderr, /^postmortem-lint: missing required argument 'path'\n$/);
});
