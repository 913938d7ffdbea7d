import { parseArgs } from 'node:util';
import { endWithParent } from '../host/reap';
import { activation } from './activation';
import { cli } from './cli';
import { keys } from './keys';
import { memory } from './memory';
import { type Findings, markdown, write } from './report';
import { start } from './start';
import { unwaited } from './unwaited';
import { worstEdits } from './worst';

// Runs all benchmarks, or those named on the command line, and prints what they found; `--write` keeps it in docs/performance.md.

// The start comes first: the server's first run keeps its compiled code for all later ones, and an editor's has nobody who types in its first second.
const benchmarks: Record<string, () => Promise<Findings>> = { start, keys, worst: worstEdits, unwaited, activation, cli, memory };

endWithParent();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
const unknown = positionals.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark “${unknown.join('”, “')}”; there are ${Object.keys(benchmarks).join(', ')}.`);
  process.exit(2);
}

for (const [name, run] of Object.entries(benchmarks).filter(([name]) => positionals.length === 0 || positionals.includes(name))) {
  console.log(`\n── ${name} ──\n`);
  const found = markdown(await run());
  console.log(found);
  if (values.write) await write(name, found);
}
