import { Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import type { InspectOptions } from './commands/inspect';
import type { LintOptions } from './commands/lint';
import type { Output } from './outputs';
import { type Format, reporters } from './reporters';

/** What the command line takes: the source of the help, the manual page and the completion. What a command does is loaded when it is called. */

const formats = Object.keys(reporters) as Format[];

/** A command with examples, which stand below its help. */
const examples = new WeakMap<Command, readonly Example[]>();

/** What to type, and what that does. */
export type Example = readonly [typed: string, what: string];

export const examplesOf = (command: Command): readonly Example[] => examples.get(command) ?? [];

function withExamples(command: Command, ...given: readonly Example[]): Command {
  examples.set(command, given);
  const width = Math.max(...given.map(([typed]) => typed.length));
  return command.addHelpText('after', `\nExamples:\n${given.map(([typed, what]) => `  ${typed.padEnd(width)}  ${what}`).join('\n')}\n`);
}

/** The program; `finish` gets the exit code of what was run. */
export function programFor(finish: (code: number) => void): Command {
  const program = new Command('postmortem-lint')
    .description(
      'Checks incident postmortems written in Markdown: what is missing, which clock time has no zone, which task nobody can finish.',
    )
    .version(version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .helpCommand('help [command]', 'print the help of a command')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError();

  const outputs: { format?: Format; file?: string }[] = [];
  const lint = program
    .argument('[path...]', 'files, folders, globs, or - for standard input; without any it is this folder')
    .optionsGroup('What to check:');
  searching(lint)
    .option('--since <commit>', 'only files that have changed since this branch left the commit')
    .option('--staged', 'only files that are to be committed')
    .option('--stdin-filename <path>', 'the path that standard input stands for')
    .optionsGroup('What counts:')
    .option('--quiet', 'only errors')
    .option('--max-warnings <number>', 'so many warnings are accepted: exit with 0 (default: 0)', wholeNumber)
    .option('--rule <id:severity>', 'set a rule to off, hint, info, warning or error; may be repeated', collected)
    .option('--only <id>', 'ask this rule and no other; may be repeated', collected);
  configuring(lint)
    .option('--baseline <file>', 'leave out the findings that this file excuses (default: postmortem-baseline.json, if it is there)')
    .option('--no-baseline', 'leave nothing out')
    .option('--write-baseline', 'excuse all that is found now')
    .optionsGroup('What is printed:')
    .addOption(new Option('-f, --format <name>', 'the format; may be repeated (default: pretty on a terminal, else unix)').choices(formats))
    .option('-o, --output <file>', 'a file for the format before it; may be repeated')
    .option('--frame', 'with pretty: show the lines of errors')
    .option('--color', 'colour the output, whatever it goes to')
    .option('--no-color', 'do not')
    .optionsGroup('Fixing:')
    .option('--fix', 'fix what invents nothing, then print what is left')
    .option('--zone <zone>', 'with --fix: add this zone to all times that have none')
    .option('--unsafe-fixes', 'with --fix: also what leaves something for you to fill in')
    .option('--diff', 'print what --fix would change, and change nothing; exit with 1 if there is anything')
    .on('option:format', (format: Format) => outputs.push({ format }))
    .on('option:output', (file: string) => {
      const last = outputs.at(-1);
      if (last && last.file === undefined) last.file = file;
      else outputs.push({ file });
    })
    .action(async (paths: string[], options: Omit<LintOptions, 'outputs'>) => {
      const { lint } = await import('./commands/lint');
      const names = program.commands.map((command) => command.name());
      finish(await lint(paths, { ...options, outputs: withDefaults(outputs) }, names));
    });
  withExamples(
    lint,
    ['postmortem-lint', 'check all postmortems below this folder'],
    ['postmortem-lint --fix --zone UTC docs/incidents', 'fix what can be fixed; all bare times are UTC'],
    ['postmortem-lint --since origin/main', 'check what a branch has changed'],
    ['postmortem-lint -f pretty -f sarif -o findings.sarif', 'print for people, and write for GitHub'],
  );
  program.optionsGroup('');

  withExamples(
    configuring(searching(program.command('inspect').description('print what was read from postmortems, as JSON')))
      .argument('<path...>', 'files, folders, globs, or - for standard input')
      .option('--stdin-filename <path>', 'the path that standard input stands for')
      .action(async (paths: string[], options: InspectOptions) =>
        finish(await (await import('./commands/inspect')).inspect(paths, options)),
      ),
    ['postmortem-lint inspect postmortem.md', 'the incident: sections, times, timeline, outage, action items'],
    ["postmortem-lint inspect incidents | jq '.[].outage'", 'when all outages began and ended'],
  );

  return program;
}

/** Options of commands that look for files. */
const searching = (command: Command): Command => command.option('--no-gitignore', 'look also at files that Git leaves out');

/** Options of commands that read documents as they are configured. */
const configuring = (command: Command): Command =>
  command
    .option('--profile <id>', 'the profile, whatever the configuration says')
    .option('--config <file>', 'the configuration, instead of the nearest one of each file')
    .option('--no-config', 'use no configuration');

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Write a whole number.');
  return Number(value);
}

/** For people on a terminal, for programs elsewhere; also for a file without a format. */
function withDefaults(outputs: readonly { format?: Format; file?: string }[]): Output[] {
  const given = outputs.length > 0 ? outputs : [{}];
  return given.map(({ format, file }) => ({
    format: format ?? (file === undefined && process.stdout.isTTY ? 'pretty' : 'unix'),
    ...(file !== undefined && { file }),
  }));
}
