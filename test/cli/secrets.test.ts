import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type Command, commands, Work } from '../../server/src/cli/process-file';
import { folderWith } from './folder';
import { run } from './run';

// Put together here, so that no scanner takes this file for one that publishes a secret.
const TOKEN = `ghp_${'1b2C3d4E5f6G7h8'.repeat(3).slice(0, 36)}`;

const text = `# Postmortem: the token ${TOKEN} was published

## Summary

On 4 May 2026 logins failed from 14:05 UTC to 14:50 UTC, because ${TOKEN} was revoked.

Timeline

14:05 - The errors began: ${TOKEN} was refused.
14:50 - Logins worked again with a token other than ${TOKEN}.

## Action items

- [ ] Read ${TOKEN} of web-01 from the vault (owner: ${TOKEN}, due: 2020-01-02)
`;

describe('a secret of a document', () => {
  const file = path.join(folderWith({ 'a-postmortem.md': text }), 'a-postmortem.md');

  for (const command of Object.keys(commands) as Command[])
    it(`is in nothing that is printed: ${command}`, async () => {
      const fix = command === 'diff' && { fix: { zone: 'UTC', unsafe: true } };
      const outcome = await new Work({ command, fixes: true, demands: true, ...fix }).on({ file, named: true });
      const told = JSON.stringify(outcome);
      assert.match(told, /logins failed|Logins worked|token/);
      assert.ok(!told.includes(TOKEN.slice(0, 8)), told);
    });
});

describe('a secret of a log', () => {
  it('is taken out of the entries that are made of it, and counted', async () => {
    const log = `2026-05-04T14:05:00Z logins failed with ${TOKEN}\n2026-05-04T14:50:00Z logins worked again\n`;
    const { stdout, stderr } = await run(['import', '-', '--format', 'log'], { input: log });
    assert.match(stdout, /14:05 UTC.* logins failed with \[GitHub token redacted\]\n/);
    assert.ok(!stdout.includes(TOKEN.slice(0, 8)), stdout);
    assert.match(stderr, /: 2 events of .*; 1 secret redacted\n$/);
  });
});
