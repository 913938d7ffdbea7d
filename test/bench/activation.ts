import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInsideVSCode } from '../host/insideVSCode';
import { median } from './measure';
import { type Findings, round } from './report';

const WINDOWS = 5;

/** By VS Code's own marks, in milliseconds. */
export interface Activation {
  /** From the beginning of loading the extension to where it gives way to others. */
  loaded: number;
  /** To where its language client is loaded too and starts the server. */
  ready: number;
}

/** What the extension costs a VS Code that opens its first Markdown file. */
export async function activation(): Promise<Findings> {
  const times: Activation[] = [];
  for (let window = 0; window < WINDOWS; window++) times.push(await activated());
  const loaded = median(times.map((time) => time.loaded));
  return {
    table: [
      [`activation, median of ${WINDOWS} windows`, 'ms'],
      ['loading, and `activate()` until it gives way', round(loaded)],
      ['until the language client starts the server', round(median(times.map(({ ready }) => ready)))],
    ],
    bars: [{ what: 'activation until it gives way', measured: loaded, most: 50, unit: 'ms' }],
  };
}

async function activated(): Promise<Activation> {
  const folder = await mkdtemp(path.join(tmpdir(), 'postmortem-bench-'));
  const file = path.join(folder, 'ms.json');
  try {
    await runInsideVSCode({ development: '.', tests: 'dist/test/bench/activating.cjs', env: { BENCH_ACTIVATION: file } });
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
