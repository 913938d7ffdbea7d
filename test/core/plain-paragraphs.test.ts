import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainParagraphs } from '../../server/src/core/plain-paragraphs';

const parser = unified().use(remarkParse);

describe('plain paragraphs', () => {
  it('are read as a Markdown parser reads them', () => {
    const pieces = fc.constantFrom(
      ...[
        'The queue',
        'grew',
        'again',
        'x',
        'é',
        '見',
        ' ',
        '  ',
        '. ',
        ', ',
        ': ',
        '\n',
        '\n\n',
        '\n\n\n',
        '5',
        '1. ',
        '- ',
        '+',
        '> ',
        '# ',
      ],
      ...[
        '#',
        '=',
        '===',
        '---',
        '--- ',
        '~~~',
        '|',
        '!',
        '(',
        ')',
        '"',
        '/',
        'https://a.b',
        '@',
        '$',
        '%',
        "'",
        ';',
        '{',
        '}',
        '^',
        '\u00A0',
        '\u2028',
      ],
      ...['\\', '`', '*', '_', '[', ']', '<', '&amp;', '\t', '\r', '\0', '\uFEFF'],
    );
    let plain = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom('word', ' and ', '\n', '\n\n') }, pieces), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          const tree = plainParagraphs(text);
          if (!tree) return;
          plain++;
          assert.deepEqual(tree, parser.parse(text));
        },
      ),
      { numRuns: 5_000, seed: 1 },
    );
    assert.ok(plain > 500, `${plain} of the texts were plain`);
  });

  it('are none where a line begins or ends otherwise, or holds a mark', () => {
    for (const text of ['- a', ' a', 'a ', '1. a', '# a', 'a\n---', 'a *b*', 'a `b`', '[a]', 'a\\b', '<b>', 'a&amp;', 'a\r\nb', '\uFEFFa'])
      assert.equal(plainParagraphs(text), undefined, JSON.stringify(text));
  });
});
