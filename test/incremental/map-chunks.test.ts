import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Page, pager } from '../../server/src/incremental/chunked-list';
import { alongPages, firstAlong, firstsOf, joined, picker } from '../../server/src/incremental/map-chunks';
import { replaced, withOthers } from '../../server/src/incremental/splice';

interface Item {
  value: number;
}

const items = (from: number, count: number): Item[] => Array.from({ length: count }, (_, index) => ({ value: from + index }));

/** A list that is edited again and again, each time with its pages, and what changed between them. */
function* versions(steps: number) {
  const pagesOf = pager<Item>();
  let list = items(0, 500);
  yield { list, pages: pagesOf(list), pagesOf };
  for (let step = 1; step <= steps; step++) {
    const from = (step * 131) % (list.length + 1);
    const to = Math.min(list.length, from + ((step * 7) % 40));
    const next = [...list.slice(0, from), ...items(step * 1000, (step * 11) % 40), ...list.slice(to)];
    const pages = pagesOf(next, { items: list, head: from, tail: list.length - to });
    list = next;
    yield { list, pages, pagesOf };
  }
}

const valuesOn = ({ items: own }: Page<Item>): number[] => own.map(({ value }) => value);

describe('what is made of pages', () => {
  it('is that of each page, whatever was edited', () => {
    const along = alongPages((page: Page<Item>, by: number) => valuesOn(page).map((value) => value * by));
    for (const { list, pages } of versions(200)) {
      assert.deepEqual(
        joined(along(pages, 2)),
        list.map(({ value }) => value * 2),
      );
      assert.deepEqual(
        along(pages, 3).flat(),
        list.map(({ value }) => value * 3),
      );
      assert.equal(firstsOf(pages).at(-1), list.length);
    }
  });

  it('is made once of a page as long as it is there', () => {
    const made = new Map<Page<Item>, number>();
    const along = alongPages((page: Page<Item>) => made.set(page, (made.get(page) ?? 0) + 1));
    for (const { pages } of versions(50)) along(pages, undefined);
    assert.ok(made.size > 50);
    assert.ok([...made.values()].every((times) => times === 1));
  });

  it('is the same list where nothing is another', () => {
    const even = alongPages((page: Page<Item>) => page.items.length > 0);
    const pagesOf = pager<Item>();
    const list = items(0, 100);
    const before = even(pagesOf(list), undefined);
    const next = list.with(50, { value: -1 });
    assert.equal(even(pagesOf(next, { items: list, head: 50, tail: 49 }), undefined), before);
  });

  it('picks what is meant', () => {
    const pagesOf = pager<Item>();
    const odd = picker(pagesOf, ({ value }) => value % 2 === 1);
    const list = items(0, 100);
    assert.deepEqual(
      odd(list).map(({ value }) => value),
      items(0, 100).flatMap(({ value }) => (value % 2 === 1 ? value : [])),
    );
  });
});

describe('the first that is made of a page', () => {
  for (const rare of [3, 97, 10_007])
    it(`is found wherever it moves: one in ${rare}`, () => {
      const asked = new Set<Page<Item>>();
      const isMeant = (value: number, other: number) => value % rare === other;
      const first = firstAlong((page: Page<Item>, other: number) => {
        asked.add(page);
        return page.items.find(({ value }) => isMeant(value, other));
      });
      for (const { list, pages } of versions(200)) {
        assert.equal(
          first(pages, 1),
          list.find(({ value }) => isMeant(value, 1)),
        );
        asked.clear();
        assert.equal(
          first(pages, 1),
          list.find(({ value }) => isMeant(value, 1)),
        );
        assert.equal(asked.size, 0);
      }
      for (const { list, pages } of versions(20))
        for (const other of [0, 2])
          assert.equal(
            first(pages, other),
            list.find(({ value }) => isMeant(value, other)),
          );
    });
});

describe('a list with others in the place of some', () => {
  it('is as long as it must be, however many they are', () => {
    const many = items(0, 200_000);
    assert.deepEqual(withOthers([1, 2, 3], { from: 1, to: 2 }, [7, 8]), [1, 7, 8, 3]);
    assert.equal(withOthers(items(0, 3), { from: 1, to: 2 }, many).length, 200_002);
  });

  it('is the same one where they are no others', () => {
    const list = items(0, 3);
    assert.equal(replaced(list, { from: 1, to: 3 }, list.slice(1)), list);
    assert.notEqual(replaced(list, { from: 1, to: 2 }, items(1, 1)), list);
  });
});
