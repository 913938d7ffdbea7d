import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';

const groups = new Set<number>();

/** Makes sure that the process group led by `child` (spawned `detached`) ends with this process, however this process ends. */
export function reapWithUs({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  watch();
  groups.add(pid);
}

/** Ends the group now; answers when its leader is gone. */
export async function endGroup(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || !groups.delete(pid)) return;
  const gone = child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  const impatience = setTimeout(() => signal(pid, 'SIGKILL'), 3000);
  signal(pid, 'SIGTERM');
  await gone;
  clearTimeout(impatience);
  signal(pid, 'SIGKILL');
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // Nobody is left in it.
  }
}

// `finally` blocks do not run when we are ended by a signal, so signals are turned into exits.
let watching = false;
function watch(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const group of groups) signal(group, 'SIGKILL');
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => process.exit(128 + constants.signals[name]));
}

/** Ends this process when its parent is gone: a shell that npm puts in between passes no signal on. */
export function endWithParent(): void {
  const parent = process.ppid;
  const look = () => process.ppid !== parent && process.exit(143);
  setInterval(look, 500).unref();
}
