import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { simpleMarkdown } from '../../server/src/markdown/fast/document';
import { markdown } from '../../server/src/markdown/parse';

/** What texts are made of, that which is mostly simple more often than the rest. */
const simple = [
  ...[
    'word',
    ' and ',
    'x',
    '5',
    '. ',
    ', ',
    ': ',
    '\n',
    '\n\n',
    '\n\n\n',
    ' \n',
    '  \n',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '01. ',
    '## ',
    '- [ ] ',
  ],
  ...[
    '`',
    '`a b`',
    '*',
    '**',
    '**b:** ',
    '_',
    '_c_',
    'a_b',
    '[a](http://x.y/z_b)',
    '![ü](a.b)',
    '[b]',
    '[B  c]',
    '[b]: c\n\n',
    '[b c]: d\n',
  ],
  ...['```sh\n', '\n```\n', '---\n\n', '| a | b |\n', '| --- | :-: |\n', '| **c** | `d` |\n', '|:-|-:|\n', '|e||\n'],
];
const odd = [
  ...[
    ' ',
    '  ',
    '    ',
    '\n  ',
    '#',
    '# ',
    '#x',
    '###\n',
    '---',
    '***',
    '___',
    '===',
    '--',
    '+ ',
    '10)',
    '3. ',
    '* * *',
    '- - ',
    '> ',
    '~~~',
  ],
  ...[
    '|',
    ' | ',
    '|\n',
    ':--',
    '!',
    '![',
    '[',
    ']',
    '](',
    '[ ]',
    '[x] ',
    '[X] y',
    '[](c)',
    '[1] ',
    '[b]: ',
    '[b][b]',
    '(*a*)',
    '__',
    '``',
    '````\n',
  ],
  ...['\\', '<', '<b>', '<!-- c -->', '< 5', '&', '&amp;', '& ', '\t', '\r', '\0', '\uFEFF', '\u00A0', '\u2028', 'é', '見', '🚀'],
  ...['"', '“', '(', ')', '/', ';', '?', '@', '$', '%', '^', '~', '{', '}', '—', '…', '•', 'http://a.b?c=d&e=f'],
];
const texts = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...simple) }, { weight: 1, arbitrary: fc.constantFrom(...odd) }), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

const kindsIn = (node: Nodes): string[] => [node.type, ...('children' in node ? node.children.flatMap(kindsIn) : [])];

describe('simple Markdown', () => {
  it('is read as a Markdown parser reads it', () => {
    const kinds = new Map<string, number>();
    fc.assert(
      fc.property(texts, (text) => {
        const tree = simpleMarkdown(text);
        if (!tree) return;
        assert.deepEqual(tree, markdown(text));
        for (const kind of kindsIn(tree)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }),
      { numRuns: 30_000, seed: 1 },
    );
    for (const kind of [
      'heading',
      'listItem',
      'table',
      'code',
      'definition',
      'thematicBreak',
      'strong',
      'emphasis',
      'link',
      'linkReference',
      'image',
      'inlineCode',
      'break',
    ])
      assert.ok((kinds.get(kind) ?? 0) > 5, `${kinds.get(kind)} of ${kind}`);
  });

  it('is what postmortems are mostly written in', () => {
    for (const text of [
      '# Postmortem\n\n## Timeline\n\n- **14:05 UTC** - The `cache` was full.\n  It grew.\n- 14:10\n\n1. one\n2. two\n',
      '- [ ] Patch it ([ticket](https://x.y/1))\n- [x] Add monitoring\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n',
      'See [runbook] \n[1]\n\n[runbook]: https://x.y\n\n```sh\nls\n```\n\n---\n\n![graph](a.png)  \nsnake_case & 5 < 6\n',
    ])
      assert.deepEqual(simpleMarkdown(text), markdown(text));
  });

  it('keeps to what a parser takes for a label, an address and HTML', () => {
    for (const text of [
      'x <7@m> <24x7@example.com> y < 5',
      '[a](\u0001) ![a](b\u007F)',
      '[a]: \u001B[0m',
      `[${'x'.repeat(1000)}]: u\n\n[${'x'.repeat(1000)}]`,
      '[\u00A0b] [b\u3000]\n\n[b]: c',
      `a${' '.repeat(50)}b\nc \nd`,
    ])
      assert.deepEqual(simpleMarkdown(text) ?? markdown(text), markdown(text), JSON.stringify(text.slice(0, 40)));
  });

  it('is none where something may mean more than it seems', () => {
    for (const text of [
      ' a',
      '- a\n  - b',
      '> a',
      'a\n---',
      '# a #',
      'a *b',
      '*a*b',
      '**a*b**',
      'a `b',
      '<b>',
      'a&amp;',
      'a\\b',
      'a\r\nb',
      '```\na',
      '[a][b]',
      '- ',
      '- [ ]',
      'a\n2. b',
      'a\n01. b',
      '|a|\nb',
      '\uFEFFa',
    ])
      assert.equal(simpleMarkdown(text), undefined, JSON.stringify(text));
  });
});
