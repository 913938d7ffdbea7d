import type { Command } from 'commander';
import { catalogue } from '../../examine';
import { completions, type Shell } from '../completion';
import { exitCodes } from '../exit';
import { outlineOf } from '../outline';

/** `postmortem-lint completion SHELL`: prints the script by which a shell completes the command line. */
export function completion(shell: Shell, program: Command): number {
  const rules = catalogue.rules.map(({ id }) => id);
  const profiles = catalogue.profiles.map(({ id }) => id);
  const outline = outlineOf(program, { rule: rules, id: rules, profile: profiles });
  process.stdout.write(completions[shell](outline));
  return exitCodes.clean;
}
