import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutData, withoutMany, withoutRest } from '../../server/src/markdown/blank-data';
import { IncrementalDocument } from '../../server/src/markdown/incremental/document';

const blanks = (length: number) => ' '.repeat(length);

describe('data among prose', () => {
  it('is blanked, and offsets stay', () => {
    const word = 'x'.repeat(1_001);
    const line = 'a b '.repeat(5_001);
    const nested = `${'- '.repeat(20)}x`;
    const CASES: Readonly<Record<string, string>> = {
      [`One ${word} two.\nThree.\n`]: `One ${blanks(1_001)} two.\nThree.\n`,
      [`One.\r\n${word}\r\nTwo.`]: `One.\r\n${blanks(1_001)}\r\nTwo.`,
      [`One.\n${line}\nTwo.\n`]: `One.\n${blanks(line.length)}\nTwo.\n`,
      [`${line}\r\nTwo.\n`]: `${blanks(line.length)}\r\nTwo.\n`,
      [`One.\n${nested}${blanks(1_001)}y\nTwo.\n`]: `One.\n${blanks(nested.length + 1_002)}\nTwo.\n`,
      [`${'word '.repeat(400)}\n`]: `${'word '.repeat(400)}\n`,
    };
    for (const [text, expected] of Object.entries(CASES)) assert.ok(withoutData(text) === expected, JSON.stringify(text.slice(0, 40)));
  });

  it('is blanked only where it is asked for', () => {
    const text = `${'x'.repeat(1_001)}\n${'y'.repeat(1_001)}\n`;
    assert.equal(withoutData(text, { start: 1_002, end: text.length }), `${'x'.repeat(1_001)}\n${blanks(1_001)}\n`);
  });
});

describe('a text of very many cells and items', () => {
  it('has thirty thousand bars', () => {
    const [row, flat] = ['| a |\n', '  a  \n'];
    assert.equal(withoutMany(row.repeat(15_000)), row.repeat(15_000));
    assert.equal(withoutMany(row.repeat(15_002)), row.repeat(15_000) + flat.repeat(2));
  });

  it('has a thousand items in other items and in quotations', () => {
    for (const [item, flat] of [
      ['> - a\n', '>   a\n'],
      ['  1. a\r\n', '     a\r\n'],
      ['- + a\n', '-   a\n'],
    ] as const)
      assert.equal(withoutMany(item.repeat(1_002)), item.repeat(1_000) + flat.repeat(2));
    for (const line of ['- a\n', '> a - b\n', '--- a\n', '>-a\n']) assert.equal(withoutMany(line.repeat(3_000)), line.repeat(3_000));
  });

  it('is read alike when it is edited', () => {
    const list = `- a\n${'  - b\n'.repeat(1_100)}`;
    const document = new IncrementalDocument();
    for (const text of [list.slice(0, 5_000), list, `- e\n  - f\n\n${list}`, list.slice(900)])
      assert.deepEqual(document.update(text), new IncrementalDocument().update(text));
  });
});

describe('what comes after so much of a text', () => {
  it('is left out from a line on', () => {
    const lines = 'a\n'.repeat(10_000);
    assert.equal(withoutRest(`${lines}b\n`), lines);
    assert.equal(withoutRest(lines), lines);
    const long = `${'word '.repeat(100)}\n`.repeat(1_000);
    const rest = withoutRest(long);
    assert.ok(rest.length <= 500_000 && long.startsWith(rest));
    assert.match(rest, /word \n$/);
    assert.equal(withoutRest('short'), 'short');
  });
});
