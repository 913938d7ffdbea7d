import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

/** Words to avoid, and what to write instead. */
const WORDS: readonly (readonly [word: RegExp, instead: string])[] = [
  [/\btold\b/i, 'said, given'],
  [/\bstands?\b/i, 'is'],
  [/\bbehind\b/i, 'after'],
  [/\bin front of\b/i, 'before'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix, correct'],
  [/\banew\b/i, 'again'],
  [/\bhouse\b/i, 'team’s'],
  [/\bholds\b/i, 'has, contains'],
  [/\bare to hold\b/i, 'must contain'],
  [/\bsilenc(?:es?|ed|ing)\b/i, 'disable'],
  [/\bbare times?\b/i, 'time without a time zone'],
];

/** What users and contributors read. The glossary names the words. */
const PAGES = [
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'docs/architecture.md',
  'docs/marketplace.md',
  'docs/cli.md',
  'docs/ci.md',
  'SECURITY.md',
  'CODE_OF_CONDUCT.md',
  'server/README.md',
];

/** What is made of the strings in the code, or has strings of its own. */
const DATA = ['package.json', 'server/package.json', 'schema/postmortem.schema.json', 'snippets/postmortem.code-snippets'];

const CODE = ['server/src', 'client/src', 'scripts'];

const files = CODE.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)).map(
  (file) => file.replaceAll(path.sep, '/'),
);

const code = files.filter((file) => /\.(?:ts|mjs)$/.test(file));
const pages = [...PAGES, ...files.filter((file) => file.endsWith('.md'))];

/** The lines of a text that have one of the words, each with its number and what to write instead. */
function found(file: string, linesOf: (text: string) => string[]): string[] {
  return linesOf(readFileSync(file, 'utf8')).flatMap((line, index) =>
    WORDS.flatMap(([word, instead]) => {
      const own = word.exec(line)?.[0];
      return own ? [`${file}:${index + 1} “${own}”: write ${instead}`] : [];
    }),
  );
}

const linesOf = (text: string): string[] => text.split('\n');

/** The same lines with nothing but comments and sentences in strings: a capital letter and a space tell them from data. */
function wordsOfCode(text: string): string[] {
  const spaced = (matched: string) => matched.replace(/[^\n]/g, ' ');
  // Patterns and the names of what is matched are data.
  const kept = text.replace(
    /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?:(?!\/\*|\s\/\/|['`])[\s\S])+?(?=\/\*|\s\/\/|['`]|$)/g,
    (token) => (/^\/[/*]|^['`][“A-Z][^\n]* /.test(token) ? token : spaced(token)),
  );
  return kept.split('\n');
}

describe('plain words', () => {
  it('are in what users and contributors read', () =>
    assert.deepEqual(
      [...pages, ...DATA].flatMap((file) => found(file, linesOf)),
      [],
    ));

  it('are in comments and messages', () =>
    assert.deepEqual(
      code.flatMap((file) => found(file, wordsOfCode)),
      [],
    ));

  it('are looked for in comments and messages alone', () => {
    const seen = (text: string) => wordsOfCode(text).map((line) => line.trim());
    assert.deepEqual(seen("const told = /told/; // told\nsay('A told word');"), ['// told', "'A told word'"]);
    assert.deepEqual(seen("/** A\n told */ const behind = 'behind';"), ['/** A', 'told */']);
  });
});
