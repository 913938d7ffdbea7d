import { readdirSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { type Counts, fullTitle, none } from '../test/host/counts';

/** Runs bundled tests, by their folders or files below `dist/test`, with Node's own test runner. A file has a quarter of an hour, unless it ends by itself. */
export async function nodeTests(suite: string | readonly string[], { timeout = 900_000 } = {}): Promise<Counts> {
  const counts: Counts = { ...none, failed: [] };
  const titles: string[] = [];
  const tests = run({ files: [suite].flat().flatMap((name) => testFiles(path.resolve('dist/test', name))), concurrency: true, timeout })
    // A group starts before what is in it, and each file's events come in one piece.
    .on('test:start', ({ name, nesting }) => titles.splice(nesting, titles.length, name))
    .on('test:pass', (test) => {
      if (test.skip || test.todo) counts.skipped += 1;
      else if (test.details.type !== 'suite') counts.passed += 1;
    })
    .on('test:fail', (test) => {
      if (test.todo) counts.skipped += 1;
      else if (!failedWithin(test.details.error)) counts.failed.push(fullTitle([...titles.slice(0, test.nesting), test.name]));
    });
  const report = tests.pipe(new spec());
  report.pipe(process.stdout, { end: false });
  await finished(report);
  return counts;
}

function testFiles(folder: string): string[] {
  if (folder.endsWith('.js')) return [folder];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.js'));
  if (files.length === 0) throw new Error(`There are no tests in ${folder}.`);
  return files.map((name) => path.join(folder, name));
}

/** Whether something fails only because a test in it did, which is counted by itself. */
const failedWithin = (error: Error) => 'failureType' in error && error.failureType === 'subtestsFailed';
