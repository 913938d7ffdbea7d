import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { IncrementalDocument } from '../../server/src/markdown/incremental/document';
import { untangled } from '../../server/src/markdown/tangled';

const marks = (count: number) => '*a '.repeat(count);
const starsIn = (text: string): number => text.match(/\*/g)?.length ?? 0;

describe('a text without tangles', () => {
  it('has four hundred marks in a paragraph, and offsets as before', () => {
    assert.equal(untangled(marks(400)), marks(400));
    const long = `${marks(300)}\n${marks(300)}`;
    assert.deepEqual([starsIn(untangled(long)), untangled(long).length], [400, long.length]);
    assert.equal(starsIn(untangled(long.replace('\n', '\r\n'))), 400);
  });

  it('counts anew in what is a paragraph of its own', () => {
    for (const between of ['\n\n', '\r\n\r\n', '\n- ', '\n12. ', '\n| ', '\n## ', '\n> \n', '\r\r']) {
      const text = `${marks(300)}${between}${marks(300)}`;
      assert.equal(untangled(text), text, JSON.stringify(between));
    }
  });

  it('has no titles underlined over and over', () => {
    const clear = untangled('T\n=\n'.repeat(1000));
    assert.equal(clear.match(/=/g)?.length, 400);
    assert.equal(clear.length, 4000);
  });

  it('has lists of fifteen levels, and what is deeper as text', () => {
    const [deep, deeper] = [`a\n${'    '.repeat(14)}- b\n`, `a\n${'\t'.repeat(15)}- b\n`];
    assert.equal(untangled(deep), deep);
    assert.equal(untangled(deeper), deeper.replace('-', ' '));
  });

  it('has twenty lists that one line opens', () => {
    assert.equal(untangled(`${'- '.repeat(20)}a`), `${'- '.repeat(20)}a`);
    assert.equal(untangled(`${'- '.repeat(25)}a`), `${'- '.repeat(20)}${' '.repeat(10)}a`);
    assert.equal(untangled(`\n${'> '.repeat(25)}a`), `\n${'> '.repeat(20)}${' '.repeat(10)}a`);
  });

  it('has items and quotations that end after two thousand lines with no mark of their own', () => {
    for (const mark of ['> ', '- ', '1. ']) {
      const long = `${mark}a\n${'b\n'.repeat(2000)}`;
      assert.equal(untangled(long), long);
      assert.equal(untangled(`${long}b\r\nb`), `${long} \r\nb`);
      const ended = `${mark}a\n\n${'b\n'.repeat(3000)}`;
      assert.equal(untangled(ended), ended);
      const marked = `${mark}a\n`.repeat(3000);
      assert.equal(untangled(marked), marked);
    }
  });

  it('is the same where only what was edited is looked at', () => {
    const text = `\n${marks(100)}\n\n${marks(399)}\nb\n\n${marks(100)}`;
    const at = text.indexOf('b');
    const edited = `${text.slice(0, at)}*c* *d* ${text.slice(at)}`;
    assert.notEqual(untangled(edited), edited);
    assert.equal(untangled(edited, { start: at, end: at + 8 }), untangled(edited));
  });
});

describe('what comes after ten thousand lines', () => {
  it('is read as soon as lines before it are gone', () => {
    const long = `${'\n'.repeat(10_000)}## End\n`;
    const document = new IncrementalDocument();
    const titles = (text: string) => document.update(text).lines.map(({ content }) => content.plain);
    assert.deepEqual(titles(long.slice(1)), ['End']);
    assert.deepEqual(titles(long), []);
    assert.deepEqual(titles(long.slice(5)), ['End']);
  });
});
