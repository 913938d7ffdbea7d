import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { format } from 'node:util';

/** Runs among the extensions in place of the suite: sends what it prints to the session as plain text, then runs it. */
export async function run(): Promise<void> {
  const socket = connect(process.env.POSTMORTEM_TEST_OUTPUT ?? '');
  divertConsole((line) => socket.write(`${line}\n`));
  const suite = createRequire(__filename)(process.env.POSTMORTEM_TEST_MODULE ?? '') as { run(): Promise<void> };
  try {
    await suite.run();
  } catch (error) {
    console.error(error);
    throw error;
  } finally {
    await new Promise<void>((resolve) => socket.end(resolve));
  }
}

// VS Code sees to it that a plain assignment has no effect.
function divertConsole(write: (line: string) => void): void {
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    Object.defineProperty(console, name, { value: (...values: unknown[]) => write(format(...values)) });
}
