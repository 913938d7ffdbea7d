import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { FORMAT_IDS } from '../import/format-ids';
import type { ImportOptions } from '../import/paste';
import { nearest } from '../text/did-you-mean';
import type { ActionsOptions } from './commands/actions';
import type { ShowOptions } from './commands/config';
import type { InspectOptions } from './commands/inspect';
import type { LintOptions } from './commands/lint';
import type { RulesFormat } from './commands/rules';
import type { SimilarOptions } from './commands/similar';
import type { StatsOptions } from './commands/stats';
import type { TimelineOptions } from './commands/timeline';
import type { Shell } from './completion';
import type { ConfigOptions } from './config';
import { withExamples } from './examples';
import type { Output } from './outputs';
import { type Format, reporters } from './reporters';

/** What the command line takes: the source of the help, the manual page and the completion. What a command does is loaded when it is called. */

const formats = Object.keys(reporters) as Format[];

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
    .addOption(new Option('--staged', 'only files that are to be committed').conflicts('since'))
    .option('--stdin-filename <path>', 'the path that standard input stands for')
    .optionsGroup('What counts:')
    .option('--quiet', 'only errors')
    .option('--max-warnings <number>', 'so many warnings are accepted: exit with 0 (default: 0)', wholeNumber);
  configuring(ruling(lint))
    .option('--baseline <file>', 'leave out the findings that this file excuses (default: postmortem-baseline.json, if it is there)')
    .option('--no-baseline', 'leave nothing out')
    .option('--write-baseline', 'excuse all that is found now')
    .optionsGroup('What is printed:')
    .addOption(oneOf(new Option('-f, --format <name>', 'the format; may be repeated (default: pretty on a terminal, else unix)'), formats))
    .option('-o, --output <file>', 'a file for the format before it; may be repeated')
    .option('--frame', 'with pretty: show the lines of errors');
  coloured(lint)
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
    ['postmortem-lint --fix --zone UTC docs/incidents', 'fix what can be fixed; all times without a zone are UTC'],
    ['postmortem-lint --since origin/main', 'check what a branch has changed'],
    ['postmortem-lint -f pretty -f sarif -o findings.sarif', 'print for people, and write for GitHub'],
  );
  program.addHelpText('after', `\nExit code:\n${EXIT_CODES.map(([code, what]) => `  ${code}  ${what}`).join('\n')}\n`);
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

  withExamples(
    configuring(searching(program.command('actions').description('list the action items of all postmortems')))
      .argument('[path...]', PATHS)
      .option('--open', 'only those that are not done')
      .option('--overdue', 'only open ones whose date has passed')
      .addOption(formatOption(['table', 'json', 'csv', 'markdown', 'github'] satisfies ActionsOptions['format'][]))
      .action(async (paths: string[], options: ActionsOptions) =>
        finish(await (await import('./commands/actions')).actions(paths, options)),
      ),
    ['postmortem-lint actions --overdue', 'what should have been done by now'],
    ['postmortem-lint actions --open --format github incidents > issues.sh', 'commands that make an issue of each; none is run'],
  );

  withExamples(
    configuring(
      searching(program.command('stats').description('tell when incidents began, were detected and ended, and how that is spread')),
    )
      .argument('[path...]', PATHS)
      .addOption(formatOption(['table', 'json', 'csv', 'html'] satisfies StatsOptions['format'][]))
      .option('-o, --output <file>', 'a file instead of standard output')
      .action(async (paths: string[], options: StatsOptions) => finish(await (await import('./commands/stats')).stats(paths, options))),
    ['postmortem-lint stats incidents', 'a row an incident, the spread over all, and the trend'],
    ['postmortem-lint stats --format html -o stats.html', 'one page with a picture, that needs nothing else'],
  );

  withExamples(
    configuring(program.command('timeline').description('draw the timeline of a postmortem'))
      .argument('<file>', 'a postmortem')
      .addOption(formatOption(['mermaid', 'gantt', 'text', 'svg', 'json', 'csv'] satisfies TimelineOptions['format'][]))
      .option('-o, --output <file>', 'a file instead of standard output')
      .action(async (file: string, options: TimelineOptions) =>
        finish(await (await import('./commands/timeline')).timeline(file, options)),
      ),
    ['postmortem-lint timeline postmortem.md', 'a diagram for a fence of Mermaid'],
    ['postmortem-lint timeline --format svg -o timeline.svg postmortem.md', 'a picture'],
  );

  withExamples(
    configuring(
      searching(program.command('similar').description('find the incidents that are most like one, and what is still open of them')),
    )
      .argument('<file>', 'a postmortem')
      .argument('[path...]', 'where to look: files, folders or globs; without any it is this folder')
      .addOption(formatOption(['text', 'json'] satisfies SimilarOptions['format'][]))
      .option('--top <number>', 'so many of them', wholeNumber, 5)
      .action(async (file: string, paths: string[], options: SimilarOptions) =>
        finish(await (await import('./commands/similar')).similar(file, paths, options)),
      ),
    ['postmortem-lint similar postmortem.md incidents', 'has this happened before?'],
  );

  withExamples(
    coloured(program.command('explain').description('print the page of a rule'))
      .argument('<rule>', 'the id of a rule')
      .action(async (rule: string, options: { color?: boolean }) => finish((await import('./commands/explain')).explain(rule, options))),
    ['postmortem-lint explain time-zone-missing', 'why it matters, examples, and what to do'],
  );

  withExamples(
    program
      .command('rules')
      .description('list all rules')
      .addOption(formatOption(['table', 'json'] satisfies RulesFormat[]))
      .action(async ({ format }: { format: RulesFormat }) => finish((await import('./commands/rules')).rules({ format }))),
    ['postmortem-lint rules', 'each rule, its severity, and what holds where it finds nothing'],
  );

  withExamples(
    ruling(configuring(program.command('config').description('tell what holds for a file, and where each value comes from')))
      .argument('<file>', 'a postmortem')
      .addOption(formatOption(['table', 'json'] satisfies ShowOptions['format'][]))
      .action(async (file: string, options: ShowOptions) => finish(await (await import('./commands/config')).config(file, options))),
    ['postmortem-lint config incidents/2026-03-04.md', 'each setting, its value, and the file that says so'],
  );

  withExamples(
    program
      .command('init')
      .description('write a configuration for this folder, with a comment on each setting')
      .option('--profile <profile>', 'what all postmortems are to hold (default: asked on a terminal, else what the titles of each say)')
      .action(async (options: { profile?: string }) => finish(await (await import('./commands/init')).init(options))),
    ['postmortem-lint init', 'begin with the defaults'],
    ['postmortem-lint init --profile google-sre', 'every postmortem follows the template of Google’s SRE book'],
  );

  withExamples(
    configuring(program.command('new').description('write a new postmortem from the template of a profile'))
      .argument('<path>', 'a file that is not there yet, or - for standard output')
      .action(async (file: string, options: ConfigOptions) => finish(await (await import('./commands/new')).newPostmortem(file, options))),
    ['postmortem-lint new --profile google-sre incidents/2026-03-04-dns.md', 'what is to be filled in is marked [TODO: …]'],
  );

  withExamples(
    program
      .command('import')
      .description('print what a chat, a log or an alert tells as entries of a timeline')
      .argument('<file>', 'a file, or - for standard input')
      .addOption(oneOf(new Option('-f, --format <name>', 'what it is in (default: recognised by its content)'), FORMAT_IDS))
      .option('--zone <zone>', 'the zone of times that name none, for example UTC, Africa/Nairobi or +03:00')
      .addOption(
        oneOf(new Option('--names <how>', 'keep the names of people, or put roles in their place'), ['keep', 'roles']).default('keep'),
      )
      .action(async (file: string, options: ImportOptions) =>
        finish(await (await import('./commands/import')).importEvents(file, options)),
      ),
    ['postmortem-lint import slack.txt --zone Africa/Nairobi --names roles', 'a chat without the names of people, its times in UTC'],
    ['journalctl -u checkout -o json | postmortem-lint import -', 'the journal of a service'],
  );

  withExamples(
    program
      .command('lsp')
      .description('run the language server for an editor')
      .option('--stdio', 'talk on standard input and output (the default)')
      .option('--node-ipc', 'talk over the channel of a parent Node process')
      .option('--socket <port>', 'connect to a local port')
      .option('--pipe <name>', 'connect to a named pipe')
      .allowUnknownOption()
      .allowExcessArguments()
      .action(async () => (await import('./commands/lsp')).lsp()),
    ['postmortem-lint lsp', 'what an editor starts, with Markdown as its language'],
  );

  withExamples(
    program
      .command('mcp')
      .description('run a server of the Model Context Protocol for agents')
      .argument('[folder...]', 'what an agent may look at; without any it is this folder')
      .option('--write', 'let it also write files: fixes, and new postmortems')
      .action(async (folders: string[], options: { write?: boolean }) => (await import('./commands/mcp')).mcp(folders, options)),
    ['postmortem-lint mcp docs/incidents', 'agents can check and read these postmortems, and change nothing'],
  );

  withExamples(
    program
      .command('completion')
      .description('print the script by which a shell completes this command line')
      .addArgument(oneOf(new Argument('<shell>', 'the shell'), ['bash', 'zsh', 'fish', 'powershell'] satisfies Shell[]))
      .action(async (shell: Shell) => finish((await import('./commands/completion')).completion(shell, program))),
    ['source <(postmortem-lint completion bash)', 'for the shell that runs'],
  );

  return program;
}

