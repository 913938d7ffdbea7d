import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { type Counts, fullTitle } from './counts';

/** Runs all `*.test.cjs` of a folder inside VS Code, the one named `first` before the others; writes the counts to the file that the runner of all suites reads, if it asks. */
export async function runMocha(folder: string, first?: string): Promise<void> {
  const mocha = new Mocha({
    ui: 'tdd',
    timeout: 120_000,
    slow: 1_000,
    color: Boolean(process.env.POSTMORTEM_TEST_COLOR),
    forbidOnly: true,
  });
  const names = readdirSync(folder).filter((name) => name.endsWith('.test.cjs'));
  for (const name of names.sort((a, b) => Number(b === first) - Number(a === first))) mocha.addFile(path.join(folder, name));
  const { failed, stats } = await finished(mocha);
  const counts: Counts = { passed: stats?.passes ?? 0, failed, skipped: stats?.pending ?? 0 };
  const { POSTMORTEM_TEST_COUNTS: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (failed.length > 0) throw new Error(`${failed.length} failed`);
}

function finished(mocha: Mocha): Promise<Pick<Mocha.Runner, 'stats'> & { failed: string[] }> {
  const failed: string[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => resolve({ failed, stats: runner.stats }));
    runner.on('fail', (test: Mocha.Runnable) => failed.push(fullTitle(test.titlePath())));
  });
}
