import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { type Outcome, Work } from './process-file';
import type { Target } from './targets/target';

/** One of the threads that many files are shared out among: answers each batch of files with what came of it, in their order. */

const work = new Work(workerData);
if (parentPort)
  for await (const [batch] of on(parentPort, 'message') as AsyncIterable<[Target[]]>) {
    const done: Outcome[] = [];
    for (const target of batch) done.push(await work.on(target));
    parentPort.postMessage(done);
  }
