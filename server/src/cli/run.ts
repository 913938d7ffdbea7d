import type { Call, Command, Outcome } from './process-file';
import { outcomes } from './threads';

/** Does a command's work and tells of it, file by file in their order, each as soon as its turn comes. Answers whether anything went wrong. */
export async function tell<Name extends Command>(
  files: readonly string[],
  call: Call & { command: Name },
  print: (result: NonNullable<Outcome<Name>['result']>, file: string) => void,
): Promise<boolean> {
  const told = new Set<string>();
  let failed = false;
  for await (const { file, faults, notes, result } of outcomes(files, call)) {
    failed ||= faults.length > 0 || result === undefined;
    for (const fault of faults.filter((line) => !told.has(line))) {
      told.add(fault);
      console.error(fault);
    }
    for (const note of notes) console.error(note);
    if (result !== undefined) print(result, file);
  }
  return failed;
}
