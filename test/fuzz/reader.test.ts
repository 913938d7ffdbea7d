import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { Reader } from '../../server/src/core';
import { type Examined, examine } from '../../server/src/examine';
import { edited, edits } from './edits';

/** As long as CI has for it; `FUZZ_SECONDS=3600 npm test -- fuzz` looks harder, `FUZZ_SEED` repeats a run. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 60);
/** In CI always the same, so that a change fails by what it did; elsewhere another each time. */
const seed = Number(process.env.FUZZ_SEED ?? (process.env.CI ? 1 : Date.now() % 2 ** 31));

const inside = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
const documents = ['samples/0x19-postmortem/README.md', ...inside('samples/google-sre'), ...inside('test/fixtures/reading')];
const texts = documents.filter((file) => file.endsWith('.md')).map((file) => readFileSync(file, 'utf8'));
const path = 'file:///ops/0x19-postmortem/README.md';

/** Where the text is cut to be searched may differ, but not what is found. */
const uncut = ({ findings, postmortem: { pieces: _pieces, ...postmortem } }: Examined) => ({ findings, postmortem });

test('whatever is edited, what is read anew of the changed blocks is what a fresh reading reads', () => {
  console.log(`seed ${seed}, for ${seconds} s`);
  let tried = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts, ...texts.map((text) => text.replaceAll('\n', '\r\n')), ''), edits, (text, steps) => {
      const reader = new Reader();
      let current = text;
      let last = examine(current, undefined, { path, reader });
      for (const step of steps) {
        const given = JSON.stringify(last);
        current = edited(current, step);
        const now = examine(current, undefined, { path, reader });
        assert.deepEqual(uncut(now), uncut(examine(current, undefined, { path })));
        assert.equal(JSON.stringify(last), given, 'what was given before stays as it was');
        last = now;
        tried++;
      }
    }),
    { seed, numRuns: 1_000_000, interruptAfterTimeLimit: seconds * 1000, markInterruptAsFailure: false },
  );
  console.log(`${tried} edits`);
  assert.ok(tried > 0);
});
