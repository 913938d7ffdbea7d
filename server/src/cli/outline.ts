import type { Command, Option } from 'commander';
import { type Example, examplesOf } from './examples';

/** The command line as data, for the manual page and the completion of shells. */
export interface Outline {
  /** `postmortem-lint`, or the name of a command. */
  name: string;
  summary: string;
  /** What follows the name, as the help has it. */
  usage: string;
  /** Options by the heading that the help has above them. */
  options: { group: string; flags: string; names: string[]; summary: string; takes?: string; values: readonly string[] }[];
  /** What may replace its first argument, where that is no file. */
  values: readonly string[];
  examples: readonly Example[];
  commands: Outline[];
}

/** Values that depend on the catalogue, by what an option or argument is called. */
export type Values = Readonly<Record<string, readonly string[]>>;

export function outlineOf(command: Command, values: Values = {}): Outline {
  const visible = command.createHelp().visibleOptions(command);
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    summary: command.description(),
    usage: [command.parent ? `${command.parent.name()} ${command.name()}` : command.name(), command.usage()].join(' '),
    options: visible.map((option) => optionOf(option, values)),
    values: argument?.argChoices ?? values[argument?.name() ?? ''] ?? [],
    examples: examplesOf(command),
    commands: command.commands.map((one) => outlineOf(one, values)),
  };
}

function optionOf(option: Option, values: Values): Outline['options'][number] {
  const takes = /[<[]([^>\]]+)[>\]]/.exec(option.flags)?.[1];
  return {
    group: option.helpGroupHeading ?? 'Options:',
    flags: option.flags,
    names: [option.short, option.long].filter((name) => name !== undefined),
    summary: option.description,
    ...(takes && { takes }),
    values: option.argChoices ?? values[takes ?? ''] ?? [],
  };
}
