import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Call } from './call';
import type { Command, Outcome } from './process-file';
import type { Target } from './targets/target';

/** A thread's share for what it soon throws away, in MiB: half of Node's own is as quick and takes less memory. */
const YOUNG = 24;

/** Enough files to be worth a message, few enough that the threads finish together. */
const BATCH = 10;

/** Batches go to the threads in turn. Each thread answers in order, so the next answer to print comes from the next thread. */
export async function* shared(targets: readonly Target[], call: Call & { command: Command }, threads: number): AsyncGenerator<Outcome> {
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
