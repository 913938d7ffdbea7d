import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded by Node before a program that is measured: notes the process's peak memory when it ends.

const { BENCH_PEAK: file } = process.env;
if (file && isMainThread) process.on('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
