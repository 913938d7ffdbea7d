import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Outline, outlineOf } from '../../server/src/cli/outline';
import { programFor } from '../../server/src/cli/program';

const program = outlineOf(programFor(() => {}));
const everything: Outline[] = [program, ...program.commands];

describe('the help of every command', () => {
  it('has an example', () => {
    for (const { name, examples } of everything) assert.ok(examples.length > 0, name);
  });
});

describe('docs/cli.md', () => {
  const page = readFileSync('docs/cli.md', 'utf8');

  it('names every command and every format', () => {
    for (const { name } of program.commands) assert.ok(page.includes(`| \`${name}`), name);
    const formats = everything.flatMap(({ options }) =>
      options.filter(({ names }) => names.includes('--format')).flatMap(({ values }) => values),
    );
    assert.ok(formats.length > 20);
    for (const format of formats)
      assert.ok(page.includes(`\`${format}\``) || page.includes(`--format ${format}\``) || format === 'text', format);
  });

  it('names every option of the check itself, and none that is not there', () => {
    const known = everything.flatMap(({ options }) => options.flatMap(({ names }) => names));
    const named = new Set(page.match(/(?<![\w-])--[a-z][a-z-]+/g));
    assert.deepEqual(
      [...named].filter((option) => !known.includes(option) && option !== '--use'),
      [],
    );
    const long = program.options.flatMap(({ names }) => names.filter((name) => name.startsWith('--') && name !== '--version'));
    assert.deepEqual(
      long.filter((option) => !named.has(option)),
      [],
    );
  });
});
