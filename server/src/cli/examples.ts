import type { Command } from 'commander';

/** What to type, and what that does. */
export type Example = readonly [typed: string, what: string];

const examples = new WeakMap<Command, readonly Example[]>();

/** The examples of a command, which the manual page has, too. */
export const examplesOf = (command: Command): readonly Example[] => examples.get(command) ?? [];

/** Adds examples below the help of a command. */
export function withExamples(command: Command, ...given: readonly Example[]): Command {
  examples.set(command, given);
  const width = Math.max(...given.map(([typed]) => typed.length));
  return command.addHelpText('after', `\nExamples:\n${given.map(([typed, what]) => `  ${typed.padEnd(width)}  ${what}`).join('\n')}\n`);
}
