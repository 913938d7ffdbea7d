import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a command cost: wall clock and CPU with all its processes, in seconds, and the peak memory of these, in MiB. */
export interface Cost {
  wall: number;
  cpu: number;
  peak: number;
}

/** The shell's own stopwatch counts the processes that a command starts, too. */
const STOPWATCH = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';

/** Runs Node with these arguments. A linter may find something, and no more. */
export function costOf(args: readonly string[], cwd = '.'): Cost {
  const folder = mkdtempSync(path.join(tmpdir(), 'postmortem-bench-'));
  const file = path.join(folder, 'peak');
  try {
    const env = { ...process.env, NODE_OPTIONS: `--require "${path.resolve('dist/test/bench/peak.cjs')}"`, BENCH_PEAK: file };
    const { status, stderr } = spawnSync('bash', ['-c', STOPWATCH, 'bash', process.execPath, ...args], { cwd, env, encoding: 'utf8' });
    if (status !== 0 && status !== 1) throw new Error(`${args.slice(0, 3).join(' ')} … ended with ${status}`);
    const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
    const peaks = readFileSync(file, 'utf8').trim().split('\n').map(Number);
    return { wall, cpu: user + system, peak: peaks.reduce((sum, peak) => sum + peak) / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
