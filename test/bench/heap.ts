import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';

// Loaded by Node before a server that is measured: tells everyone who connects how much memory is left after a collection.

export interface Weight {
  rss: number;
  heapUsed: number;
  /** The most that the process ever had, in KiB. */
  maxRSS: number;
}

const { BENCH_HEAP: socket } = process.env;
if (socket)
  createServer(async (connection) => {
    // What a first collection makes free to finish, a second one takes away.
    globalThis.gc?.();
    globalThis.gc?.();
    // V8 gives pages back in a thread of its own.
    await setTimeout(500);
    const weight: Weight = { ...process.memoryUsage(), ...process.resourceUsage() };
    connection.end(JSON.stringify(weight));
  })
    .listen(socket)
    .unref();
