import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import test from 'node:test';
import { listFiles, PackageManager } from '@vscode/vsce';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import manifest from '../../package.json' with { type: 'json' };
import { packageName, packedPage } from '../../scripts/vsix';
import server from '../../server/package.json' with { type: 'json' };

const packing = { packageManager: PackageManager.None, readmePath: packedPage };
const files = await listFiles(packing);

const programs = ['server/bin/postmortem-language-server.js', 'server/bin/postmortem-lint.js'];

test('the package has what the manifest names, and nothing else', () => {
  const named = [
    manifest.main,
    manifest.main.replace('extension', 'node'),
    manifest.browser,
    manifest.browser.replace('browser', 'server'),
    manifest.icon,
    ...manifest.contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...manifest.contributes.snippets.map(({ path }) => path),
    ...manifest.contributes.jsonValidation.map(({ url }) => url),
  ];
  const expected = [
    ...new Set(named.map((name) => name.replace('./', ''))),
    'package.json',
    // The manifest’s texts and all others, in each language.
    ...readdirSync('.').filter((file) => /^package\.nls.*\.json$/.test(file)),
    ...readdirSync('l10n').map((file) => `l10n/${file}`),
    ...manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image)),
    'media/walkthrough/sample.md',
    'CHANGELOG.md',
    'LICENSE',
    packedPage,
    'client/dist/timeline.js',
    'client/dist/trend.js',
    'client/dist/THIRD_PARTY_NOTICES.txt',
    'server/dist/THIRD_PARTY_NOTICES.txt',
    ...programs,
    'server/bin/built.js',
    // What they load, and the chunks that the build makes of it.
    ...['cli', 'thread', 'language-server'].map((name) => `server/dist/${name}.mjs`),
    ...readdirSync('server/dist').flatMap((file) => (file.startsWith('chunk-') ? [`server/dist/${file}`] : [])),
    'server/package.json',
    // Keeps the pages of the rules from being linted.
    'server/.postmortem.jsonc',
    ...readdirSync('server/src/rules').flatMap((page) => (page.endsWith('.md') ? [`server/dist/rules/${page}`] : [])),
  ];
  assert.deepEqual(files.map((name) => name.replaceAll('\\', '/')).sort(), expected.sort());
});

for (const page of [packedPage, 'CHANGELOG.md'])
  test(`${page} shows and links to what the Extensions view can open: addresses and its own headings`, () => {
    assert.ok(files.includes(page));
    const text = readFileSync(page, 'utf8');
    const places = headings(text);
    for (const target of targets(text)) assert.ok(/^https:/.test(target) || places.includes(target), target);
  });

/** Where pictures and links of a page lead, those in HTML and references included. */
function targets(markdown: string): string[] {
  const nodes = everyNode(unified().use(remarkParse).parse(markdown));
  return nodes.flatMap((node) => {
    if (node.type === 'html') return [...node.value.matchAll(/\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/g)].map(([, target = '']) => target);
    return 'url' in node ? [node.url] : [];
  });
}

/** The headings of a page, as links name them. */
function headings(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => `#${title.toLowerCase().replaceAll(' ', '-')}`);
}

const everyNode = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(everyNode) : [])];

/** A bundle, as esbuild describes it. */
interface Output {
  inputs: Record<string, { bytesInOutput: number }>;
  imports: { path: string; external?: boolean }[];
}

const bundled: Record<string, Output[]> = JSON.parse(readFileSync('dist/bundled.json', 'utf8'));

for (const [folder, outputs] of Object.entries(bundled))
  test(`the notices in ${folder} name each package that is inside its bundles, with its licence`, () => {
    const notices = `${folder}/THIRD_PARTY_NOTICES.txt`;
    assert.ok(files.includes(notices));
    // Names between two rules, then a text.
    const parts = readFileSync(notices, 'utf8').split(/^-{80}$\n/m);
    const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
    const names = new Set(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).flatMap(([file]) => packageOf(file)));
    assert.ok(names.size > 5);
    for (const name of names) {
      const index = parts.findIndex((part) => part.split('\n').some((line) => line.startsWith(`${name} (`)));
      assert.ok(index > 0, `${name} is named`);
      assert.match(
        parts[index + 1] ?? '',
        /Permission is hereby granted|Permission to use, copy|Apache License|Blue Oak Model License|Redistribution and use in source and binary forms/,
        name,
      );
    }
  });

test('the npm package holds them too, and what keeps the pages of the rules from being linted', () => {
  assert.deepEqual(server.files, ['bin', 'dist', 'man', 'skills', '.postmortem.jsonc']);
});

/** The package that a file in `node_modules` belongs to, with its version. */
function packageOf(file: string): string[] {
  const [, inside = ''] = /.*\bnode_modules\/(.*)/.exec(file) ?? [];
  if (!inside) return [];
  const parts = inside.split('/').slice(0, inside.startsWith('@') ? 2 : 1);
  const { name, version } = JSON.parse(readFileSync(`${file.slice(0, -inside.length)}${parts.join('/')}/package.json`, 'utf8'));
  return [`${name} ${version}`];
}

test('the bundles ask for no module that is not in the package', () => {
  const outside = Object.values(bundled).flatMap((outputs) => outputs.flatMap(({ imports }) => imports.filter(({ external }) => external)));
  assert.ok(outside.some(({ path }) => path === 'vscode'));
  for (const { path } of outside) assert.ok(path === 'vscode' || isBuiltin(path), path);
});

test('what runs in a browser asks for VS Code and nothing else, and is small', () => {
  const largest = { 'client/src/browser.ts': 512, 'server/src/lsp/browser.ts': 1500 };
  for (const [entry, kilobytes] of Object.entries(largest)) {
    const [output, ...others] = Object.values(bundled)
      .flat()
      .filter(({ inputs }) => Object.hasOwn(inputs, entry));
    assert.ok(output && others.length === 0, entry);
    for (const { path } of output.imports) assert.equal(path, 'vscode', entry);
    const size = Object.values(output.inputs).reduce((all, { bytesInOutput }) => all + bytesInOutput, 0);
    assert.ok(size < kilobytes * 1024, `${entry}: ${size} bytes`);
  }
});

test('the package is small', () => {
  const { size } = statSync(packageName);
  // Four languages and five pictures are 200 of them, and 500 the program once more, in one file for a browser, with its languages.
  assert.ok(size < 1600 * 1024, `${size} bytes`);
});
