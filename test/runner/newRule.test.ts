import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';

const scratch = mkdtempSync(path.join(tmpdir(), 'postmortem-new-rule-'));
after(() => rmSync(scratch, { recursive: true }));

for (const name of ['server/src', 'server/package.json', 'tsconfig.json', 'biome.jsonc'])
  cpSync(name, path.join(scratch, name), { recursive: true });
symlinkSync(path.resolve('node_modules'), path.join(scratch, 'node_modules'), 'junction');

const run = (...command: string[]): SpawnSyncReturns<string> => spawnSync(process.execPath, command, { cwd: scratch, encoding: 'utf8' });
const newRule = (...args: string[]) => run(path.resolve('dist/scripts/newRule.js'), ...args);
const contentOf = (name: string): string => readFileSync(path.join(scratch, 'server/src/rules', name), 'utf8');

describe('npm run new-rule', () => {
  it('writes a rule, its page and its lines in the list, which have the right types and form', () => {
    const { status, stderr } = newRule('title-date-missing');
    assert.equal(status, 0, stderr);
    assert.match(contentOf('title-date-missing.ts'), /id: 'title-date-missing'/);
    assert.match(contentOf('title-date-missing.md'), /^# title-date-missing\n/);
    const list = contentOf('index.ts');
    assert.match(list, /timelineOrder from '.*;\nimport titleDateMissing from '\.\/title-date-missing';\nimport wordCount/);
    assert.match(list, /\n {2}titleDateMissing,\n\];\n$/);
    writeFileSync(path.join(scratch, 'tsconfig.json'), JSON.stringify({ ...tsconfig(), include: ['server/src/rules'] }));
    const types = run('node_modules/typescript/bin/tsc', '--noEmit');
    assert.equal(types.status, 0, types.stdout);
    const form = run('node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', 'server/src/rules');
    assert.equal(form.status, 0, form.stderr);
  });

  it('puts the last of the alphabet at the end of the imports', () => {
    assert.equal(newRule('zone-unknown').status, 0);
    assert.match(contentOf('index.ts'), /wordCount from '\.\/word-count';\nimport zoneUnknown from '\.\/zone-unknown';\n\n/);
  });

  it('refuses what is no id, and the id of a rule that there is, and then writes nothing', () => {
    const before = contentOf('index.ts');
    for (const [id, reason] of [
      ['TitleDate', /^“TitleDate” is no id of a rule\. Write two or more words in lower case/],
      ['title', /^“title” is no id of a rule/],
      ['../title-date', /is no id of a rule/],
      ['word-count', /^There is a rule “word-count” already: server\/src\/rules\/word-count\.ts\. Choose another id\.\n$/],
    ] as const) {
      const { status, stderr } = newRule(id);
      assert.equal(status, 2);
      assert.match(stderr, reason);
    }
    assert.match(newRule().stderr, /^Usage: npm run new-rule <id>/);
    assert.equal(contentOf('index.ts'), before);
  });
});

function tsconfig(): object {
  return JSON.parse(readFileSync('tsconfig.json', 'utf8'));
}
