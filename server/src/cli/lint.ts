import { CannotRun, exitCodes } from './exit';
import type { Call } from './process-file';
import { findingLine } from './reporters/lines';
import { tell } from './run';

/** `postmortem-lint FILE...`: prints each file's findings; with `--fix` those that are left when every safe fix is applied. */
export async function lint(files: readonly string[], options: Omit<Call, 'command'>): Promise<number> {
  if (options.fix && files.includes('-')) throw new CannotRun('--fix writes files, so it cannot fix standard input');
  let serious = false;
  const failed = await tell<'lint'>(files, { ...options, command: 'lint' }, (findings, file) => {
    serious ||= findings.some(({ severity }) => severity === 'error' || severity === 'warning');
    process.stdout.write(findings.map((finding) => findingLine(file, finding)).join(''));
  });
  if (failed) return exitCodes.cannotRun;
  return serious ? exitCodes.findings : exitCodes.clean;
}
