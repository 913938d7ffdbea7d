import { spawnSync } from 'node:child_process';
import { type Counts, sum } from '../test/host/counts';

const programs = {
  'types (tsc)': ['typescript/bin/tsc', '--noEmit'],
  'types of the pages (tsc)': ['typescript/bin/tsc', '--noEmit', '-p', 'client/webview'],
  'types of what tests do in pages (tsc)': ['typescript/bin/tsc', '--noEmit', '-p', 'test/ui/page'],
  'lint and format (biome)': ['@biomejs/biome/bin/biome', 'check'],
};

/** Types and style: one test each. */
export async function check(): Promise<Counts> {
  return sum(Object.entries(programs).map(([name, [program = '', ...options]]) => ran(name, [`node_modules/${program}`, ...options])));
}

function ran(name: string, command: string[]): Counts {
  const ok = spawnSync(process.execPath, command, { stdio: 'inherit' }).status === 0;
  console.log(`${ok ? '✔' : '✖'} ${name}`);
  return { passed: Number(ok), failed: ok ? [] : [name], skipped: 0 };
}
