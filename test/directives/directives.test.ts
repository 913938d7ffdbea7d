import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { applyEdits, type Finding, lint, read, suppressions } from '../../server/src';
import { alx } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';
import { type Found, found } from '../found';

const FOLDER = 'test/fixtures/reading';
const documents = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

const findings = (text: string): Found[] => found(read(text, { profile: alx, path: 'postmortem.md' }), rules);

const bare = (text: string) => findings(text).filter(({ rule }) => rule === 'time-zone-missing').length;
const idle = (text: string) =>
  findings(text)
    .filter(({ rule }) => rule === 'directive-unused')
    .map(({ message }) => message);

const page = (...lines: string[]) => ['# Postmortem: login failed', '', '## Timeline', '', ...lines, ''].join('\n');

describe('a comment that disables a rule', () => {
  const cases: Record<string, [left: number, ...lines: string[]]> = {
    'for the next line': [1, '<!-- postmortem-disable-next-line time-zone-missing -->', '- 14:05 - down', '- 15:20 - up'],
    'past one blank line': [1, '<!-- postmortem-disable-next-line time-zone-missing -->', '', '- 14:05 - down', '- 15:20 - up'],
    'but not past two': [2, '<!-- postmortem-disable-next-line time-zone-missing -->', '', '', '- 14:05 - down', '- 15:20 - up'],
    'one of several above a line': [
      1,
      '<!-- postmortem-disable-next-line time-zone-missing -->',
      '<!-- postmortem-disable-next-line action-vague -->',
      '- 14:05 - down',
      '- 15:20 - up',
    ],
    'in its own line': [1, '- 14:05 - down <!-- postmortem-disable-line time-zone-missing -- local -->', '- 15:20 - up'],
    'in the row of a table': [
      1,
      '| a | b |',
      '|-|-|',
      '| 14:05 | down <!-- postmortem-disable-line time-zone-missing --> |',
      '| 15:20 | up |',
    ],
    'from here to there': [
      1,
      '<!-- postmortem-disable time-zone-missing -->',
      '',
      '- 14:05 - down',
      '',
      '<!-- postmortem-enable time-zone-missing -->',
      '',
      '- 15:20 - up',
    ],
    'until every rule is enabled': [
      1,
      '<!-- postmortem-disable time-zone-missing, action-vague -->',
      '',
      '- 14:05 - down',
      '',
      '<!-- postmortem-enable -->',
      '',
      '- 15:20 - up',
    ],
    'to the end': [1, '- 14:05 - down', '', '<!-- postmortem-disable time-zone-missing -->', '', '- 15:20 - up'],
    'in the whole file, from anywhere': [0, '- 14:05 - down', '- 15:20 - up', '', '<!-- postmortem-disable-file time-zone-missing -->'],
    'with every other': [1, '<!-- postmortem-disable-next-line -->', '- 14:05 - down', '- 15:20 - up'],
    'but not another one': [2, '<!-- postmortem-disable-next-line action-vague -->', '- 14:05 - down', '- 15:20 - up'],
    'and means nothing in code': [2, '```', '<!-- postmortem-disable-file -->', '```', '', '- 14:05 - down', '- 15:20 - up'],
  };
  for (const [what, [left, ...lines]] of Object.entries(cases)) {
    it(what, () => {
      assert.equal(bare(page(...lines)), left);
      assert.equal(bare(page(...lines).replaceAll('\n', '\r\n')), left);
    });
  }

  it('stands with its reason', () => {
    const text = page('- 14:05 - down <!-- postmortem-disable-line time-zone-missing,action-vague -- a -- b -->');
    const [directive] = read(text, { profile: alx }).directives;
    assert.deepEqual(
      [directive?.kind, directive?.rules.map(({ id }) => id), directive?.reason],
      ['disable-line', ['time-zone-missing', 'action-vague'], 'a -- b'],
    );
    for (const { id, span } of directive?.rules ?? []) assert.equal(text.slice(span.start, span.end), id);
    const { keyword, keywordSpan } = directive as NonNullable<typeof directive>;
    assert.equal(text.slice(keywordSpan.start, keywordSpan.end), keyword);
  });
});

