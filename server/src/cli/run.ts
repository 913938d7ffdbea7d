import type { Call } from './call';
import { Configuration } from './config';
import { complain } from './exit';
import type { Command, Outcome } from './process-file';
import { Progress } from './progress';
import type { Target } from './targets/target';
import { outcomes } from './threads';

/** Does a command's work and tells of it, file by file in their order, each as soon as its turn comes. Answers whether anything went wrong. */
export async function tell<Name extends Command>(
  targets: readonly Target[],
  call: Call & { command: Name },
  print: (result: NonNullable<Outcome<Name>['result']>, file: string) => void,
): Promise<boolean> {
  const told = new Set<string>();
  const progress = new Progress(targets.length);
  let failed = false;
  // What is asked for has to be right, also where there is nothing to read.
  if (targets.length === 0)
    await new Configuration(call).of(undefined, (fault) => {
      failed = true;
      complain(fault);
    });
  for await (const { file, faults, notes, result } of outcomes(targets, call)) {
    progress.clear();
    failed ||= faults.length > 0 || result === undefined;
    for (const fault of faults.filter((line) => !told.has(line))) {
      told.add(fault);
      complain(fault);
    }
    for (const note of notes) complain(note);
    if (result !== undefined) print(result, file);
    progress.next();
  }
  progress.clear();
  return failed;
}
