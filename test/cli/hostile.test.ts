import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from './run';

/** Lines over which a pattern that goes back and forth would need hours, at these lengths. */
const LINES: Readonly<Record<string, string>> = {
  'a hash behind figures and colons': '- 10:30 UTC - the deploy 1:0:5d41402abc4b2a76b9719d911017c592_v2 went out',
  'a fingerprint with a colon at its end': `- The key was ${'9f:'.repeat(64)} as before`,
  'groups of an address without an end': `- Seen from ${'2001:'.repeat(20_000)}_`,
  'a comment that is never closed': `<!-- postmortem-disable${' '.repeat(100_000)}`,
  'lists in lists': '1. '.repeat(6_000),
  'quotations in lists': '- > '.repeat(4_000),
  'many comments that are never closed': '<!-- postmortem-disable '.repeat(10_000),
};

describe('a line that was made to keep a pattern busy', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'postmortem-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const [name, line] of Object.entries(LINES))
    it(`is read to its end: ${name}`, async () => {
      const file = path.join(folder, 'postmortem.md');
      await writeFile(
        file,
        `---\nprofile: alx\n---\n\n# Postmortem: the shop was down\n\n## Timeline\n\n- 10:00 UTC - The shop went down.\n${line}\n`,
      );
      const { code, stdout } = await run([file]);
      assert.equal(code, 1);
      assert.match(stdout, /section-missing/);
    });
});

describe('control characters of a document and of its name', () => {
  const TEXT =
    '---\nprofile: alx\n---\n\n# Postmortem: the \x1b[31mshop\x1b]0;title\x07 was down\n\n## Timeline\n\n- 25:12 UTC - The shop \x9b2Jwent down.\n\n## Action items\n\n- Restart \x1b[8mweb-01\n';
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'postmortem-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const args of [['--format', 'pretty', '--frame'], ['--format', 'unix'], ['actions'], ['timeline', '--format', 'mermaid'], ['stats']])
    it(`reach no terminal: ${args.join(' ')}`, { skip: process.platform === 'win32' && 'no such names there' }, async () => {
      const file = path.join(folder, 'postmortem\x1b[2J.md');
      await writeFile(file, TEXT);
      const { stdout, stderr } = await run([...args, file]);
      assert.ok(stdout.length > 20);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      assert.doesNotMatch(stdout + stderr, /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/);
    });
});
