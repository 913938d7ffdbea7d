import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';
import { Chance } from '../test/bench/chance';
import { asMeasured, testsIn, typescriptIn } from './measuredTests';

const USAGE = `Usage: npm run mutants -- [--sample N] [--seed N] [--jobs N] PATH ...

How many mistakes the pure tests would see: puts Stryker's mutants into the sources at these paths, such as \`time\` or \`rules/word-count.ts\`
below \`server/src\`, and runs the tests of their folders and of the rules that come across them, one mutant after the other. \`--sample\` takes so many
of each path by chance, as all take days. Prints each that no test sees, and the share that is seen. It fails below the bar if no sample is taken.`;

const FOLDER = 'dist/mutants';
/** In percent. */
const BAR = 85;
/** Weights that are counted out of texts: no test can say what each of them has to be. */
const DATA = 'reading/lexicon/vagueness-weights.ts';
/** A test file of the rules that takes longer is left out, in milliseconds: a mutant that no test sees costs the time of all of them. */
const SLOW = 20_000;
/** A mutant may make a test run for ever. */
const PATIENCE = { times: 5, milliseconds: 10_000 };

type Mutant = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' }, jobs: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error(USAGE);
  process.exit(2);
}

const sources = positionals.flatMap((name) => typescriptIn(path.join('server/src', name))).filter((file) => !file.endsWith(DATA));
const nothing = () => undefined;
const instrumenter = new Instrumenter({ debug: nothing, info: nothing, warn: console.warn, isDebugEnabled: () => false } as never);
/** The sources with mutants in these ranges of each, or everywhere. */
const withMutants = (ranges?: ReadonlyMap<string, Mutant['location'][]>) =>
  instrumenter.instrument(
    sources.map((name) => ({ name, mutate: ranges ? (ranges.get(name) ?? false) : true, content: readFileSync(name, 'utf8') })),
    { plugins: [], excludedMutations: [], ignorers: [] } as never,
  );

const all = (await withMutants()).mutants;
const within =
  (name: string) =>
  ({ fileName }: Mutant) =>
    `${path.relative('server/src', fileName)}/`.startsWith(`${name}/`);
const wanted = positionals.flatMap((name) => sampled(all.filter(within(name))));
// Only those that are tried are in the way of the tests.
const { files, mutants } = await withMutants(
  new Map(sources.map((name) => [name, wanted.filter(({ fileName }) => fileName === name).map(({ location }) => location)])),
);
const keyOf = ({ fileName, location, replacement }: Mutant) => JSON.stringify([fileName, location, replacement]);
const wantedKeys = new Set(wanted.map(keyOf));

/** The tests of the folders that are named, and those of the rules, which come across everything. */
const tests = [...new Set([...positionals.map((name) => name.split('/')[0] ?? ''), 'rules'])]
  .filter((name) => existsSync(path.join('test', name)))
  .flatMap(testsIn);
rmSync(FOLDER, { recursive: true, force: true });
await build({
  entryPoints: tests,
  outdir: FOLDER,
  outbase: 'test',
  outExtension: { '.js': '.mjs' },
  ...asMeasured,
  splitting: true,
  plugins: [
    {
      name: 'mutants',
      setup({ onLoad }) {
        const contents = new Map(files.map(({ name, content }) => [path.resolve(name), content]));
        onLoad({ filter: /\/server\/src\/.*\.ts$/ }, ({ path: name }) => {
          const content = contents.get(name);
          return content === undefined ? undefined : { contents: content, loader: 'ts' };
        });
      },
    },
  ],
});

/** A test file that is run with the mutants. */
interface Test {
  file: string;
  milliseconds: number;
  /** The ids of the mutants that it comes across. */
  covers: ReadonlySet<string>;
}

/** Answers whether a test file passes; one that takes longer than `timeout` milliseconds does not. */
async function passes(file: string, env: NodeJS.ProcessEnv, { timeout = 600_000, options = [] as string[] } = {}): Promise<boolean> {
  const child = spawn(process.execPath, [...options, file], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    timeout,
    killSignal: 'SIGKILL',
  });
  const [status] = await once(child, 'exit');
  return status === 0;
}

async function tried(file: string): Promise<Test> {
  const bundle = path.join(FOLDER, path.relative('test', file).replace(/ts$/, 'mjs'));
  const covered = `${bundle}.json`;
  const start = performance.now();
  const options = ['--import', path.resolve('dist/scripts/mutants/covered.js')];
  if (!(await passes(bundle, { MUTANTS_COVERED: covered }, { options }))) throw new Error(`${file} fails without a mutant.`);
  return { file: bundle, milliseconds: performance.now() - start, covers: new Set(JSON.parse(readFileSync(covered, 'utf8'))) };
}

/** Whether one of the tests fails with a mutant; the quickest are asked first. */
async function isSeen({ id }: Mutant): Promise<boolean> {
  for (const { file, milliseconds } of suite.filter(({ covers }) => covers.has(id)))
    if (
      !(await passes(
        file,
        { __STRYKER_ACTIVE_MUTANT__: id },
        { timeout: Math.round(PATIENCE.times * milliseconds) + PATIENCE.milliseconds },
      ))
    )
      return true;
  return false;
}

/** Does something with each of several things, a few at a time. */
async function forEach<Some, Answer>(some: readonly Some[], what: (each: Some) => Promise<Answer>): Promise<Answer[]> {
  const left = [...some.entries()];
  const answers: Answer[] = [];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) answers[next[0]] = await what(next[1]);
  };
  await Promise.all(Array.from({ length: Number(values.jobs ?? availableParallelism()) }, work));
  return answers;
}

/** So many of them by chance, the same for the same seed. */
function sampled(all: readonly Mutant[]): Mutant[] {
  if (values.sample === undefined) return [...all];
  const chance = new Chance(Number(values.seed));
  return all
    .map((mutant) => ({ mutant, place: chance.below(2 ** 32) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Number(values.sample))
    .map(({ mutant }) => mutant);
}

function shown({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1)?.slice(0, end.column) ?? '';
  lines[0] = lines[0]?.slice(start.column) ?? '';
  return `${path.relative('.', fileName)}:${start.line + 1}:${start.column + 1} ${mutatorName}\n  - ${lines.join('\n    ')}\n  + ${replacement.replaceAll('\n', '\n    ')}`;
}

const isSlow = ({ file, milliseconds }: Test) => file.startsWith(path.join(FOLDER, 'rules')) && milliseconds > SLOW;
const suite = (await forEach(tests, tried)).filter((test) => !isSlow(test)).sort((a, b) => a.milliseconds - b.milliseconds);
for (const name of positionals) {
  const chosen = mutants.filter((mutant) => within(name)(mutant) && wantedKeys.has(keyOf(mutant)));
  const seen = await forEach(chosen, async (mutant) => {
    const answer = await isSeen(mutant);
    if (!answer) console.log(`${shown(mutant)}\n`);
    return answer;
  });
  const share = (100 * seen.filter(Boolean).length) / chosen.length;
  const number = all.filter(within(name)).length;
  console.log(
    `${name}: ${seen.filter(Boolean).length} of ${chosen.length} are seen (${share.toFixed(1)} %); there are ${number} mutants\n`,
  );
  if (values.sample === undefined && share < BAR) process.exitCode = 1;
}
