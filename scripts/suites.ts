import { type Counts, none, sum } from '../test/host/counts';
import { testInBrowser } from '../test/host/inBrowser';
import { testInsideVSCode } from '../test/host/insideVSCode';
import { check } from './check';
import { nodeTests } from './nodeTests';
import { makePackage } from './vsix';

/** What needs neither a process nor an editor, by the folders of the server. */
export const PURE = [
  'architecture.test.js',
  'purity.test.js',
  'words.test.js',
  'guarantees.test.js',
  ...[
    'text',
    'incremental',
    'time',
    'markdown',
    'reading',
    'edits',
    'import',
    'refactor',
    'directives',
    'lint',
    'config',
    'incident',
    'views',
    'l10n',
  ],
];

/** All suites, in the order in which they run. */
export const suites: Record<string, () => Promise<Counts>> = {
  check,
  runner: () => nodeTests('runner'),
  pure: () => nodeTests(PURE),
  rules: () => nodeTests('rules'),
  actions: () => nodeTests('actions'),
  // For as long as its settings say.
  fuzz: () => nodeTests('fuzz', { timeout: Number.POSITIVE_INFINITY }),
  lsp: () => nodeTests('lsp'),
  cli: () => nodeTests('cli'),
  // Only those that are installed.
  editors: where(process.platform !== 'win32', 'the editors find their server by a Unix script', () => nodeTests('editors')),
  release: where(process.platform !== 'win32', 'what it runs is for a Unix shell', () => nodeTests('release')),
  patterns: () => nodeTests('patterns'),
  editor: () => testInsideVSCode({ development: '.', tests: 'dist/test/editor/index.cjs' }),
  web: onLinux(() => testInBrowser('dist/test/web/index.js')),
  package: packaged,
  start: onLinux(() => nodeTests('start')),
  ui: onLinux(tour),
};

/** What is in the package, and whether it works when it is installed: a VS Code without our source, but with it. */
async function packaged(): Promise<Counts> {
  const vsix = await makePackage();
  return sum([
    await nodeTests('package'),
    await testInsideVSCode({ vsix, development: 'test/installed/carrier', tests: 'dist/test/installed/index.cjs' }),
  ]);
}

async function tour(): Promise<Counts> {
  await makePackage();
  return nodeTests('ui');
}

/** Suites that look at VS Code from outside, in a browser, need its server. */
function onLinux(run: () => Promise<Counts>): () => Promise<Counts> {
  return where(process.platform === 'linux', 'it needs the VS Code server from npm, which is for Linux', run);
}

/** A suite that is left out where it can't run, with the reason. */
function where(possible: boolean, reason: string, run: () => Promise<Counts>): () => Promise<Counts> {
  if (possible) return run;
  return async () => {
    console.log(`Not run on ${process.platform}: ${reason}.`);
    return none;
  };
}
