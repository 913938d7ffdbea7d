import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after } from 'node:test';

const scratch = mkdtempSync(path.join(tmpdir(), 'postmortem-closing-'));
after(() => rmSync(scratch, { recursive: true }));

test('a run ends with each suite, its failed tests by their full titles, and one line that counts them all', () => {
  // Node's runner does not run within a test of its own.
  const { NODE_TEST_CONTEXT, ...env } = process.env;
  const program = ['dist/test/fixtures/failing/main.js', path.join(scratch, 'counts.json')];
  const { stdout } = spawnSync(process.execPath, program, { env, encoding: 'utf8' });
  assert.equal(
    stdout.slice(stdout.lastIndexOf('node   ')),
    `node     1 passed, 3 failed
  ✖ node › a group › fails within
  ✖ node › a group › in a group › fails further within
  ✖ node › fails after it
mocha    1 passed, 1 failed
  ✖ mocha › a group › fails within

2 passed, 4 failed
`,
  );
});
