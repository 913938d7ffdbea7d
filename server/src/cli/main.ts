import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { CannotRun, exitCodes } from './exit';
import { inspect } from './inspect';
import { lint } from './lint';
import { USAGE } from './usage';

export { serve } from './threads';

/** Runs the command line. */
export async function start(): Promise<void> {
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    console.error(`postmortem-lint: ${error.message}`);
    process.exitCode = exitCodes.cannotRun;
  }
}

async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  if (values.help) return print(USAGE);
  if (values.version) return print(`${version}\n`);
  const [command, ...rest] = positionals;
  const [work, files] = command === 'inspect' ? [inspect, rest] : [lint, positionals];
  if (files.length === 0) throw new CannotRun('which file? See postmortem-lint --help');
  const { fix, config, profile, 'stdin-filename': stdinName } = values;
  if (fix && work === inspect) throw new CannotRun('--fix goes with no command');
  return work(files, {
    ...(fix && { fix }),
    ...(config !== undefined && { config }),
    ...(profile !== undefined && { profile }),
    ...(stdinName !== undefined && { stdinName }),
  });
}

/** Node's own parser is enough for so few options, and costs no time to load. */
function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
        fix: { type: 'boolean' },
        config: { type: 'string' },
        profile: { type: 'string' },
        'stdin-filename': { type: 'string' },
      },
    });
  } catch (error) {
    throw new CannotRun(error instanceof Error ? error.message : String(error));
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return exitCodes.clean;
}
