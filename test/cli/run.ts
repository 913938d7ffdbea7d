import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Surroundings {
  input?: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Who runs it, by number. */
  user?: number | undefined;
}

/** Runs the command line as it is shipped. */
export async function run(args: readonly string[], { input = '', cwd = '.', env = process.env, user }: Surroundings = {}): Promise<Run> {
  const program = spawn(process.execPath, [`${process.cwd()}/server/bin/postmortem-lint.js`, ...args], {
    cwd,
    env,
    ...(user !== undefined && { uid: user, gid: user }),
  });
  program.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(program.stdout), text(program.stderr), once(program, 'exit')]);
  return { code, stdout, stderr };
}
