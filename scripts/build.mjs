// Bundles the extension, the language server, the command line, the project's scripts and the tests, and lays the rules' pages beside the server.
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { writeNotices } from './notices.mjs';

process.chdir(path.join(import.meta.dirname, '..'));
await Promise.all(['client/dist', 'server/dist', 'dist'].map((folder) => rm(folder, { recursive: true, force: true })));

const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning' };
// Node knows them; made of a string, a pattern would be made again at each use.
const literal = { 'regexp-unicode-property-escapes': true };
// jsonc-parser's CommonJS build asks for its files in a way that no bundler sees.
const shipped = {
  ...common,
  minify: true,
  metafile: true,
  supported: literal,
  // Letters of other languages take a third of the room when they are not written as escapes.
  charset: 'utf8',
  legalComments: 'none',
  alias: {
    'jsonc-parser': 'jsonc-parser/lib/esm/main.js',
    '@modelcontextprotocol/server/_shims': './server/src/cli/mcp/platform.ts',
  },
};
/** What Node brings is imported, also by CommonJS inside of an ES module, where `require` is not there. */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z:_/]+$/, namespace: 'file' }, ({ path: name, kind }) => {
      if (!isBuiltin(name)) return undefined;
      return kind === 'require-call' ? { path: name, namespace: 'builtin' } : { path: name, external: true };
    });
    onResolve({ filter: /./, namespace: 'builtin' }, ({ path: name }) => ({ path: name, external: true }));
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path: name }) => ({ contents: `export * from '${name}'` }));
  },
};
/** What vfile asks of Node, it brings itself for browsers: the core runs there, too, whatever is bundled with it. */
const minimal = {
  name: 'minimal',
  setup({ onResolve }) {
    onResolve({ filter: /^#min(?:path|proc|url)$/ }, ({ path: name, resolveDir }) => ({
      path: path.join(resolveDir, `${name.slice(1)}.browser.js`),
    }));
  },
};
const ours = { ...common, packages: 'external', outdir: 'dist', outbase: '.', sourcemap: 'inline' };
const scripts = [
  ...[
    'start',
    'test',
    'package',
    'screenshot',
    'tour',
    'generate',
    'newRule',
    'nextVersion',
    'fingerprint',
    'train-vagueness',
    'milestones',
    'coverage',
    'mutants',
    'mutants/covered',
  ].map((name) => `scripts/${name}.ts`),
  'test/host/launcher.ts',
  'test/bench/main.ts',
  'test/fixtures/failing/main.ts',
  'test/fixtures/failing/node.test.ts',
];
const nodeSuites = (await readdir('test', { recursive: true }))
  .filter((file) => file.endsWith('.test.ts') && !/^(?:editor|installed|web|fixtures)\b/.test(file))
  .map((file) => `test/${file}`);
const editorSuites = ['editor', 'installed'].flatMap((suite) => [`test/${suite}/index.ts`, `test/${suite}/*.test.ts`]);

const types = declared();
const [client, web, page, library] = await Promise.all([
  build({
    ...shipped,
    entryPoints: { extension: 'client/src/main.ts', node: 'client/src/node.ts' },
    outdir: 'client/dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  }),
  // The extension and its server in a browser: a file each, as nothing is loaded there but what VS Code loads.
  build({
    ...shipped,
    platform: 'browser',
    target: 'es2022',
    conditions: ['worker'],
    entryPoints: { browser: 'client/src/browser.ts', server: 'server/src/lsp/browser.ts' },
    outdir: 'client/dist',
    format: 'cjs',
    external: ['vscode'],
  }),
  // The scripts of the pages that VS Code shows.
  build({
    ...shipped,
    platform: 'browser',
    target: 'es2022',
    entryPoints: ['client/webview/timeline.ts', 'client/webview/trend.ts'],
    outdir: 'client/dist',
    format: 'iife',
  }),
  // What they have in common is in files of its own, and a command's code is read when it is called.
  build({
    ...shipped,
    // Nothing that reads and checks a text asks for Node, so that it runs in a browser, too.
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker', 'node'],
    entryPoints: {
      index: 'server/src/api/index.ts',
      cli: 'server/src/cli/main.ts',
      thread: 'server/src/cli/thread.ts',
      remark: 'server/src/remark.ts',
      'language-server': 'server/src/lsp/node.ts',
    },
    outdir: 'server/dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    splitting: true,
    plugins: [builtins, minimal],
  }),
  build({ ...shipped, entryPoints: ['test/bench/floor.ts'], outfile: 'dist/test/bench/floor.cjs', format: 'cjs' }),
  build({ ...ours, format: 'esm', entryPoints: [...scripts, ...nodeSuites] }),
  // What tests look at a page with, in the browser.
  build({ ...common, platform: 'browser', target: 'es2022', entryPoints: ['test/ui/page/index.ts'], outfile: 'dist/test/ui/page.js' }),
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

// Tests for a browser, in which Node's assertions are not there.
await build({
  ...common,
  platform: 'browser',
  format: 'cjs',
  entryPoints: ['test/web/index.ts'],
  outfile: 'dist/test/web/index.js',
  external: ['vscode'],
  alias: { 'node:assert/strict': './test/web/assert.ts' },
  // Else mocha would export itself in the place of the suite, as it asks what is around it.
  define: { module: 'undefined' },
  sourcemap: 'inline',
});

const shippedIn = { 'client/dist': [client, web, page], 'server/dist': [library] };
for (const [folder, results] of Object.entries(shippedIn)) await writeNotices(folder, results);
// What a test compares the notices with.
const outputs = Object.entries(shippedIn).map(([folder, results]) => [
  folder,
  results.flatMap(({ metafile }) => Object.values(metafile.outputs)),
]);
await writeFile('dist/bundled.json', JSON.stringify(Object.fromEntries(outputs)));

// What the package is imported by: one file of types for each entry, and the schemas.
for (const [file, text] of Object.entries(await types)) await writeFile(`server/dist/${file}`, text);
await cp('schema/postmortem.schema.json', 'server/dist/schema.json');
await cp('schema/report.schema.json', 'server/dist/report.schema.json');

// Not said in the manifest: VS Code would take the extension's code for ES modules, which it does not load in a browser.
await writeFile('dist/package.json', '{ "type": "module" }\n');

await mkdir('server/dist/rules', { recursive: true });
for (const page of (await readdir('server/src/rules')).filter((name) => name.endsWith('.md')))
  await cp(`server/src/rules/${page}`, `server/dist/rules/${page}`);

/** The types of the package's entries, by file: what they say of other files of ours is put into the one. */
async function declared() {
  await promisify(execFile)(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'server/tsconfig.types.json']);
  const [types, api, remark] = await Promise.all(
    ['api/types', 'api/index', 'remark'].map((name) => readFile(`dist/types/${name}.d.ts`, 'utf8')),
  );
  return {
    'index.d.mts': types + api.replace(/^.* from '\.\/types';\n/gm, ''),
    'remark.d.mts': remark.replace("'./api/types'", "'./index.mjs'"),
  };
}
