// How much of the pure folders their tests run: `npm run coverage`. It takes some minutes, and fails below the bars.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { CoverageReport } from 'monocart-coverage-reports';
import { asMeasured, testsIn } from './measuredTests';
import { PURE } from './suites';

const FOLDER = 'dist/coverage';
/** In percent, of all pure folders together. */
const BARS = { lines: 97, branches: 93 };
/** What must run without a process, an editor or a protocol, by the folders of the server. */
const FOLDERS = [...PURE.filter((name) => existsSync(`server/src/${name}`)), 'profiles', 'rules'];

const folderOf = (file: string): string | undefined => FOLDERS.find((folder) => file.includes(`server/src/${folder}/`));

// One bundle, so that each file is there once: counts of several copies cannot be added up.
rmSync(FOLDER, { recursive: true, force: true });
await build({
  stdin: {
    contents: [...PURE, 'rules', 'actions']
      .flatMap((name) => testsIn(name.replace(/\.js$/, '.ts')))
      .map((file) => `import './${file}';`)
      .join('\n'),
    resolveDir: '.',
  },
  outfile: `${FOLDER}/tests.mjs`,
  ...asMeasured,
  sourcemap: true,
});
const { status } = spawnSync(process.execPath, ['--test-reporter=dot', '--test', `${FOLDER}/tests.mjs`], {
  stdio: 'inherit',
  env: { ...process.env, NODE_V8_COVERAGE: `${FOLDER}/v8` },
});
if (status !== 0) throw new Error('A test failed: run `npm test -- pure rules actions`.');

// V8 counts a generator method from its star on. The report looks for it at its name, and else takes the counts of what is around it.
const code = readFileSync(`${FOLDER}/tests.mjs`, 'utf8');
for (const name of readdirSync(`${FOLDER}/v8`)) {
  const counted: { result: { url: string; functions: { ranges: { startOffset: number }[] }[] }[] } = JSON.parse(
    readFileSync(`${FOLDER}/v8/${name}`, 'utf8'),
  );
  for (const { functions } of counted.result.filter(({ url }) => url.endsWith(`${FOLDER}/tests.mjs`)))
    for (const { ranges } of functions) if (ranges[0] && code[ranges[0].startOffset] === '*') ranges[0].startOffset++;
  writeFileSync(`${FOLDER}/v8/${name}`, JSON.stringify(counted));
}

const report = new CoverageReport({
  outputDir: `${FOLDER}/report`,
  reports: ['v8'],
  entryFilter: (entry: { url: string }) => entry.url.endsWith(`${FOLDER}/tests.mjs`),
  sourceFilter: (file: string) => folderOf(file) !== undefined,
  logging: 'error',
});
await report.addFromDir(`${FOLDER}/v8`);
const results = await report.generate();
if (!results) throw new Error('There is no report.');

const percent = (files: typeof results.files, metric: keyof typeof BARS): number => {
  const total = (which: 'covered' | 'total') => files.reduce((sum, { summary }) => sum + (summary[metric]?.[which] ?? 0), 0);
  return (100 * total('covered')) / total('total');
};
const row = (name: string, files: typeof results.files) =>
  [
    name.padEnd(12),
    ...Object.keys(BARS).map((metric) =>
      percent(files, metric as keyof typeof BARS)
        .toFixed(1)
        .padStart(9),
    ),
  ].join('');

console.log(['folder'.padEnd(12), ...Object.keys(BARS).map((metric) => metric.padStart(9))].join(''));
for (const folder of FOLDERS)
  console.log(
    row(
      folder,
      results.files.filter(({ sourcePath }) => folderOf(sourcePath) === folder),
    ),
  );
console.log(row('together', results.files));
console.log(`What was not run: ${FOLDER}/report/index.html`);
for (const [metric, bar] of Object.entries(BARS))
  if (percent(results.files, metric as keyof typeof BARS) < bar) {
    console.error(`Fewer than ${bar} % of the ${metric} were run.`);
    process.exitCode = 1;
  }
