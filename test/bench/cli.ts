import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { postmortem, postmortems } from './documents';
import { inTurns, median } from './measure';
import { others } from './others';
import { type Findings, round, type Task, thousands } from './report';
import type { Command } from './servers';

const OURS = 'server/bin/postmortem-lint.js';
const NUMBER = 1_000;

/** What a command cost: wall clock and CPU with all its processes, in seconds, and the peak memory of those that are Node’s, in MiB. */
interface Cost {
  wall: number;
  cpu: number;
  peak: number;
}

/** The command line over many documents beside other linters, and over one beside nothing at all. */
export async function cli({ baseline }: Task): Promise<Findings> {
  const { markdownlint, rumdl, versions } = await others();
  const folder = await mkdtemp(path.join(tmpdir(), 'postmortem-bench-'));
  try {
    const many = path.join(folder, 'many');
    await mkdir(many);
    const files = postmortems(NUMBER).map((text, index) => [`${String(index).padStart(4, '0')}.md`, text] as const);
    for (const [name, text] of files) await writeFile(path.join(many, name), text);
    await writeFile(path.join(folder, 'one.md'), postmortem(600));

    const fileNames = files.map(([name]) => name);
    const costIn =
      (cwd: string, ...command: Command) =>
      async () =>
        costOf(command, cwd);
    const commands: Record<string, () => Promise<Cost>> = {
      [`${thousands(NUMBER)} documents of 400–600 words: ours`]: costIn(many, process.execPath, path.resolve(OURS), ...fileNames),
      ...(baseline && { '… the baseline': costIn(many, process.execPath, path.resolve(baseline, OURS), ...fileNames) }),
      [MARKDOWNLINT]: costIn(many, process.execPath, markdownlint, '*.md'),
      '… rumdl, its default rules': costIn(many, rumdl, 'check', '--no-config', '--no-cache', '.'),
    };
    const all = await inTurns(commands, { turns: 5, seconds: 120 });
    const one = await inTurns(
      {
        'one document of 600 words: ours': costIn(folder, process.execPath, path.resolve(OURS), 'one.md'),
        '… `node -e 0`': costIn(folder, process.execPath, '-e', '0'),
      },
      { turns: 20, warmUp: 2 },
    );
    return report({ ...all, ...one }, versions);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const MARKDOWNLINT = '… markdownlint-cli2, its default rules';

function report(costs: Readonly<Record<string, readonly Cost[]>>, versions: string): Findings {
  const middle = (each: readonly Cost[] | undefined, key: keyof Cost) => median((each ?? []).map((cost) => cost[key]));
  const [ours] = Object.values(costs);
  const shown = (value: number) => (Number.isNaN(value) ? '–' : round(value));
  return {
    versions,
    table: [
      ['whole process, median', 'CPU s', 'wall s', 'peak MiB'],
      ...Object.entries(costs).map(([name, each]) => [name, ...(['cpu', 'wall', 'peak'] as const).map((key) => shown(middle(each, key)))]),
    ],
    bars: [
      {
        what: `CPU to markdownlint-cli2, ${thousands(NUMBER)} documents`,
        measured: middle(ours, 'cpu') / middle(costs[MARKDOWNLINT], 'cpu'),
        most: 1.5,
      },
    ],
  };
}

/** The shell’s own stopwatch counts the processes that a command starts, too. */
const STOPWATCH = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>&1';

/** Runs a command. A linter may find something, and no more. */
function costOf(command: Command, cwd: string): Cost {
  const file = path.join(cwd, 'peak.txt');
  rmSync(file, { force: true });
  const env = { ...process.env, NODE_OPTIONS: `--require "${path.resolve('dist/test/bench/peak.cjs')}"`, BENCH_PEAK: file };
  const { status, stderr } = spawnSync('bash', ['-c', STOPWATCH, 'bash', ...command], { cwd, env, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${command.slice(0, 3).join(' ')} … ended with ${status}`);
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return { wall, cpu: user + system, peak: peakIn(file) };
}

/** The sum of what processes noted in a file. */
function peakIn(file: string): number {
  const noted = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').map(Number) : [];
  return noted.length > 0 ? noted.reduce((sum, peak) => sum + peak) / 1024 : Number.NaN;
}
