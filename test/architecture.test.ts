import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const SOURCE = 'server/src';

/** Who may import whom, types included, from the bottom to the top: a folder or a file, and what it may use beside its own. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  incremental: ['text'],
  model: ['text'],
  time: ['text', 'model'],
  markdown: ['text', 'model', 'incremental/memo'],
  // The one file that knows the fast parser.
  'markdown/parse': ['markdown', 'markdown/fast'],
  'markdown/fast': ['text', 'markdown'],
  'markdown/incremental': ['text', 'incremental', 'markdown', 'model'],
  'reading/lexicon': ['text', 'model'],
  reading: ['text', 'time', 'markdown', 'model', 'reading/lexicon', 'incremental/memo'],
  'reading/reader': ['reading', 'incremental', 'markdown', 'markdown/incremental', 'model', 'text'],
  edits: ['text', 'time', 'markdown', 'model'],
  import: ['text', 'time', 'markdown', 'model', 'edits', 'import/formats'],
  'import/formats': ['text', 'time', 'import'],
  refactor: ['text', 'time', 'markdown', 'model', 'edits'],
  directives: ['text', 'markdown', 'model', 'edits'],
  profiles: ['text', 'model', 'reading/lexicon', 'edits'],
  // A team's profile is read from its template, which is Markdown.
  'profiles/template': ['profiles', 'text', 'model', 'edits', 'markdown', 'reading'],
  'rules/support': ['text', 'time', 'model', 'edits', 'incremental/memo'],
  views: ['text', 'model', 'time'],
  rules: ['text', 'time', 'model', 'edits', 'directives', 'views', 'rules/support'],
  lint: ['text', 'model', 'directives', 'incremental'],
  config: ['text', 'time', 'model', 'lint'],
  incident: ['text', 'model', 'time', 'views', 'lint', 'rules/support'],
  // What it reads is read for the configuration, too.
  disk: ['text', 'config'],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.slice(0, -'.ts'.length).replaceAll(path.sep, '/'));

/** The row of the table that is for a file; undefined for the program around: editor, command line, the package's own entry. */
function rowOf(file: string): string | undefined {
  for (let name = file; name !== '.'; name = path.posix.dirname(name)) if (Object.hasOwn(MAY, name)) return name;
  return undefined;
}

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}(?:\/[^']*)?)'/g;

/** The files that a file imports from the server, types included. */
function importsOf(file: string): string[] {
  const source = readFileSync(path.join(SOURCE, `${file}.ts`), 'utf8');
  return Array.from(source.matchAll(IMPORT), ([, specifier = '']) => {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return files.includes(target) ? target : path.posix.join(target, 'index');
  });
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the architecture', () => {
  it('has arrows that only point down', () => {
    const wrong = [...imports].flatMap(([file, targets]) => {
      const row = rowOf(file);
      if (row === undefined) return [];
      const allowed = [row, ...(MAY[row] ?? [])];
      return targets
        .filter((target) => !allowed.includes(rowOf(path.posix.dirname(target)) ?? '') && !allowed.includes(target))
        .map((target) => `${file} → ${target}: ${row} may import ${allowed.slice(1).join(', ') || 'nothing'}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('has no circle, even of types', () => {
    const done = new Set<string>();
    const walk = (file: string, trail: readonly string[]): string[] => {
      if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      const found = (imports.get(file) ?? []).flatMap((target) => walk(target, [...trail, file]));
      done.add(file);
      return found;
    };
    assert.deepEqual(
      files.flatMap((file) => walk(file, [])),
      [],
    );
  });

  it('has folders of at most forty files, the rules’ apart', () => {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(path.posix.dirname(file), (counts.get(path.posix.dirname(file)) ?? 0) + 1);
    const large = [...counts].filter(([folder, count]) => folder !== 'rules' && count > 40);
    assert.deepEqual(large, []);
  });
});
