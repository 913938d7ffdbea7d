import { CommanderError } from 'commander';
import { CannotRun, complain, exitCodes } from './exit';
import { programFor } from './program';

/** Runs the command line. */
export async function start(): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    await programFor((code) => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    process.exitCode = failure(error);
  }
}

/** Says why nothing could be run. Answers the exit code. */
function failure(error: unknown): number {
  // Help and version are printed by way of an exception.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
  if (!(error instanceof CommanderError || error instanceof CannotRun)) throw error;
  if (error instanceof CommanderError && error.code === 'commander.help')
    error.message = 'there is no such command; postmortem-lint --help names all';
  complain(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
  return exitCodes.cannotRun;
}
