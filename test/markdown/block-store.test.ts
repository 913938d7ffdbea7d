import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BlockStore } from '../../server/src/markdown/incremental/block-store';
import type { Line } from '../../server/src/markdown/line';

const TEXT = ['# Outage', 'The [runbook] says so.', 'The runbook said so.', '- one\n- two\n- three', '## Next', 'More.', ''].join('\n\n');

/** Which lines’ contents are the same objects after an edit as before it, by their words. */
function kept(edit: (text: string) => string, text = TEXT): string[] {
  const blocks = new BlockStore();
  blocks.update(text);
  const before = new Set(blocks.contents().lines.map(({ content }) => content));
  blocks.update(edit(text));
  return wordsOf(blocks.contents().lines.filter(({ content }) => before.has(content)));
}

const wordsOf = (lines: readonly Line[]): string[] => lines.map(({ content }) => content.plain.trim());
const without = (...changed: string[]): string[] => {
  const blocks = new BlockStore();
  blocks.update(TEXT);
  return wordsOf(blocks.contents().lines).filter((words) => !changed.includes(words));
};

test('the contents of all lines but the changed one stay the same objects', () => {
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

test('lines tell their new places, and those of one paragraph share a number', () => {
  const blocks = new BlockStore();
  blocks.update(TEXT);
  const longer = `Text\nof two lines\n\n${TEXT}`;
  blocks.update(longer);
  const { lines } = blocks.contents();
  for (const { content, span } of lines)
    assert.equal(longer.slice(span.start, span.end).replace(/\W/g, ''), content.plain.replace(/\W/g, ''));
  assert.equal(lines[0]?.block, lines[1]?.block);
  assert.equal(new Set(lines.map(({ block }) => block)).size, lines.length - 1);
});
