import { type Counts, fullTitle, sum } from '../test/host/counts';

/** What the run of all suites ends with: each suite with the tests that failed in it, then one line that counts every test of every suite. */
export function closing(results: readonly [suite: string, counts: Counts][]): string {
  const total = sum(results.map(([, counts]) => counts));
  return `${results.flatMap(([suite, counts]) => rows(suite, counts)).join('\n')}\n\n${line({ ...total, skipped: 0 })}`;
}

function rows(suite: string, counts: Counts): string[] {
  return [`${suite.padEnd(8)} ${line(counts)}`, ...counts.failed.map((title) => `  ✖ ${fullTitle([suite, title])}`)];
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
