import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Before, pager } from '../../server/src/incremental/chunked-list';

interface Item {
  name: string;
}

const items = (count: number, name = 'old'): Item[] => Array.from({ length: count }, (_, index) => ({ name: `${name} ${index}` }));

const joined = (pages: readonly { items: readonly Item[] }[]): Item[] => pages.flatMap((page) => page.items);

describe('the pages of a list that follows another', () => {
  const old = items(1000);
  const edits: readonly (readonly [string, number, number, Item[]])[] = [
    ['nothing changed', 500, 500, []],
    ['one is another', 500, 501, items(1, 'new')],
    ['some are put in', 500, 500, items(130, 'new')],
    ['some are taken out', 300, 420, []],
    ['the first is taken out', 0, 1, []],
    ['some are put in in front', 0, 0, items(5, 'new')],
    ['the last is another', 999, 1000, items(1, 'new')],
    ['some are added', 1000, 1000, items(60, 'new')],
    ['all is taken out', 0, 1000, []],
  ];
  for (const [what, from, to, fresh] of edits)
    it(`hold it where ${what}, and are the same in front and behind`, () => {
      const pagesOf = pager<Item>();
      const last = pagesOf(old).all;
      const list = [...old.slice(0, from), ...fresh, ...old.slice(to)];
      const before: Before<Item> = { items: old, head: from, tail: old.length - to };
      const pages = pagesOf(list, before).all;
      assert.deepEqual(joined(pages), list);
      const kept = pages.filter((page) => last.includes(page));
      assert.ok(kept.length >= last.length - Math.ceil((to - from) / 20) - 2 - (to > from ? 1 : 0), `${kept.length} of ${last.length}`);
    });

  it('hold it while it is edited again and again', () => {
    const pagesOf = pager<Item>();
    let list = old;
    pagesOf(list);
    for (let step = 0; step < 200; step++) {
      const from = (step * 37) % list.length;
      const to = Math.min(list.length, from + (step % 3));
      const next = [...list.slice(0, from), ...items(step % 4, `step ${step}`), ...list.slice(to)];
      assert.deepEqual(joined(pagesOf(next, { items: list, head: from, tail: list.length - to }).all), next);
      list = next;
    }
  });
});
