import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Call, type Command, type Outcome, Work } from './process-file';

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
  files: readonly string[],
  call: Call & { command: Name },
): AsyncGenerator<Outcome<Name>> {
  const threads = Math.min(MOST_THREADS, availableParallelism());
  // What writes files must not read them at the same time, and there is one standard input.
  const alone = files.length < MANY || threads < 2 || call.fix || files.includes('-');
  yield* (alone ? here(files, call) : shared(files, call, threads)) as AsyncGenerator<Outcome<Name>>;
}

async function* here(files: readonly string[], call: Call): AsyncGenerator<Outcome> {
  const work = new Work(call);
  for (const file of files) {
    yield await work.on(file);
    // What was printed goes out before the next file is read.
    await setImmediate();
  }
}

async function* shared(files: readonly string[], call: Call, threads: number): AsyncGenerator<Outcome> {
  const { pool } = await import('workerpool');
  const workers = pool(path.join(__dirname, '../bin/thread.js'), {
    workerType: 'thread',
    maxWorkers: threads,
    workerThreadOpts: {
      workerData: call,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    },
  });
  const batches = Array.from({ length: Math.ceil(files.length / BATCH) }, (_, index) => files.slice(index * BATCH, (index + 1) * BATCH));
  const results = batches.map((batch) => workers.exec('outcomesOf', [batch]));
  try {
    for (let next = results.shift(); next; next = results.shift()) yield* (await next) as Outcome[];
  } finally {
    await workers.terminate();
  }
}

/** Makes this thread one of those that the files are shared out among. */
export async function serve(): Promise<void> {
  const [{ worker }, { workerData }] = await Promise.all([import('workerpool'), import('node:worker_threads')]);
  const work = new Work(workerData);
  worker({
    async outcomesOf(files: readonly string[]): Promise<Outcome[]> {
      const done: Outcome[] = [];
      for (const file of files) done.push(await work.on(file));
      return done;
    },
  });
}
