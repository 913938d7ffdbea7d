import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('the page of promises', () => {
  it('names a test for each, that is there', () => {
    const rows = readFileSync('docs/guarantees.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| (?!promise |---)/.test(line));
    assert.ok(rows.length > 10);
    for (const row of rows) {
      const tests = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, file]) => file as string);
      assert.ok(tests.length > 0, row);
      for (const file of tests) assert.ok(existsSync(file), file);
    }
  });
});
