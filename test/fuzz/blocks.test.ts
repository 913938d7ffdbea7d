import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BlockStore, type Contents } from '../../server/src/markdown/incremental/block-store';
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
      const blocks = new BlockStore();
      const becomes = (now: string) => {
        const { source } = sourceOf(now);
        blocks.update(source);
        const fresh = new BlockStore();
        fresh.update(source);
        const contents = blocks.contents();
        const again = fresh.contents();
        assert.deepEqual(shown(contents), shown(again));
        const bit = new BlockStore(BIT);
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

/** The numbers that say which lines belong together may be others in each reading. */
function shown({ lines, directives, tags }: Contents): unknown {
  const numbers = new Map<number | undefined, number>([[undefined, 0]]);
  const numberOf = (id: number | undefined): number => {
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id) as number;
  };
  return { directives, tags, lines: lines.map((line) => ({ ...line, block: numberOf(line.block), table: numberOf(line.table) })) };
}
