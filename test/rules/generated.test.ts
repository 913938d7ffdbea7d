import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withRuleTable } from '../../scripts/ruleTable';
import { snippets } from '../../scripts/snippets';
import { defaultProfile } from '../../server/src/profiles';
import { rules } from '../../server/src/rules';

describe('generated files are fresh (`npm run generate` writes them)', () => {
  it('the rule table of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.equal(withRuleTable(readme, rules), readme);
  });

  it('the snippets', () => {
    assert.deepEqual(JSON.parse(readFileSync('snippets/postmortem.code-snippets', 'utf8')), snippets(defaultProfile));
  });
});