describe('a comment that is not needed', () => {
  const cases: Record<string, [message: RegExp | undefined, ...lines: string[]]> = {
    'disables nothing': [/^This comment disables nothing/, '<!-- postmortem-disable-file time-zone-missing -->'],
    'and would disable what is said of it': [/This comment disables nothing/, '<!-- postmortem-disable-line -->'],
    'enables what was not disabled': [/Nothing is disabled/, '<!-- postmortem-enable -->'],
    'names two rules of which one is idle': [
      /^“action-vague” disables nothing here/,
      '- 14:05 - down <!-- postmortem-disable-line action-vague, time-zone-missing -->',
    ],
    'is misspelt': [
      /did you mean “postmortem-disable-next-line”/,
      '<!-- postmortem-disable-nextline time-zone-missing -->',
      '- 14:05 - down',
    ],
    'names a rule that is misspelt': [
      /did you mean “time-zone-missing”/,
      '- 14:05 - down <!-- postmortem-disable-line time-zone-mising -->',
    ],
    'gives its reason without dashes': [/Write a reason after two dashes/, '- 14:05 <!-- postmortem-disable-line because it is late -->'],
    'is another’s': [undefined, '<!-- postmortem-template v2 -->'],
    'is needed': [undefined, '- 14:05 - down <!-- postmortem-disable-line time-zone-missing -->'],
    'is needed at both ends': [
      undefined,
      '<!-- postmortem-disable time-zone-missing -->',
      '- 14:05 - down',
      '<!-- postmortem-enable time-zone-missing -->',
    ],
  };
  for (const [what, [message, ...lines]] of Object.entries(cases)) {
    it(what, () => {
      const messages = idle(page(...lines, '', '- 15:20 UTC - up'));
      assert.equal(messages.length, message ? 1 : 0, messages.join('\n'));
      if (message) assert.match(messages[0] ?? '', message);
    });
  }

  it('goes with its line, or leaves the line without a gap', () => {
    const removed = (text: string) => {
      const fix = findings(text)
        .find(({ rule }) => rule === 'directive-unused')
        ?.fixes.at(-1);
      return applyEdits(text, fix?.edits ?? []);
    };
    assert.equal(removed(page('a', '', '<!-- postmortem-enable -->', '', 'b')), page('a', '', 'b'));
    assert.equal(removed(page('a <!-- postmortem-enable -->', 'b')), page('a', 'b'));
    assert.equal(removed(page('a <!-- postmortem-enable --> b')), page('a b'));
    assert.equal(removed(page('- <!-- postmortem-enable --> b')), page('- b'));
    assert.equal(removed(page('a', '<!-- postmortem-enable -->', 'b')), page('a', 'b'));
    assert.equal(removed(`<!-- postmortem-enable -->\n\n${page('a')}`), page('a'));
  });

  it('is not spoken of where its rule is off', () => {
    const text = page('- 14:05 UTC - down <!-- postmortem-disable-line time-zone-missing -->');
    const settings = { 'time-zone-missing': { severity: 'off' } } as const;
    const found = lint(read(text, { profile: alx, path: 'postmortem.md' }), rules, { settings });
    assert.deepEqual(
      found.filter(({ rule }) => rule === 'directive-unused'),
      [],
    );
  });
});

describe('the quick fixes that insert a comment', () => {
  it('put none below a fence that nothing closes', () => {
    const offered = (text: string) =>
      suppressions(text)({ rule: 'element-missing', span: { start: 12, end: 13 } }).map(({ title }) => title);
    assert.ok(offered('# A\n\n```log\nfailed\n```\n').includes('Disable element-missing for this block'));
    assert.deepEqual(offered('# A\n\n```log\nfailed\n'), ['Disable element-missing for the whole file']);
  });

  for (const name of documents) {
    it(`disable the findings of ${name}, and nothing else`, () => {
      const original = readFileSync(path.join(FOLDER, name), 'utf8');
      for (const text of [original, original.replaceAll(/\r?\n/g, '\r\n')]) {
        const before = findings(text);
        for (const finding of before) {
          for (const { title, edits } of suppressions(text)(finding)) {
            const after = findings(applyEdits(text, edits));
            const key = ({ rule, message }: Finding) => `${rule}: ${message}`;
            assert.ok(after.length < before.length, `“${title}” on ${key(finding)} leaves ${after.map(key).join('\n')}`);
            const told = before.map(key);
            for (const other of after) assert.ok(told.includes(key(other)), `“${title}” on ${key(finding)} brings ${key(other)}`);
          }
        }
      }
    });
  }
});
