import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { Call } from './call';
import { type Command, type Outcome, Work } from './process-file';
import type { Target } from './targets/target';

/** From so many files on, two threads are done sooner than one: each takes seconds of processor time, and 60 MiB, to warm up. */
const MANY = 1200;

/** More threads cost more processor time for warming up than they save of the clock's. */
const MOST_THREADS = 2;

/** What came of each file, in their order. Many files are shared out among threads. */
export async function* outcomes<Name extends Command>(
  targets: readonly Target[],
  call: Call & { command: Name },
): AsyncGenerator<Outcome<Name>> {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  // What writes files must not read them at the same time, and there is one standard input.
  const alone = targets.length < MANY || threads < 2 || call.fix || targets.some(({ file }) => file === '-');
  yield* (alone ? here(targets, call) : (await import('./many')).shared(targets, call, threads)) as AsyncGenerator<Outcome<Name>>;
}

async function* here(targets: readonly Target[], call: Call & { command: Command }): AsyncGenerator<Outcome> {
  const work = new Work(call);
  for (const target of targets) {
    yield await work.on(target);
    // What was printed goes out before the next file is read.
    await setImmediate();
  }
}
