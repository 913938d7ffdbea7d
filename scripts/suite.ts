import { type Counts, none } from '../test/host/counts';
import { endWithParent } from '../test/host/reap';
import { suites } from './suites';

// Runs the suite that is named on the command line and sends `test.ts` how it went.

endWithParent();
const [name = ''] = process.argv.slice(2);
const counts = await suites[name]?.().catch(couldNotRun);
// What was printed comes before the end, however slowly it is read.
process.send?.(counts, () => process.stdout.write('', () => process.exit()));

/** A suite that breaks down counts as one failed test. */
function couldNotRun(error: unknown): Counts {
  console.error(error);
  return { ...none, failed: [`could not run: ${error instanceof Error ? error.message.split('\n')[0] : error}`] };
}
