import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixesOf, Reader } from '../../server/src/core';
import { type Examined, examine } from '../../server/src/examine';
import { edited, edits } from './edits';
import { search, texts, told } from './setting';

const path = 'file:///ops/0x19-postmortem/README.md';

/** Where the text is cut to be searched may differ, but not what is found. */
const uncut = ({ findings, postmortem }: Examined) => {
  const { pieces: _pieces, ...read } = postmortem;
  const found = findings.map((finding) => ({ ...finding, fixes: fixesOf(finding, postmortem) }));
  return JSON.parse(JSON.stringify({ found, read }));
};

test('whatever is edited, what is read anew of the changed blocks is what a fresh reading reads', () => {
  console.log(told);
  let tried = 0;
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (text, steps) => {
      const reader = new Reader();
      let current = text;
      examine(current, undefined, { path, reader });
      for (const step of steps) {
        current = edited(current, step);
        assert.deepEqual(uncut(examine(current, undefined, { path, reader })), uncut(examine(current, undefined, { path })));
        tried++;
      }
    }),
    search,
  );
  console.log(`${tried} edits`);
  assert.ok(tried > 0);
});
