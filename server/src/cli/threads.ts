import { on } from 'node:events';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Call } from './call';
import { type Command, type Outcome, Work } from './process-file';
import type { Target } from './targets/target';

/** From so many files on, two threads are done sooner than one: each takes seconds of processor time, and 60 MiB, to warm up. */
const MANY = 1200;

/** More threads cost more processor time for warming up than they save of the clock's. */
const MOST_THREADS = 2;

/** A thread's share for what it soon throws away, in MiB: half of Node's own is as quick and takes less memory. */
const YOUNG = 24;

/** Enough files to be worth a message, few enough that the threads finish together. */
const BATCH = 10;

/** What came of each file, in their order. Many files are shared out among threads. */
export async function* outcomes<Name extends Command>(
  targets: readonly Target[],
  call: Call & { command: Name },
): AsyncGenerator<Outcome<Name>> {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  // What writes files must not read them at the same time, and there is one standard input.
  const alone = targets.length < MANY || threads < 2 || call.fix || targets.some(({ file }) => file === '-');
  yield* (alone ? here(targets, call) : shared(targets, call, threads)) as AsyncGenerator<Outcome<Name>>;
}

async function* here(targets: readonly Target[], call: Call & { command: Command }): AsyncGenerator<Outcome> {
  const work = new Work(call);
  for (const target of targets) {
    yield await work.on(target);
    // What was printed goes out before the next file is read.
    await setImmediate();
  }
}

/** Batches go to the threads in turn. Each thread answers in order, so the next answer to print comes from the next thread. */
async function* shared(targets: readonly Target[], call: Call & { command: Command }, threads: number): AsyncGenerator<Outcome> {
  const program = new URL('./thread.mjs', import.meta.url);
  const options = { workerData: call, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } };
  const workers = Array.from({ length: threads }, () => new Worker(program, options));
  const answers = workers.map((worker) => on(worker, 'message'));
  const batches = Array.from({ length: Math.ceil(targets.length / BATCH) }, (_, index) =>
    targets.slice(index * BATCH, (index + 1) * BATCH),
  );
  for (const [index, batch] of batches.entries()) workers[index % threads]?.postMessage(batch);
  try {
    for (const index of batches.keys()) {
      const answer = await answers[index % threads]?.next();
      yield* answer?.value[0] as Outcome[];
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
