import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInsideVSCode } from '../host/insideVSCode';
import { median } from './measure';
import { type Findings, round } from './report';

const WINDOWS = 5;

/** How long a VS Code that opens its first Markdown file works for the extension before it goes on. */
export async function activation(): Promise<Findings> {
  const times: number[] = [];
  for (let window = 0; window < WINDOWS; window++) times.push(await activated());
  return {
    table: [
      ['loading the extension and its `activate()`', 'ms'],
      [`median of ${WINDOWS} windows`, round(median(times))],
      ['slowest', round(Math.max(...times))],
    ],
    bars: [{ what: 'activation in VS Code, median', measured: median(times), most: 50, unit: 'ms' }],
  };
}

async function activated(): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postmortem-bench-'));
  const file = path.join(folder, 'ms.json');
  try {
    await runInsideVSCode({ development: '.', tests: 'dist/test/bench/activating.cjs', env: { BENCH_ACTIVATION: file } });
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
