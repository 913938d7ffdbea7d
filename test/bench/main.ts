import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { endWithParent } from '../host/reap';
import { activation } from './activation';
import { cli } from './cli';
import { keys } from './keys';
import { memory } from './memory';
import { type Findings, markdown, type Task, write } from './report';
import { serversWith } from './servers';
import { start } from './start';
import { views } from './views';
import { worstEdits } from './worst';

const USAGE = `Usage: npm run bench -- [OPTION ...] [BENCHMARK ...]

  --quick           only start and keys, with fewer documents: three minutes at most
  --baseline DIR    compare with the build in another checkout
  --documents DIR   measure keys in the Markdown files of a folder, too
  --write           keep the figures in docs/performance.md`;

const benchmarks: Record<string, (task: Task) => Promise<Findings>> = { start, keys, worst: worstEdits, activation, cli, memory, views };
const QUICK = ['start', 'keys'];

endWithParent();
const { baseline, documents, quick, write: keep, asked } = options();
const task: Task = { servers: await serversWith(baseline), baseline, documents: textsIn(documents), quick };
for (const name of asked) {
  console.log(`\n── ${name} ──\n`);
  const found = markdown(await (benchmarks[name] as (typeof benchmarks)[string])(task));
  console.log(found);
  if (keep) await write(name, found);
}

/** What the command line says; the program ends where it says something unknown. */
function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { write: { type: 'boolean' }, quick: { type: 'boolean' }, baseline: { type: 'string' }, documents: { type: 'string' } },
    });
    const all = Object.keys(benchmarks);
    const unknown = positionals.filter((name) => !all.includes(name));
    if (unknown.length > 0) throw new Error(`There is no benchmark “${unknown.join('”, “')}”; there are ${all.join(', ')}.`);
    const { quick = false, write = false, baseline, documents } = values;
    return { baseline, documents, quick, write, asked: positionals.length > 0 ? positionals : quick ? QUICK : all };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** The Markdown files of a folder, the shortest first. */
function textsIn(folder: string | undefined): string[] {
  if (folder === undefined) return [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|markdown)$/i.test(name));
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8')).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
