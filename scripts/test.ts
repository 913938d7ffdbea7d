import { type Counts, none } from '../test/host/counts';
import { endWithParent } from '../test/host/reap';
import { closing } from './closing';
import { suites } from './suites';

// Runs all suites, or those named on the command line; ends with one line that counts every test of every suite.

endWithParent();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`There is no suite “${unknown.join('”, “')}”; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const results: [name: string, counts: Counts][] = [];
for (const [name, run] of Object.entries(suites).filter(([name]) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${name} ──\n`);
  results.push([name, await run().catch(couldNotRun)]);
}

console.log(`\n${closing(results)}`);
// What was printed comes before the end, however slowly it is read.
process.stdout.write('', () => process.exit(results.some(([, { failed }]) => failed.length > 0) ? 1 : 0));

/** A suite that breaks down counts as one failed test. */
function couldNotRun(error: unknown): Counts {
  console.error(error);
  return { ...none, failed: [`could not run: ${error instanceof Error ? error.message.split('\n')[0] : error}`] };
}
