import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { missingSections, resolveSetup } from '../../server/src';
import { catalogue, examine } from '../../server/src/examine';

const HEAD = '# Postmortem: the shop was down\n\n## Issue Summary\n\nThe shop was down from 10:00 to 10:20 UTC for all users.\n\n';
const REST = '## Timeline\n\n- 10:00 UTC - An alert fired.\n- 10:20 UTC - The disk was cleaned.\n';
/** The log of an incident, of so many lines. */
const log = (lines: number) => `\`\`\`\n${'disk full\n'.repeat(lines)}\`\`\`\n\n`;

/** With all rules on. */
const setup = {
  ...resolveSetup([]),
  profile: 'alx',
  rules: Object.fromEntries(
    catalogue.rules.map(({ id, severity }) => [id, { severity: severity === 'off' ? ('hint' as const) : severity }]),
  ),
};
const examined = (text: string) => examine(text, setup, { path: 'postmortems/a.md' });
const rulesOf = (text: string) => new Set(examined(text).findings.map(({ rule }) => rule));

/** Reports that something is not there. */
const OF_LACK = ['section-missing', 'element-missing', 'word-count'];

describe('a text that is not read to its end', () => {
  const long = HEAD + log(20_000) + REST;

  it('is told of once, where reading ends', () => {
    const found = examined(long).findings.filter(({ rule }) => rule === 'text-unread');
    assert.deepEqual(
      found.map(({ message }) => message),
      ['Only the 10000 lines above are read and checked. Move logs and data into files of their own.'],
    );
    assert.equal(long.slice(0, found[0]?.span.start).split('\n').length, 10_001);
  });

  it('lacks nothing that may be in the rest', () => {
    const rules = rulesOf(long);
    for (const rule of OF_LACK) assert.ok(!rules.has(rule), rule);
    assert.deepEqual(missingSections(examined(long).postmortem), []);
    // Of the same text without a log so much is missing.
    const short = rulesOf(HEAD);
    for (const rule of OF_LACK) assert.ok(short.has(rule), rule);
  });

  it('keeps the comments that may be needed in the rest', () => {
    const comment = '<!-- postmortem-disable acronym-undefined -->\n\n';
    assert.ok(!rulesOf(comment + long).has('directive-unused'));
    assert.ok(rulesOf(comment + HEAD).has('directive-unused'));
  });

  it('is one of more lines, not one that ends there, or with blank lines', () => {
    const lines = HEAD.split('\n').length - 1;
    const full = HEAD + log(10_000 - lines - 3);
    for (const text of [full, `${full}\n\n\n`]) assert.ok(!rulesOf(text).has('text-unread'));
    assert.ok(rulesOf(`${full}${REST}`).has('text-unread'));
  });
});
