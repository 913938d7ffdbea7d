import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { queryObjects } from 'node:v8';

// Loaded by Node before a server that is measured: tells everyone who connects how much memory it holds.

export interface Weight {
  rss: number;
  heapUsed: number;
  /** The most that the process ever had, in KiB. */
  maxRSS: number;
}

const { BENCH_HEAP: socket } = process.env;
if (socket)
  createServer(async (connection) => {
    // V8 collects all that it can before it looks for objects, and gives back the room that it kept for new ones; `gc` does the latter by chance only.
    queryObjects(class Nothing {});
    // Pages are given back in a thread of its own.
    await setTimeout(500);
    const weight: Weight = { ...process.memoryUsage(), ...process.resourceUsage() };
    connection.end(JSON.stringify(weight));
  })
    .listen(socket)
    .unref();