/** What the exit codes of all commands mean. */
export const EXIT_CODES: readonly (readonly [code: number, what: string])[] = [
  [0, 'there is nothing to do: no errors, and no more warnings than --max-warnings; other commands did what they were asked'],
  [1, 'there is something to do; with --diff: there is something to fix'],
  [2, 'could not run: a file could not be read or written, or an option or the configuration is wrong'],
];

const PATHS = 'files, folders or globs; without any it is this folder';

/** The format of a command that has one output: the first of these, unless another one is asked for. */
const formatOption = (formats: readonly string[]): Option =>
  oneOf(new Option('-f, --format <name>', 'the format'), formats).default(formats[0]);

/** Has an option or an argument take one of these words, and say which one was meant. */
function oneOf<Taker extends Option | Argument>(taker: Taker, words: readonly string[]): Taker {
  taker.choices(words).argParser((given: string) => {
    if (words.includes(given)) return given;
    const meant = nearest(given, words);
    throw new InvalidArgumentError(`Write one of ${words.join(', ')}${meant ? `; did you mean “${meant}”?` : '.'}`);
  });
  return taker;
}

/** Options of commands that look for files. */
const searching = (command: Command): Command => command.option('--no-gitignore', 'look also at files that Git leaves out');

/** Options of commands that read documents as they are configured. */
const configuring = (command: Command): Command =>
  command
    .option('--profile <profile>', 'the profile, whatever the configuration says')
    .option('--config <file>', 'the configuration, instead of the nearest one of each file')
    .option('--no-config', 'use no configuration');

/** Options of commands that rules are set for. */
const ruling = (command: Command): Command =>
  command
    .option('--rule <id:severity>', 'set a rule to off, hint, info, warning or error; may be repeated', collected)
    .option('--only <id>', 'ask this rule and no other; may be repeated', collected);

/** Options of commands whose output is coloured on a terminal. */
const coloured = (command: Command): Command =>
  command.option('--color', 'colour the output, whatever it goes to').option('--no-color', 'do not colour it');

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
