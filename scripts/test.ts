import { fork } from 'node:child_process';
import { once } from 'node:events';
import { type Counts, none } from '../test/host/counts';
import { endWithParent } from '../test/host/reap';
import { closing } from './closing';
import { inEditor, suites } from './suites';

// Runs all suites, or those named on the command line; ends with one line that counts every test of every suite.

endWithParent();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(`There is no suite “${unknown.join('”, “')}”; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}

const chosen = Object.keys(suites).filter((name) => asked.length === 0 || asked.includes(name));
const results = new Map<string, Counts>();
// While one of them waits for an editor, the other can work.
await Promise.all([chosen.filter((name) => !inEditor.includes(name)), chosen.filter((name) => inEditor.includes(name))].map(inTurn));

console.log(`\n${closing([...results].sort(([a], [b]) => chosen.indexOf(a) - chosen.indexOf(b)))}`);
// No exit: it would cut off what a slow reader of a pipe has not read yet.
process.exitCode = [...results.values()].some(({ failed }) => failed.length > 0) ? 1 : 0;

async function inTurn(names: readonly string[]): Promise<void> {
  for (const name of names) results.set(name, await ran(name));
}

/** Runs a suite in a process of its own. What it prints is seen at once if it is the only one, else in one piece at its end. */
async function ran(name: string): Promise<Counts> {
  const suite = fork(`${import.meta.dirname}/suite.js`, [name], {
    stdio: chosen.length === 1 ? 'inherit' : ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let [counts, printed]: [Counts | undefined, string] = [undefined, ''];
  suite.on('message', (message) => {
    counts = message as Counts;
  });
  for (const stream of [suite.stdout, suite.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  const [status, signal] = await once(suite, 'close');
  console.log(`\n── ${name} ──\n\n${printed}`);
  return counts ?? { ...none, failed: [`could not run: it ended with ${signal ?? status}`] };
}
