import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { folderWith, notes, outage } from './folder';

const hasTerminals = process.platform === 'linux' && spawnSync('script', ['--version']).error === undefined;

/** Runs the command line on a terminal of its own. Answers what is drawn there, output and errors. */
function onTerminal(args: string, cwd: string, columns = 200): string {
  const program = `stty cols ${columns}; ${process.execPath} ${process.cwd()}/server/bin/postmortem-lint.js ${args}`;
  // Node gives no colours to a CI that it does not know.
  const { NO_COLOR, FORCE_COLOR, CI, ...env } = process.env;
  const { stdout } = spawnSync('script', ['--quiet', '--command', program, '/dev/null'], {
    cwd,
    encoding: 'utf8',
    env: { ...env, TERM: 'xterm-256color' },
  });
  return stdout.replaceAll('\r\n', '\n');
}

describe('on a terminal', { skip: !hasTerminals }, () => {
  it('prints in colours for people', () => {
    const drawn = onTerminal('', folderWith({ 'a-postmortem.md': outage }));
    const plain = stripVTControlCharacters(drawn);
    assert.notEqual(plain, drawn);
    assert.match(plain, /^a-postmortem\.md {2}169 words \(400–600 asked for\)\n/);
    assert.match(plain, /^✖ 1 error and 2 warnings in 1 postmortem · 169 words \(400–600 asked for\)$/m);
  });

  it('keeps to columns where lines are short', () => {
    const folder = folderWith({ 'a-postmortem.md': outage });
    const [, ...lines] = stripVTControlCharacters(onTerminal('', folder, 70)).split('\n');
    const findings = lines.slice(0, lines.indexOf(''));
    assert.ok(findings.some((line) => line.startsWith(' '.repeat(17))));
    for (const line of findings) assert.match(line, /^(?: {2}[ \d]\d:\d+ {2}[a-z ]{7} {2}| {15,17})\S.{0,54}$/);
    const rules = stripVTControlCharacters(onTerminal('rules', folder, 70)).split('\n');
    for (const line of rules) assert.ok(line.length <= 70, line);
  });

  it('says that a clean run is clean', () => {
    const drawn = onTerminal('--only section-order', folderWith({ 'a-postmortem.md': outage }));
    assert.match(stripVTControlCharacters(drawn), /^✔ Nothing found in 1 postmortem/);
  });

  it('shows how far a long run is, and leaves nothing of that', () => {
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}.md`, notes]));
    const drawn = onTerminal('', folderWith({ ...files, 'a-postmortem.md': outage }));
    assert.match(drawn, /\r█*░+ \d+ of 151 files/);
    // What a terminal shows: each line as it was last drawn.
    const shown = drawn.split('\n').map((line) => line.split('\r').at(-1)?.replace('\x1b[K', ''));
    assert.doesNotMatch(shown.join('\n'), /░| of 151 files/);
    assert.match(stripVTControlCharacters(shown.join('\n')), /150 other files left alone/);
  });
});
