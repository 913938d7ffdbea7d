import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { read } from '../../server/src';
import { inspectionOf } from '../../server/src/api/inspection';
import { alx } from '../../server/src/profiles';

const FOLDER = 'test/fixtures/reading';
const UPDATE = process.env.UPDATE_SNAPSHOTS !== undefined;

/** What `inspect` says of each small document, kept beside it, so that a change in reading is seen in review. UPDATE_SNAPSHOTS=1 writes it again. */
describe('the reading of each form', () => {
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.md'))) {
    it(name, () => {
      const text = readFileSync(path.join(FOLDER, name), 'utf8');
      const model = { file: name, ...inspectionOf(read(text, { profile: alx })) };
      const snapshot = path.join(FOLDER, name.replace(/\.md$/, '.json'));
      const printed = `${JSON.stringify(model, null, 1)}\n`;
      if (UPDATE) writeFileSync(snapshot, printed);
      assert.ok(existsSync(snapshot), `no ${snapshot}: run with UPDATE_SNAPSHOTS=1 and read it`);
      assert.deepEqual(JSON.parse(printed), JSON.parse(readFileSync(snapshot, 'utf8')));
    });
  }
});
