import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Blocks } from '../../server/src/markdown/incremental/block-store';
import type { Line } from '../../server/src/markdown/line';

const TEXT = ['# Outage', 'The [runbook] says so.', 'The runbook said so.', '- one\n- two\n- three', '## Next', 'More.', ''].join('\n\n');

/** Which of the lines that stood before an edit are still the same objects after it, by their words. */
function kept(edit: (text: string) => string, text = TEXT): string[] {
  const blocks = new Blocks();
  blocks.update(text);
  const before = new Set(blocks.contents().lines);
  blocks.update(edit(text));
  return wordsOf(blocks.contents().lines.filter((line) => before.has(line)));
}

const wordsOf = (lines: readonly Line[]): string[] => lines.map(({ plain }) => plain.trim());
const without = (...changed: string[]): string[] => {
  const blocks = new Blocks();
  blocks.update(TEXT);
  return wordsOf(blocks.contents().lines).filter((words) => !changed.includes(words));
};

test('all lines but those of the changed block stay the same objects', () => {
  assert.deepEqual(
    kept((text) => text.replace('said', 'has said')),
    without('The runbook said so.'),
  );
  assert.deepEqual(
    kept((text) => text.replace('two', 'twice')),
    without('two'),
  );
  assert.deepEqual(
    kept((text) => text.replace('Next', 'Next steps')),
    without('Next'),
  );
});

test('a definition changes only the blocks that have its label in brackets', () => {
  assert.deepEqual(
    kept((text) => `${text}\n[runbook]: /x\n`),
    without('The [runbook] says so.'),
  );
  assert.deepEqual(
    kept((text) => `${text}\n[Time  Line]: /x\n`),
    without(),
  );
});

test('a label is found in whatever way it is written', () => {
  const ways = ['[run book]', '[Run\nbook]', '[ run  book ]', '![run book]', '[x][run book]', '[RUN BOOK][]', '[a [run book] b]'];
  for (const way of ways)
    assert.deepEqual(
      kept((text) => `${text}\n[run book]: /x\n`, `See ${way}.\n\nrun book\n`),
      ['run book'],
      way,
    );
  assert.deepEqual(
    kept((text) => `${text}\n[run book]: /x\n`, '> See [run\n> book].\n\nrun book\n'),
    ['run book'],
  );
});

test('what a definition changed is as it was, in its new place, when it is taken out', () => {
  const blocks = new Blocks();
  blocks.update(TEXT);
  const before = blocks.contents().lines;
  blocks.update(`[runbook]: /x\n\n${TEXT}`);
  blocks.update(`Text\n\n${TEXT}`);
  const after = blocks.contents().lines.slice(1);
  assert.deepEqual(wordsOf(after), wordsOf(before));
  assert.equal(after[1], before[1]);
  assert.equal(after[1]?.span.start, `Text\n\n${TEXT}`.indexOf('The [runbook]'));
});
