import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { starterOf } from '../../config/starter';
import { catalogue } from '../../examine';
import { CannotRun, complain, exitCodes } from '../exit';
import { profileId } from '../settings';
import { writeNew } from '../write-new';

const FILE = '.postmortem.jsonc';
/** For editors that do not know the file. */
const SCHEMA = 'https://unpkg.com/postmortem-lint/dist/schema.json';

/**
 * `postmortem-lint init`: writes a configuration with a comment on each setting. On a terminal it asks which profile, elsewhere nothing.
 * It names no profile unless one was chosen: then each document is still read by the template whose titles it has.
 */
export async function init({ profile }: { profile?: string }): Promise<number> {
  for (const name of [FILE, '.postmortem.json']) if (existsSync(name)) throw new CannotRun(`${name}: it is there already`);
  const chosen = profile ?? (await asked());
  writeNew(FILE, starterOf(ids(), { profile: chosen && profileId(chosen, ids()), schema: SCHEMA }));
  complain(`${FILE}: written`);
  return exitCodes.clean;
}

const ids = (): string[] => catalogue.profiles.map(({ id }) => id);

async function asked(): Promise<string> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return '';
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Which profile: ${ids().join(', ')}? [what the titles of each document say] `);
  terminal.close();
  return answer.trim();
}
