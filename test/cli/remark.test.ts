import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

/** Runs remark-cli on a file with our plugin, as a project that lints its Markdown with remark would. */
const remark = (file: string) =>
  spawnSync(
    process.execPath,
    ['node_modules/remark-cli/cli.js', '--no-color', '--no-stdout', '--frail', '--use', './server/dist/remark.mjs', file],
    {
      encoding: 'utf8',
    },
  );

describe('the plugin in remark-cli', () => {
  it('reports what the command line reports, with the rule and our name', () => {
    const { status, stderr } = remark('samples/0x19-postmortem/README.md');
    assert.equal(status, 1, stderr);
    assert.match(stderr, /5:41-5:55\s+warning\s+6 clock times have no time zone.*time-zone-missing\s+postmortem/);
    assert.match(stderr, /33:7-33:25\s+warning\s+Nobody can tell when this task is done.*action-vague\s+postmortem/);
  });

  it('has nothing to say about a finished postmortem', () => {
    const { status, stderr } = remark('samples/finished/0x19-postmortem/README.md');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /no issues found/);
  });
});
