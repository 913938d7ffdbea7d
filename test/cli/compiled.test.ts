import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { run } from './run';

const OUTAGE = 'test/fixtures/checkout-outage.md';

const TMPDIR = mkdtempSync(path.join(tmpdir(), 'postmortem-compiled-'));
after(() => rmSync(TMPDIR, { recursive: true }));
beforeEach(() => {
  for (const name of readdirSync(TMPDIR)) rmSync(path.join(TMPDIR, name), { recursive: true });
});

const env = { ...process.env, TMPDIR, TMP: TMPDIR, TEMP: TMPDIR };
const lint = () => run([OUTAGE], { env });

/** The one file that was kept, and its folder. */
function kept() {
  const [folder = '', ...others] = readdirSync(TMPDIR).map((name) => path.join(TMPDIR, name));
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  assert.deepEqual([others, files.length], [[], 1]);
  return { folder, file: files[0] ?? '' };
}

describe('the compiled code that Node 20 keeps', { skip: 'enableCompileCache' in module }, () => {
  it('makes no difference to what is printed', async () => {
    const first = await lint();
    assert.ok(kept().file.endsWith('.cache'));
    assert.deepEqual(await lint(), first);
  });

  it('is written anew when it is damaged', async () => {
    const first = await lint();
    const { file } = kept();
    truncateSync(file, 1000);
    assert.deepEqual(await lint(), first);
    assert.deepEqual(kept().file, file);
  });

  it('is not kept of a run that had nothing to read', async () => {
    await run(['--version'], { env });
    assert.deepEqual(readdirSync(TMPDIR), []);
  });

  it('is not taken from a folder that others may write to', { skip: process.platform === 'win32' }, async () => {
    const first = await lint();
    const { folder, file } = kept();
    truncateSync(file, 1000);
    chmodSync(folder, 0o777);
    assert.deepEqual(await lint(), first);
    assert.equal(readdirSync(folder).length, 1);
  });
});
