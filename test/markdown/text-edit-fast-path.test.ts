import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Block, Region } from '../../server/src/markdown/block';
import { typeInto } from '../../server/src/markdown/incremental/text-edit-fast-path';
import { changeBetween } from '../../server/src/text/diff';
import { copyOf } from '../../server/src/text/span';

const read = (text: string): Block => {
  const all = { start: 0, end: text.length };
  const [block] = new Region(text, all, []).blocks(all, { first: true, length: text.length });
  assert.ok(block);
  return block;
};

/** What a block says, without the numbers that differ from reading to reading. */
const said = ({ lines, form }: Block) => ({
  form,
  lines: lines.map(({ plain, span, kind, marker, checked, depth, emphasis, code }) => ({
    ...{ plain, span: copyOf(span), kind, marker, checked, depth },
    emphasis: emphasis.map(copyOf),
    code: code.map(copyOf),
  })),
});

/** Types into a text, and answers whether that was taken for mere words. What was, is read as a parser reads it; what was not, left the block alone. */
function typed(before: string, source: string): boolean {
  const block = read(before);
  const was = said(block);
  const isTyped = typeInto(block, before.length, { change: changeBetween(before, source), before, source });
  assert.deepEqual(said(block), isTyped ? said(read(source)) : was, `${JSON.stringify(before)} to ${JSON.stringify(source)}`);
  return isTyped;
}

describe('words typed into prose', () => {
  const WORDS: readonly (readonly [before: string, after: string])[] = [
    ['The disk was full.', 'The old disk was full.'],
    ['The disk was full', 'The disk was full.'],
    ['The disk was', 'The disk was '],
    ['The disk was ', 'The disk was f'],
    ['The disk was full.', 'The was full.'],
    ['- The disk was full', '- The disk was fuller'],
    ['- [ ] Add an alert', '- [ ] Add an alert on db-1'],
    ['- **14:05 UTC** - An alert `disk` fired', '- **14:05 UTC** - An alert `disk` fired twice'],
    ['An *old* alert `disk` fired', 'An *old* loud alert `disk` fired'],
    ['The disk\nwas full\nof logs.', 'The disk\nwas so full\nof logs.'],
    ['The [runbook] names\nno command', 'The [runbook] names\nno such command'],
    ['See the [runbook](https://example.org/a_b#c) now', 'See the [runbook](https://example.org/a_b#c) just now'],
    ['We see the [runbook](runbook.md), the disk', 'We now see the [runbook](runbook.md), the disk'],
    ['- Read [this][runbook]\n  and that', '- Read [this][runbook]\n  and then that'],
  ];
  for (const [before, after] of WORDS)
    it(`are told from anything else: ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => assert.ok(typed(before, after)));

  const OTHERS: readonly (readonly [before: string, after: string])[] = [
    ['The disk was full', 'The *disk was full'],
    ['10 servers', '10. servers'],
    ['The disk', 'xThe disk'],
    ['The disk was\nfull', 'The disk was  \nfull'],
    ['An *old* alert', 'An *old*er alert'],
    ['An `old` alert', 'An `older` alert'],
    ['See [the runbook] now', 'See [the old runbook] now'],
    ['See [the\nrunbook] now', 'See [the\nold runbook] now'],
    ['See [the runbook] (now)', 'See [the runbook](now)'],
    ['See [this](runbook.md) now', 'See [this](runbooks.md) now'],
    ['See [this](runbook.md) now', 'See [this] (runbook.md) now'],
    ['[runbook]: a link', '[runbook]: a'],
    ['See a bracket [ and a word\nor two', 'See a bracket [ and a word\nor more'],
    ['See <b>this</b> now', 'See <b>this</b> just now'],
    ['We saw a&b; then', 'We saw a&bc; then'],
    ['See ww.example for it', 'See www.example for it'],
    ['# The disk was', '# The disk was full'],
    ['> The disk was', '> The disk was full'],
    ['| The disk |\n| --- |', '| The full disk |\n| --- |'],
    ['The disk\n\n\n', 'The disk\n\n\nwas'],
    ['a\n== x', 'a\n== '],
    ['I use `top` now', 'I use `to now'],
  ];
  for (const [before, after] of OTHERS)
    it(`leave to the parser what may be more: ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () =>
      assert.ok(!typed(before, after)));
});
