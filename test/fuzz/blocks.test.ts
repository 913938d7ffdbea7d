import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Blocks, type Contents } from '../../server/src/markdown/incremental/block-store';
import type { Line } from '../../server/src/markdown/line';
import { sourceOf } from '../../server/src/markdown/source';
import { HOSTILE, steps, versions } from './edits';
import { explore, names, texts } from './setting';

/** Short texts, of which nearly every edit reaches over a block's end. */
const medleys = fc.array(fc.constantFrom(...HOSTILE, 'text', '\n', '\n\n'), { maxLength: 30 }).map((pieces) => pieces.join(''));

/** So many characters at a time, as long texts are read. */
const BIT = 30;

test('whatever is edited and put back, the blocks are those of a fresh reading', () => {
  let tried = 0;
  explore(
    fc.property(fc.oneof(medleys, names), steps, fc.array(fc.boolean()), (start, steps, puttingBack) => {
      const blocks = new Blocks();
      let last: readonly { line: Line; start: number }[] = [];
      const becomes = (now: string) => {
        const { source } = sourceOf(now);
        blocks.update(source);
        const fresh = new Blocks();
        fresh.update(source);
        const contents = blocks.contents();
        const again = fresh.contents();
        assert.deepEqual(shown(contents), shown(again));
        const untouched = last.slice(0, contents.untouched);
        assert.ok(untouched.every(({ line, start }, index) => line === contents.lines[index] && line.span.start === start));
        last = contents.lines.map((line) => ({ line, start: line.span.start }));
        const bit = new Blocks(BIT);
        bit.update(source);
        assert.deepEqual(shown(bit.contents()), shown(again), 'read bit by bit');
        tried++;
      };
      let before: string | undefined;
      let index = 0;
      for (const current of versions(texts.get(start) ?? start, steps)) {
        becomes(current);
        if (before !== undefined && puttingBack[index++]) {
          becomes(before);
          becomes(current);
        }
        before = current;
      }
    }),
    () => tried,
  );
  assert.ok(tried > 0);
});

const shown = ({ lines, directives, tags }: Contents) => ({ directives, tags, lines: numbered(lines) });

/** The numbers that say which lines belong together are others in each reading. */
function numbered(lines: readonly Line[]): unknown[] {
  const numbers = new Map<number | undefined, number>([[undefined, 0]]);
  const numberOf = (id: number | undefined): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id) as number;
  };
  // Places are told from blocks, which need not be the same.
  return lines.map((line) => JSON.parse(JSON.stringify({ ...line, block: numberOf(line.block), table: numberOf(line.table) })));
}
