import { CommanderError } from 'commander';
import { didYouMean, nearest } from '../text/did-you-mean';
import { CannotRun, complain, exitCodes, reasonOf } from './exit';
import { programFor } from './program';

/** Runs the command line. */
export async function start(): Promise<void> {
  process.stdout.on('error', refused);
  const program = programFor((code) => {
    process.exitCode = code;
  });
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = failure(
      error,
      program.commands.map((command) => command.name()),
    );
  }
}

let isRefused = false;

/** What is printed does not arrive. The files are looked at to the end all the same, so that they are fixed and the exit code tells of all of them. */
function refused(error: NodeJS.ErrnoException): void {
  // A reader that has seen enough (`| head`) is no failure.
  if (error.code === 'EPIPE' || isRefused) return;
  isRefused = true;
  complain(`standard output: ${reasonOf(error)}`);
  process.once('exit', () => {
    process.exitCode = exitCodes.cannotRun;
  });
}

/** Says why nothing could be run. Answers the exit code. */
function failure(error: unknown, commands: readonly string[]): number {
  // Help and version are printed by way of an exception.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
  if (!(error instanceof CommanderError || error instanceof CannotRun)) throw error;
  if (error instanceof CommanderError && error.code === 'commander.help') {
    const meant = nearest(process.argv.at(-1) ?? '', commands);
    error.message = `there is no such command${meant ? didYouMean(meant) : '; postmortem-lint --help names all'}`;
  }
  complain(error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' '));
  return exitCodes.cannotRun;
}
