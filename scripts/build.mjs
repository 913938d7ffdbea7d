// Bundles the extension, the language server, the command line, the project's scripts and the tests, and lays the rules' pages beside the server.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
await Promise.all(['client/dist', 'server/dist', 'dist'].map((folder) => rm(folder, { recursive: true, force: true })));

const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };
// Node knows them; made of a string, a pattern would be made anew at each use.
const literal = { 'regexp-unicode-property-escapes': true };
// jsonc-parser's CommonJS build asks for its files in a way that no bundler sees.
const shipped = {
  ...common,
  minify: true,
  metafile: true,
  supported: literal,
  legalComments: 'none',
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
const ours = { ...common, packages: 'external', outdir: 'dist', outbase: '.', sourcemap: 'inline' };
const scripts = [
  ...['start', 'test', 'package', 'screenshot', 'generate', 'fingerprint', 'train-vagueness'].map((name) => `scripts/${name}.ts`),
  'test/host/launcher.ts',
  'test/bench/main.ts',
  'test/fixtures/failing/main.ts',
  'test/fixtures/failing/node.test.ts',
];
const nodeSuites = (await readdir('test', { recursive: true }))
  .filter((file) => file.endsWith('.test.ts') && !/^(?:editor|installed|fixtures)\b/.test(file))
  .map((file) => `test/${file}`);
const editorSuites = ['editor', 'installed'].flatMap((suite) => [`test/${suite}/index.ts`, `test/${suite}/*.test.ts`]);

const [client, languageServer, commandLine, plugin] = await Promise.all([
  build({
    ...shipped,
    entryPoints: { extension: 'client/src/main.ts', node: 'client/src/node.ts' },
    outdir: 'client/dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  }),
  build({
    ...shipped,
    entryPoints: ['server/src/lsp/node.ts'],
    outfile: 'server/dist/language-server.cjs',
    format: 'cjs',
  }),
  build({ ...shipped, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.cjs', format: 'cjs' }),
  build({ ...shipped, entryPoints: ['server/src/remark.ts'], outfile: 'server/dist/remark.mjs', format: 'esm' }),
  build({ ...shipped, entryPoints: ['test/bench/floor.ts'], outfile: 'dist/test/bench/floor.cjs', format: 'cjs' }),
  build({ ...ours, format: 'esm', entryPoints: [...scripts, ...nodeSuites] }),
  // What VS Code loads by itself is CommonJS, and so is what Node loads before a program.
  build({
    ...ours,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    entryPoints: [
      'test/host/inside.ts',
      'test/bench/peak.ts',
      'test/bench/heap.ts',
      'test/bench/activating.ts',
      'test/fixtures/failing/mocha.test.ts',
      ...editorSuites,
    ],
  }),
]);

const shippedIn = { 'client/dist': [client], 'server/dist': [languageServer, commandLine, plugin] };
for (const [folder, results] of Object.entries(shippedIn)) await writeNotices(folder, results);
// What a test holds the notices against.
const outputs = Object.entries(shippedIn).map(([folder, results]) => [
  folder,
  results.flatMap(({ metafile }) => Object.values(metafile.outputs)),
]);
await writeFile('dist/bundled.json', JSON.stringify(Object.fromEntries(outputs)));

await mkdir('server/dist/rules', { recursive: true });
for (const page of (await readdir('server/src/rules')).filter((name) => name.endsWith('.md')))
  await cp(`server/src/rules/${page}`, `server/dist/rules/${page}`);
