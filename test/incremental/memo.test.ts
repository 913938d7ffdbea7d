import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memo, memoAll, memoFor } from '../../server/src/incremental/memo';
import type { Line, LineContent } from '../../server/src/markdown/line';
import type { Postmortem, Section } from '../../server/src/model/postmortem';
import { memoText } from '../../server/src/text/memo-text';

describe('a memoised function', () => {
  it('is called once for each value, also where it answers undefined', () => {
    let calls = 0;
    const lengthOf = memo(({ text }: { text: string }) => {
      calls++;
      return text === '' ? undefined : text.length;
    });
    const [some, none] = [{ text: 'abc' }, { text: '' }];
    assert.deepEqual([lengthOf(some), lengthOf(some), lengthOf(none), lengthOf(none)], [3, 3, undefined, undefined]);
    assert.equal(calls, 2);
  });

  it('is called again for a copy, and leaves no trace in it', () => {
    let calls = 0;
    const twice = memo(({ text }: { text: string }) => {
      calls++;
      return text + text;
    });
    const value = { text: 'a' };
    assert.equal(twice(value), 'aa');
    assert.equal(twice({ ...value }), 'aa');
    assert.equal(calls, 2);
    assert.deepEqual(value, { text: 'a' });
    assert.equal(JSON.stringify(value), '{"text":"a"}');
  });

  it('is called once for each combination of a value and others', () => {
    let calls = 0;
    const joined = memoAll(({ text }: { text: string }, ...others: readonly string[]) => {
      calls++;
      return [text, ...others].join();
    });
    const matches = memoFor(({ text }: { text: string }, pattern: RegExp) => {
      calls++;
      return pattern.test(text);
    });
    const value = { text: 'a' };
    const [a, b] = [/a/, /b/];
    for (let times = 0; times < 2; times++) {
      assert.deepEqual([joined(value), joined(value, 'b'), joined(value, 'b', 'c')], ['a', 'a,b', 'a,b,c']);
      assert.deepEqual([matches(value, a), matches(value, b)], [true, false]);
    }
    assert.equal(calls, 5);
  });

  it('of texts forgets those that nobody asks for, and no others', () => {
    let calls = 0;
    const lengthOf = memoText((text) => {
      calls++;
      return text.length;
    });
    for (let round = 0; round < 3; round++) for (let index = 0; index < 2_000; index++) lengthOf(`text ${index}`);
    assert.equal(calls, 2_000);
    for (let index = 0; index < 5_000; index++) lengthOf(`other ${index}`);
    lengthOf('text 1');
    assert.equal(calls, 7_001);
  });

  it('is refused by the compiler where its value has a position', () => {
    const never = (): void => {
      memo((content: LineContent) => content.plain);
      // @ts-expect-error a line has a place in the document
      memo((line: Line) => line.content.plain);
      // @ts-expect-error a section has one
      memo((section: Section) => section.title);
      // @ts-expect-error a list may hold them
      memo((sections: readonly Section[]) => sections.length);
      // @ts-expect-error a document does
      memo((postmortem: Postmortem) => postmortem.kind);
      // @ts-expect-error so does a line beside a value without one
      memoFor((content: LineContent, line: Line) => content.plain === line.content.plain);
    };
    assert.equal(typeof never, 'function');
  });
});
